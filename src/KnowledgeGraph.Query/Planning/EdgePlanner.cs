using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Planning.Inputs;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Planning;

/// <summary>Plans what is read of a relationship, or of a place in a listing of nodes.</summary>
internal sealed class EdgePlanner : IEdgeMeaningVisitor<FieldPlan>
{
    private readonly PlanningContext _context;
    private readonly FieldAt _at;

    private EdgePlanner(PlanningContext context, FieldAt at) => (_context, _at) = (context, at);

    private string Name => _at.ResponseName;

    /// <summary>What the far node may be; null where there is none.</summary>
    private CompositeType? Target { get; init; }

    /// <summary>The types that the relationship may have, which are read alike; null of one type.</summary>
    private List<RelationshipType>? Several { get; init; }

    /// <summary>Statements planned so far: what several types select alike is one step of the plan.</summary>
    private Dictionary<string, FieldPlan> Planned { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What is read of an edge of a connection, or of the relationship behind a single related object.</summary>
    /// <param name="context">The plan in the making.</param>
    /// <param name="target">What the far node may be.</param>
    /// <param name="relationship">The relationships; null where none is at hand.</param>
    /// <param name="parent">The field whose selection sets are merged.</param>
    public static EdgePlan Plan(PlanningContext context, CompositeType target, RelationshipType? relationship, FieldAt parent) =>
        new(relationship, Fields(context, parent.Type, parent, at => new EdgePlanner(context, at) { Target = target }));

    /// <summary>What is read of a relationship that may be of several types, by the type that it has.</summary>
    /// <param name="context">The plan in the making.</param>
    /// <param name="types">The types.</param>
    /// <param name="parent">The field whose selection sets are merged.</param>
    public static IReadOnlyList<EdgeAlternative> Alternatives(PlanningContext context, IReadOnlyList<RelationshipType> types, FieldAt parent)
    {
        var planned = new Dictionary<string, FieldPlan>(StringComparer.Ordinal);
        return [.. TypeConditions.Group(types, parent.Group, context.Fragments, static (type, condition) => type.TypeName == condition)
            .Select(group => Alternative([.. group]))];

        EdgeAlternative Alternative(List<RelationshipType> alike) => new(alike, Fields(
            context, (ObjectType)context.Schema.GetType(alike[0].TypeName)!, parent,
            at => new EdgePlanner(context, at) { Several = alike.Count > 1 ? alike : null, Planned = planned }));
    }

    public FieldPlan Visit(EdgeMeaning.Id meaning) => new EdgeIdField(Name);

    public FieldPlan Visit(EdgeMeaning.Read meaning) => new EdgePropertyField(Name, meaning.Property, _context.Language(_at, meaning.Property));

    public FieldPlan Visit(EdgeMeaning.Kind meaning) =>
        Several is null ? new ConstantField(Name, $"\"{meaning.Type.Name}\"") : new EdgeTypeField(Name, IsTypeName: false);

    public FieldPlan Visit(EdgeMeaning.Properties meaning) => new EdgePropertiesField(Name, Several ?? [meaning.Type]);

    public FieldPlan Visit(EdgeMeaning.Statements meaning)
    {
        var key = $"{Name} {_at.Occurrences}";
        if (Planned.TryGetValue(key, out var planned)) return planned;
        return Planned[key] = new ConnectionField(Name, ConnectionPlanner.OfEdgeStatements(_context, _at));
    }

    public FieldPlan Visit(EdgeMeaning.Cursor meaning) => new CursorField(Name);

    public FieldPlan Visit(EdgeMeaning.Node meaning) => new FarNodeField(Name, ObjectPlanner.Plan(_context, Target!, _at));

    private static List<FieldPlan> Fields(PlanningContext context, ObjectType type, FieldAt parent, Func<FieldAt, EdgePlanner> planner) =>
        [.. context.Below(type, parent).Select(at =>
        {
            var fields = planner(at);
            return at.IsTypeName ? fields.TypeName(type) : at.Meaning<EdgeMeaning>().Accept(fields);
        })];

    private FieldPlan TypeName(ObjectType type) => Several is null ? new ConstantField(Name, $"\"{type.Name}\"") : new EdgeTypeField(Name, IsTypeName: true);
}
