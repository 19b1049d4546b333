namespace KnowledgeGraph.Query.Plans.Walks;

/// <summary>
/// Counts what a database must plan anew for an operation: look-ups, pages, counts and relationship filters.
/// Root fields that differ in values only count once, since they become one query text over a list.
/// </summary>
internal sealed class PlanBlocks : IRootVisitor<int>, IFieldVisitor<int>, IPartVisitor<int>, IPredicateVisitor<int>
{
    // Each type has an index of its own, and Neo4j plans to read so many of them in the time of another look-up.
    private const int TypesOfBlock = 4;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public static int Count(IReadOnlyList<RootStep> roots) => new PlanBlocks().Of(roots);

    public int Visit(NodeRoot root) => IsNew(root) ? 1 + Of(root.Node) : 0;

    public int Visit(NodesRoot root) => IsNew(root) ? 1 + Of(root.Node) : 0;

    // What several types select alike is planned once.
    public int Visit(EdgesRoot root)
    {
        if (!IsNew(root)) return 0;
        var fields = root.Readings.SelectMany(fields => fields).Distinct<FieldPlan>(ReferenceEqualityComparer.Instance);
        return 1 + ((root.Types.Count - 1) / TypesOfBlock) + Of([.. fields]);
    }

    public int Visit(ListRoot root) => IsNew(root) ? Of(root.Connection) : 0;

    public int Visit(ScopeRoot root) => Of(root.Roots);

    public int Visit(AboutRoot root) => IsNew(root) ? 1 : 0;

    public int Visit(ConstantRoot root) => 0;

    public int Visit(ExternalRoot root) => 0;

    public int Visit(AskedRoot root) => 1 + Of(root.LookUps);

    public int Visit(RelatedField field) => 1 + Of(field.Node);

    public int Visit(RelatedEdgeField field) => 1 + Of(field.Edge.Fields);

    public int Visit(ConnectionField field) => Of(field.Connection);

    public int Visit(FarNodeField field) => Of(field.Node);

    public int Visit(DegreeField field) => 1;

    public int Visit(ConstantField field) => 0;

    public int Visit(TypeNameField field) => 0;

    public int Visit(NodeIdField field) => 0;

    public int Visit(EdgeIdField field) => 0;

    public int Visit(EdgeTypeField field) => 0;

    public int Visit(NodePropertyField field) => 0;

    public int Visit(EdgePropertyField field) => 0;

    public int Visit(EdgePropertiesField field) => 0;

    public int Visit(NamesField field) => 0;

    public int Visit(CitationField field) => 0;

    public int Visit(QuoteField field) => 0;

    public int Visit(CursorField field) => 0;

    public int Visit(TotalCountPart part) => 1;

    public int Visit(NodesPart part) => 1 + Of(part.Node);

    public int Visit(EdgesPart part) => 1 + Of(part.Edge.Fields);

    public int Visit(FacetsPart part) => part.By.Count;

    public int Visit(PageInfoPart part) => 0;

    public int Visit(ConstantPart part) => 0;

    public int Visit(AllOf predicate) => predicate.Parts.Sum(Of);

    public int Visit(AnyOf predicate) => predicate.Parts.Sum(Of);

    public int Visit(Not predicate) => Of(predicate.Part);

    public int Visit(RelationshipTest predicate) => 1 + Of(predicate.Where);

    public int Visit(RelatedTest predicate) => 1 + Of(predicate.Where);

    public int Visit(PropertyTest predicate) => 0;

    public int Visit(IdTest predicate) => 0;

    public int Visit(IsMissing predicate) => 0;

    public int Visit(ListTest predicate) => 0;

    public int Visit(AnyNameTest predicate) => 0;

    public int Visit(TypeTest predicate) => 0;

    private bool IsNew(RootStep root) => _seen.Add(PlanText.Shape(root));

    private int Of(IReadOnlyList<RootStep> roots) => roots.Sum(root => root.Accept(this));

    private int Of(ObjectPlan plan) => plan.Alternatives.Sum(alike => Of(alike.Fields));

    private int Of(IReadOnlyList<FieldPlan> fields) => fields.Sum(field => field.Accept(this));

    private int Of(ConnectionPlan plan) => Of(plan.Where) + plan.Parts.Sum(part => part.Accept(this));

    private int Of(Predicate? predicate) => predicate?.Accept(this) ?? 0;
}
