using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Costs;

/// <summary>
/// Splits the cost of an operation over its fields, which sum up to <see cref="CostCounter"/>'s figure. Made only for a report or an
/// error; the walk is bounded by <see cref="QueryLimits.MaxPlannedFields"/>.
/// </summary>
/// <param name="bound">The operation.</param>
/// <param name="at">The field that is visited.</param>
/// <param name="times">How often it is asked.</param>
internal sealed class CostShares(BoundPlan bound, ResponsePath? at, long times)
    : IRootVisitor<IEnumerable<CostShare>>, IFieldVisitor<IEnumerable<CostShare>>, IPartVisitor<IEnumerable<CostShare>>
{
    /// <summary>The fields that cost anything, the dearest first.</summary>
    public static IReadOnlyList<CostShare> Of(BoundPlan bound) =>
        [.. new CostShares(bound, at: null, times: 1).Of(bound.Plan.Roots).Where(share => share.Cost > 0).OrderByDescending(share => share.Cost)];

    public IEnumerable<CostShare> Visit(NodeRoot root) => OfEntities(root.Node, 1);

    public IEnumerable<CostShare> Visit(NodesRoot root) => OfAll(root);

    public IEnumerable<CostShare> Visit(EdgesRoot root) => OfAll(root);

    public IEnumerable<CostShare> Visit(ListRoot root) => Of(root.Connection);

    public IEnumerable<CostShare> Visit(ScopeRoot root) => Of(root.Roots);

    public IEnumerable<CostShare> Visit(AboutRoot root) => Share(Prices.About);

    public IEnumerable<CostShare> Visit(ConstantRoot root) => [];

    public IEnumerable<CostShare> Visit(ExternalRoot root) => Share(root.Cost);

    public IEnumerable<CostShare> Visit(AskedRoot root) => Share(CostCounter.Of(bound, root));

    public IEnumerable<CostShare> Visit(RelatedField field) => OfEntities(field.Node, times);

    public IEnumerable<CostShare> Visit(RelatedEdgeField field) => [.. Share(CostSum.Times(times, Prices.Entity)), .. Of(field.Edge.Fields, times)];

    public IEnumerable<CostShare> Visit(ConnectionField field) => Of(field.Connection);

    public IEnumerable<CostShare> Visit(FarNodeField field) => Below(field.Node, times);

    public IEnumerable<CostShare> Visit(DegreeField field) => Share(CostSum.Times(times, Prices.Count));

    public IEnumerable<CostShare> Visit(ConstantField field) => [];

    public IEnumerable<CostShare> Visit(TypeNameField field) => [];

    public IEnumerable<CostShare> Visit(NodeIdField field) => [];

    public IEnumerable<CostShare> Visit(EdgeIdField field) => [];

    public IEnumerable<CostShare> Visit(EdgeTypeField field) => [];

    public IEnumerable<CostShare> Visit(NodePropertyField field) => [];

    public IEnumerable<CostShare> Visit(EdgePropertyField field) => [];

    public IEnumerable<CostShare> Visit(EdgePropertiesField field) => [];

    public IEnumerable<CostShare> Visit(NamesField field) => [];

    public IEnumerable<CostShare> Visit(CitationField field) => [];

    public IEnumerable<CostShare> Visit(QuoteField field) => [];

    public IEnumerable<CostShare> Visit(CursorField field) => [];

    public IEnumerable<CostShare> Visit(NodesPart part) => Below(part.Node, times);

    public IEnumerable<CostShare> Visit(EdgesPart part) => Of(part.Edge.Fields, times);

    // The connection has them in its own share.
    public IEnumerable<CostShare> Visit(TotalCountPart part) => [];

    public IEnumerable<CostShare> Visit(PageInfoPart part) => [];

    public IEnumerable<CostShare> Visit(FacetsPart part) => [];

    public IEnumerable<CostShare> Visit(ConstantPart part) => [];

    private IEnumerable<CostShare> Share(long cost) => [new CostShare(at!, cost)];

    private CostShares Inside(string responseName, long often) => new(bound, ResponsePath.Of(at, responseName), often);

    private IEnumerable<CostShare> Of(IReadOnlyList<RootStep> roots) => roots.SelectMany(root => root.Accept(Inside(root.ResponseName, 1)));

    private IEnumerable<CostShare> Of(IReadOnlyList<FieldPlan> fields, long often) =>
        fields.SelectMany(field => field.Accept(Inside(field.ResponseName, often)));

    // So many entities, and what is read of each.
    private IEnumerable<CostShare> OfEntities(ObjectPlan plan, long often) => [.. Share(CostSum.Times(often, Prices.Entity)), .. Below(plan, often)];

    private IEnumerable<CostShare> OfAll(LookUpRoot root)
    {
        var often = ((Array)bound[root.Ids]!).Length;
        return [.. Share(CostSum.Times(often, Prices.Entity)), .. Below(root.Readings, often)];
    }

    private IEnumerable<CostShare> Below(ObjectPlan plan, long often) => Below(plan.Alternatives.Select(alike => alike.Fields), often);

    private IEnumerable<CostShare> Below(IEnumerable<IReadOnlyList<FieldPlan>> alternatives, long often) =>
        alternatives.MaxBy(fields => CostCounter.Of(bound, fields)) is { } dearest ? Of(dearest, often) : [];

    private IEnumerable<CostShare> Of(ConnectionPlan plan)
    {
        var own = ConnectionCost.Of(plan);
        var entities = own.HasEntities ? bound.SizeOf(plan.Page) : 0;
        var share = Share(CostSum.Times(times, own.Of(entities)));
        return entities == 0 ? share : [.. share, .. plan.Parts.SelectMany(part => part.Accept(Inside(part.ResponseName, CostSum.Times(times, entities))))];
    }
}
