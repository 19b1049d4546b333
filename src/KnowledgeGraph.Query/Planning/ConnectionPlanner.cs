using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Planning.Filters;
using KnowledgeGraph.Query.Planning.Inputs;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Planning;

/// <summary>Plans connections: source, filter, order, page, and what is answered of them.</summary>
internal sealed class ConnectionPlanner : IConnectionMeaningVisitor<ConnectionPart>
{
    private readonly PlanningContext _context;
    private readonly CompositeType _target;
    private readonly RelationshipType? _relationship;
    private readonly FieldAt _at;

    private ConnectionPlanner(PlanningContext context, CompositeType target, RelationshipType? relationship, FieldAt at) =>
        (_context, _target, _relationship, _at) = (context, target, relationship, at);

    private string Name => _at.ResponseName;

    /// <summary>A listing of a type.</summary>
    public static ConnectionPlan OfNodes(PlanningContext context, NodeType type, FieldAt at) =>
        Plan(context, new AllNodes(type), type, relationship: null, at);

    /// <summary>The relationships of a node.</summary>
    public static ConnectionPlan OfRelationships(PlanningContext context, RelationshipField field, FieldAt at) =>
        Plan(context, new RelatedNodes(field), field.Target, field.Type.IsPlumbing ? null : field.Type, at);

    /// <summary>The nodes that a short list leads to: the page of a connection, without the connection.</summary>
    public static ConnectionPlan OfShortList(PlanningContext context, RelationshipField field, FieldAt at)
    {
        var source = new RelatedNodes(field);
        var order = OrderPlanner.Plan(context, source, field.Target, at);
        return new ConnectionPlan
        {
            Source = source,
            Start = StartPlanner.Of(source, where: null),
            Order = order,
            Page = PagePlanner.Plan(context, order, at),
            Parts = [new NodesPart(at.ResponseName, ObjectPlanner.Plan(context, field.Target, at))],
            IsShortList = true,
        };
    }

    /// <summary>The statements of a relationship: those that the projection joined to it, and so accepted.</summary>
    public static ConnectionPlan OfEdgeStatements(PlanningContext context, FieldAt at) =>
        Plan(context, new EdgeStatements(context.Model.Statement), context.Model.Statement, relationship: null, at, areAccepted: true);

    public ConnectionPart Visit(ConnectionMeaning.TotalCount meaning) => new TotalCountPart(Name);

    public ConnectionPart Visit(ConnectionMeaning.Nodes meaning) => new NodesPart(Name, ObjectPlanner.Plan(_context, _target, _at));

    public ConnectionPart Visit(ConnectionMeaning.Edges meaning) => new EdgesPart(Name, EdgePlanner.Plan(_context, _target, _relationship, _at));

    public ConnectionPart Visit(ConnectionMeaning.PageInfo meaning) => new PageInfoPart(Name, _context.PlainFields(_at, PageInfoMember.TypeName));

    public ConnectionPart Visit(ConnectionMeaning.Facets meaning)
    {
        var by = _context.Given(_at, ArgumentMeaning.FacetsBy)!.Items!.Select(item => ((ApiEnumValue<FacetKey>)item.Value!).Value).Distinct().ToArray();
        var limit = _context.Parameter(ParameterKind.FacetLimit, _at, ArgumentMeaning.FacetLimit)
            ?? _context.Parameter(ParameterKind.FacetLimit, TracedInput.OfConstant(Facets.DefaultLimit), "limit", _at);
        return new FacetsPart(Name, by, limit, _context.PlainFields(_at, FacetMember.TypeName));
    }

    private static ConnectionPlan Plan(
        PlanningContext context, ConnectionSource source, CompositeType target, RelationshipType? relationship, FieldAt at, bool areAccepted = false)
    {
        var order = OrderPlanner.Plan(context, source, target, at);
        var where = areAccepted || target != context.Model.Statement ? FilterPlanner.Plan(context, at) : Shown(context, at);
        var start = StartPlanner.Of(source, where);
        return new ConnectionPlan
        {
            Source = source,
            Where = where,
            Start = start,
            PageTest = source is AllNodes nodes && start.Selectivity < Selectivity.NamedBeyond ? StartPlanner.PageTest(nodes.Type, where) : null,
            Order = order,
            Page = PagePlanner.Plan(context, order, at),
            Parts = Parts(context, target, relationship, at),
        };
    }

    private static List<ConnectionPart> Parts(PlanningContext context, CompositeType target, RelationshipType? relationship, FieldAt parent) =>
        [.. context.Below(parent.Type, parent).Select(at => at.IsTypeName
            ? new ConstantPart(at.ResponseName, $"\"{parent.Type.Name}\"")
            : at.Meaning<ConnectionMeaning>().Accept(new ConnectionPlanner(context, target, relationship, at)))];

    private static Predicate? Shown(PlanningContext context, FieldAt at)
    {
        var where = FilterPlanner.Plan(context, at);
        return AcceptedStatements.WithSubject(
            context, AcceptedStatements.AsksStatus(context.Given(at, ArgumentMeaning.Where)) ? where : AcceptedStatements.Only(context, where, at));
    }
}
