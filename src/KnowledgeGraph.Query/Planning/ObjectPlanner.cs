using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Citations;
using KnowledgeGraph.Query.Planning.Inputs;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Planning;

/// <summary>Plans what is read of a node.</summary>
internal sealed class ObjectPlanner : INodeMeaningVisitor<FieldPlan>
{
    private readonly PlanningContext _context;
    private readonly FieldAt _at;

    private ObjectPlanner(PlanningContext context, FieldAt at) => (_context, _at) = (context, at);

    private string Name => _at.ResponseName;

    /// <param name="context">The plan in the making.</param>
    /// <param name="type">What the node may be.</param>
    /// <param name="parent">The field whose selection sets are merged.</param>
    public static ObjectPlan Plan(PlanningContext context, CompositeType type, FieldAt parent) =>
        new([.. TypeConditions.Group(type, parent.Group, context.Fragments, context.Model)
            .Select(alike => new ObjectAlternative([.. alike], FieldsOf(context, alike.First(), parent)))]);

    public FieldPlan Visit(NodeMeaning.Id meaning) => new NodeIdField(Name);

    public FieldPlan Visit(NodeMeaning.Read meaning) => new NodePropertyField(Name, meaning.Property, _context.Language(_at, meaning.Property));

    public FieldPlan Visit(NodeMeaning.Names meaning) => new NamesField(Name, _context.PlainFields(_at, NameMember.TypeName));

    public FieldPlan Visit(NodeMeaning.Degree meaning) => new DegreeField(Name);

    public FieldPlan Visit(NodeMeaning.Citation meaning)
    {
        var given = _context.Given(_at, ArgumentMeaning.CitationStyle)?.Value as ApiEnumValue<CitationStyle>;
        return new CitationField(Name, given?.Value ?? CitationStyle.Apa);
    }

    public FieldPlan Visit(NodeMeaning.Quote meaning) => new QuoteField(Name);

    public FieldPlan Visit(NodeMeaning.Follow meaning) => PlannedOnce(meaning.Field, field =>
        new RelatedField(Name, field, Plan(_context, field.Target, _at)));

    public FieldPlan Visit(NodeMeaning.FollowEdge meaning) => PlannedOnce(meaning.Field, field =>
        new RelatedEdgeField(Name, field, EdgePlanner.Plan(_context, field.Target, field.Type, _at)));

    public FieldPlan Visit(NodeMeaning.List meaning) => PlannedOnce(meaning.Field, field =>
        new ConnectionField(Name, ConnectionPlanner.OfShortList(_context, field, _at)));

    public FieldPlan Visit(NodeMeaning.Connect meaning) => PlannedOnce(meaning.Field, field =>
        new ConnectionField(Name, ConnectionPlanner.OfRelationships(_context, field, _at)));

    private static List<FieldPlan> FieldsOf(PlanningContext context, NodeType type, FieldAt parent) =>
        [.. context.Below((ObjectType)context.Schema.GetType(type.Name)!, parent).Select(at =>
            at.IsTypeName ? new TypeNameField(at.ResponseName) : at.Meaning<NodeMeaning>().Accept(new ObjectPlanner(context, at)))];

    // What two types select alike is one step of the plan.
    private FieldPlan PlannedOnce(RelationshipField field, Func<RelationshipField, FieldPlan> plan)
    {
        var key = (field, _at.Definition.Name, _at.ResponseName, _at.Occurrences, _at.Scope);
        if (_context.Planned.TryGetValue(key, out var planned)) return planned;
        return _context.Planned[key] = plan(field);
    }
}
