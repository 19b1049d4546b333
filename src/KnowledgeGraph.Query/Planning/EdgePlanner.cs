using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Planning.Inputs;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Planning;

/// <summary>Plans what is read of a relationship, or of a place in a listing of nodes.</summary>
internal sealed class EdgePlanner : IEdgeMeaningVisitor<FieldPlan>
{
    private readonly PlanningContext _context;
    private readonly CompositeType _target;
    private readonly FieldAt _at;

    private EdgePlanner(PlanningContext context, CompositeType target, FieldAt at) => (_context, _target, _at) = (context, target, at);

    private string Name => _at.ResponseName;

    /// <param name="context">The plan in the making.</param>
    /// <param name="target">What the far node may be.</param>
    /// <param name="relationship">The relationships; null where none is at hand.</param>
    /// <param name="parent">The field whose selection sets are merged.</param>
    public static EdgePlan Plan(PlanningContext context, CompositeType target, RelationshipType? relationship, FieldAt parent) =>
        new(relationship, [.. context.Below(parent.Type, parent).Select(at => at.IsTypeName
            ? new ConstantField(at.ResponseName, $"\"{parent.Type.Name}\"")
            : at.Meaning<EdgeMeaning>().Accept(new EdgePlanner(context, target, at)))]);

    public FieldPlan Visit(EdgeMeaning.Id meaning) => new EdgeIdField(Name);

    public FieldPlan Visit(EdgeMeaning.Read meaning) => new EdgePropertyField(Name, meaning.Property, _context.Language(_at, meaning.Property));

    public FieldPlan Visit(EdgeMeaning.Kind meaning) => new ConstantField(Name, $"\"{meaning.Type.Name}\"");

    public FieldPlan Visit(EdgeMeaning.Properties meaning) => new EdgePropertiesField(Name, meaning.Type);

    public FieldPlan Visit(EdgeMeaning.Statements meaning) => new ConnectionField(Name, ConnectionPlanner.OfEdgeStatements(_context, _at));

    public FieldPlan Visit(EdgeMeaning.Cursor meaning) => new CursorField(Name);

    public FieldPlan Visit(EdgeMeaning.Node meaning) => new FarNodeField(Name, ObjectPlanner.Plan(_context, _target, _at));
}
