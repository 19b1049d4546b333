using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Planning.Inputs;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Query.Roots;

namespace KnowledgeGraph.Query.Planning;

/// <summary>Plans root fields that their owners work out: what is selected, and a look-up wherever nodes or relationships are.</summary>
internal sealed class AskedPlanner
{
    private const string PageSizeArgument = "first";
    private readonly PlanningContext _context;
    private readonly List<LookUpRoot> _lookUps = [];

    private AskedPlanner(PlanningContext context) => _context = context;

    /// <param name="context">The plan in the making.</param>
    /// <param name="owner">Works it out.</param>
    /// <param name="at">The root field.</param>
    public static AskedRoot Plan(PlanningContext context, IRootField owner, FieldAt at)
    {
        if (context.Asked.Count == AskedRoot.Most)
        {
            throw PlanningContext.Refuse(at, ErrorCode.LimitExceeded,
                $"The operation has more than {AskedRoot.Most} root fields like '{at.Definition.Name}'. Split it in two.");
        }
        var planner = new AskedPlanner(context);
        var field = planner.Field(at, parent: context.Schema.QueryType!);
        var root = new AskedRoot(context.Asked.Count, owner, at.Scope, field, planner._lookUps, new ExternalField(at.Group, at.Path));
        context.Asked.Add(root);
        return root;
    }

    private AskedField Field(FieldAt at, ObjectType parent) =>
        at.IsTypeName
            ? new AskedField(at.ResponseName, at.Definition.Name, [], new AskedTypeName($"\"{parent.Name}\""))
            : new AskedField(at.ResponseName, at.Definition.Name, [.. Arguments(at)], Selection(at)) { IsList = at.Definition.Type.NullableType is ListType };

    private AskedSelection Selection(FieldAt at)
    {
        var type = at.Definition.Type.Named;
        if (type is LeafType) return new AskedLeaf();
        if (NodesOf(type.Name) is { } nodes) return LookUp(at, ParameterKind.Found, (name, ids) => OfNodes(name, ids, nodes, at));
        if (EdgesOf(type.Name) is { } edges) return LookUp(at, ParameterKind.FoundEdges, (name, ids) => OfEdges(name, ids, edges, at));
        return new AskedObject([.. _context.Below((ObjectType)type, at).Select(below => Field(below, (ObjectType)type))]);
    }

    // One plan has all look-ups, so their names tell them apart among those of all roots.
    private AskedLookUp LookUp(FieldAt at, ParameterKind kind, Func<string, Parameter, LookUpRoot> plan)
    {
        var ids = _context.Found(kind, at);
        _lookUps.Add(plan($"{ids.Index}", ids));
        return new AskedLookUp(_lookUps.Count - 1);
    }

    private NodesRoot OfNodes(string name, Parameter ids, CompositeType type, FieldAt at) =>
        new(name, at.Scope, type, ids, ObjectPlanner.Plan(_context, type, at));

    private EdgesRoot OfEdges(string name, Parameter ids, IReadOnlyList<RelationshipType> types, FieldAt at) =>
        new(name, at.Scope, types, ids, EdgePlanner.Alternatives(_context, types, at));

    private CompositeType? NodesOf(string name) =>
        _context.Model.NodeTypes.TryGetValue(name, out var type) ? type : _context.Model.Interfaces.GetValueOrDefault(name);

    private IReadOnlyList<RelationshipType>? EdgesOf(string name)
    {
        var types = EdgeTypes.Shown(_context.Model);
        return name == EdgeTypes.InterfaceName ? [.. types] : types.FirstOrDefault(type => type.TypeName == name) is { } only ? [only] : null;
    }

    private IEnumerable<(string Name, Parameter Value)> Arguments(FieldAt at)
    {
        foreach (var argument in at.Definition.Arguments)
        {
            if (TracedInput.OfArgument(at.Node, argument, _context.Variables) is not { IsNull: false } given) continue;
            var kind = argument.Name == PageSizeArgument ? ParameterKind.PageSize : ParameterKind.Argument;
            yield return (argument.Name, _context.Parameter(kind, given, argument.Name, at));
        }
    }
}
