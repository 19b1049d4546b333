using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.Query.Plans.Walks;

/// <summary>
/// Counts the fields of a plan as they would be written out. Parts of a plan are shared, so a short document whose
/// fragments double at each level has a small plan and a boundless answer: everything that walks a plan comes after this.
/// </summary>
internal sealed class PlanSize : IRootVisitor<PlanSize>, IFieldVisitor<PlanSize>, IPartVisitor<PlanSize>
{
    private readonly int _limit;
    private int _fields;

    private PlanSize(int limit) => _limit = limit;

    /// <exception cref="GraphQLException">LIMIT_EXCEEDED: there are more fields than the limit; counting stopped there.</exception>
    public static void Check(IReadOnlyList<RootStep> roots, int limit) => new PlanSize(limit).Add(roots);

    public PlanSize Visit(NodeRoot root) => Add(root.Node);

    public PlanSize Visit(NodesRoot root) => Add(root.Readings);

    public PlanSize Visit(EdgesRoot root) => Add(root.Readings);

    public PlanSize Visit(ListRoot root) => Add(root.Connection);

    public PlanSize Visit(ScopeRoot root) => Add(root.Roots);

    public PlanSize Visit(AboutRoot root) => this;

    public PlanSize Visit(ConstantRoot root) => this;

    public PlanSize Visit(ExternalRoot root) => this;

    public PlanSize Visit(AskedRoot root) => Add(root.Field).Add(root.LookUps);

    public PlanSize Visit(RelatedField field) => Add(field.Node);

    public PlanSize Visit(RelatedEdgeField field) => Add(field.Edge.Fields);

    public PlanSize Visit(ConnectionField field) => Add(field.Connection);

    public PlanSize Visit(FarNodeField field) => Add(field.Node);

    public PlanSize Visit(ConstantField field) => this;

    public PlanSize Visit(TypeNameField field) => this;

    public PlanSize Visit(NodeIdField field) => this;

    public PlanSize Visit(EdgeIdField field) => this;

    public PlanSize Visit(EdgeTypeField field) => this;

    public PlanSize Visit(NodePropertyField field) => this;

    public PlanSize Visit(EdgePropertyField field) => this;

    public PlanSize Visit(EdgePropertiesField field) => this;

    public PlanSize Visit(NamesField field) => this;

    public PlanSize Visit(DegreeField field) => this;

    public PlanSize Visit(CitationField field) => this;

    public PlanSize Visit(QuoteField field) => this;

    public PlanSize Visit(CursorField field) => this;

    public PlanSize Visit(NodesPart part) => Add(part.Node);

    public PlanSize Visit(EdgesPart part) => Add(part.Edge.Fields);

    public PlanSize Visit(TotalCountPart part) => this;

    public PlanSize Visit(PageInfoPart part) => this;

    public PlanSize Visit(FacetsPart part) => this;

    public PlanSize Visit(ConstantPart part) => this;

    private PlanSize Add(AskedField field)
    {
        if (field.Selection is not AskedObject owned) return this;
        foreach (var below in owned.Fields) CountField().Add(below);
        return this;
    }

    private PlanSize Add(IReadOnlyList<RootStep> roots)
    {
        foreach (var root in roots) root.Accept(CountField());
        return this;
    }

    private PlanSize Add(ObjectPlan plan) => Add(plan.Alternatives.Select(alike => alike.Fields));

    private PlanSize Add(IEnumerable<IReadOnlyList<FieldPlan>> alternatives)
    {
        foreach (var fields in alternatives) Add(fields);
        return this;
    }

    private PlanSize Add(IReadOnlyList<FieldPlan> fields)
    {
        foreach (var field in fields) field.Accept(CountField());
        return this;
    }

    private PlanSize Add(ConnectionPlan plan)
    {
        foreach (var part in plan.Parts) part.Accept(CountField());
        return this;
    }

    private PlanSize CountField()
    {
        if (++_fields <= _limit) return this;
        throw new GraphQLException(
            ErrorCode.LimitExceeded,
            $"The operation selects more than {_limit} fields, those of fragments counted wherever they are spread (MaxPlannedFields). "
            + "Select less, or split it in two.");
    }
}
