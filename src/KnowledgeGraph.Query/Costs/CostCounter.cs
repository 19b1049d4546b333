using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Costs;

/// <summary>
/// The cost of an operation before it runs, by its shape and its page sizes; README.md of this folder tells the rules. The plan is walked
/// once a shape; what depends on a request is left open in the formula.
/// </summary>
/// <param name="known">The plan with the values that are the same for every request; others are null.</param>
internal sealed class CostCounter(BoundPlan known)
    : IRootVisitor<CostFormula>, IFieldVisitor<CostFormula>, IPartVisitor<CostFormula>
{
    private static readonly CostFormula Entity = CostFormula.Fixed(Prices.Entity);

    /// <summary>The cost of the whole operation.</summary>
    /// <param name="known">The plan with the values that are the same for every request; others are null.</param>
    public static CostFormula Of(BoundPlan known) => new CostCounter(known).Of(known.Plan.Roots);

    /// <summary>The cost of a root field that its owner works out.</summary>
    public static long Of(BoundPlan bound, AskedRoot root) => new CostCounter(bound).Visit(root).Of(bound);

    /// <summary>The cost of what is read of one entity.</summary>
    public static long Of(BoundPlan bound, IReadOnlyList<FieldPlan> fields) => new CostCounter(bound).Of(fields).Of(bound);

    public CostFormula Visit(NodeRoot root) => OfEntity(root.Node);

    public CostFormula Visit(NodesRoot root) => OfAll(root);

    public CostFormula Visit(EdgesRoot root) => OfAll(root);

    public CostFormula Visit(ListRoot root) => Of(root.Connection);

    public CostFormula Visit(ScopeRoot root) => Of(root.Roots);

    public CostFormula Visit(AboutRoot root) => CostFormula.Fixed(Prices.About);

    public CostFormula Visit(ConstantRoot root) => CostFormula.Free;

    public CostFormula Visit(ExternalRoot root) => CostFormula.Fixed(root.Cost);

    public CostFormula Visit(AskedRoot root) => new CostOfAsked(root, [.. root.LookUps.Select(OfEach)]);

    public CostFormula Visit(RelatedField field) => OfEntity(field.Node);

    public CostFormula Visit(RelatedEdgeField field) => CostFormula.Sum([Entity, Of(field.Edge.Fields)]);

    public CostFormula Visit(ConnectionField field) => Of(field.Connection);

    public CostFormula Visit(FarNodeField field) => Of(field.Node);

    public CostFormula Visit(DegreeField field) => CostFormula.Fixed(Prices.Count);

    public CostFormula Visit(ConstantField field) => CostFormula.Free;

    public CostFormula Visit(TypeNameField field) => CostFormula.Free;

    public CostFormula Visit(NodeIdField field) => CostFormula.Free;

    public CostFormula Visit(EdgeIdField field) => CostFormula.Free;

    public CostFormula Visit(EdgeTypeField field) => CostFormula.Free;

    public CostFormula Visit(NodePropertyField field) => CostFormula.Free;

    public CostFormula Visit(EdgePropertyField field) => CostFormula.Free;

    public CostFormula Visit(EdgePropertiesField field) => CostFormula.Free;

    public CostFormula Visit(NamesField field) => CostFormula.Free;

    public CostFormula Visit(CitationField field) => CostFormula.Free;

    public CostFormula Visit(QuoteField field) => CostFormula.Free;

    public CostFormula Visit(CursorField field) => CostFormula.Free;

    // What lies below each entity of a page.
    public CostFormula Visit(NodesPart part) => Of(part.Node);

    public CostFormula Visit(EdgesPart part) => Of(part.Edge.Fields);

    public CostFormula Visit(TotalCountPart part) => CostFormula.Free;

    public CostFormula Visit(PageInfoPart part) => CostFormula.Free;

    public CostFormula Visit(FacetsPart part) => CostFormula.Free;

    public CostFormula Visit(ConstantPart part) => CostFormula.Free;

    private CostFormula Of(IReadOnlyList<RootStep> roots) => CostFormula.Sum(roots.Select(root => root.Accept(this)));

    private CostFormula Of(IReadOnlyList<FieldPlan> fields) => CostFormula.Sum(fields.Select(field => field.Accept(this)));

    private CostFormula OfAll(LookUpRoot root)
    {
        var cost = new CostOfIds(root.Ids, OfEach(root));
        return known[root.Ids] is null ? cost : CostFormula.Fixed(cost.Of(known));
    }

    private CostFormula OfEach(LookUpRoot root) => CostFormula.Sum([Entity, Of(root.Readings)]);

    private CostFormula OfEntity(ObjectPlan plan) => CostFormula.Sum([Entity, Of(plan)]);

    private CostFormula Of(ObjectPlan plan) => Of(plan.Alternatives.Select(alike => alike.Fields));

    // A node or relationship has one type: the dearest decides.
    private CostFormula Of(IEnumerable<IReadOnlyList<FieldPlan>> alternatives) => CostFormula.Most([.. alternatives.Select(Of)]);

    private CostFormula Of(ConnectionPlan plan)
    {
        var own = ConnectionCost.Of(plan);
        if (!own.HasEntities) return CostFormula.Fixed(own.Of(size: 0));
        var below = CostFormula.Sum(plan.Parts.Select(part => part.Accept(this)));
        var cost = new CostOfPage(plan.Page, own, below);
        return below is FixedCost && IsKnown(plan.Page) ? CostFormula.Fixed(cost.Of(known)) : cost;
    }

    private bool IsKnown(PagePlan page) => page.Size is null || known[page.Size] is not null;
}
