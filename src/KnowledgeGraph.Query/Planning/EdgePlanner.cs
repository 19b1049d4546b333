using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;

namespace KnowledgeGraph.Query.Planning;

/// <summary>Plans what is read of a relationship, or of a place in a listing of nodes.</summary>
internal static class EdgePlanner
{
    /// <summary>The edge of a relationship field.</summary>
    public static EdgePlan Plan(PlanningContext context, RelationshipField field, FieldGroup parent, ResponsePath path, Parameter? validAt) =>
        Plan(context, Connections.Stem(field) + "Edge", field.Target, field.Type, parent, path, validAt);

    /// <summary>The edge type of that name; <paramref name="relationship"/> is null where no relationship is at hand.</summary>
    public static EdgePlan Plan(
        PlanningContext context,
        string edgeType,
        CompositeType target,
        RelationshipType? relationship,
        FieldGroup parent,
        ResponsePath path,
        Parameter? validAt)
    {
        var type = (ObjectType)context.Schema.GetType(edgeType)!;
        var fields = new List<FieldPlan>();
        foreach (var collected in context.Fields.CollectSubfields(type, parent))
        {
            var name = collected.First.Name.Value;
            if (name == "__typename")
            {
                fields.Add(new ConstantField(collected.ResponseName, $"\"{edgeType}\""));
                continue;
            }
            var at = new FieldAt(collected.First, type.Fields.Find(name)!, ResponsePath.Of(path, collected.ResponseName), validAt);
            fields.Add(Field(context, target, collected, at));
        }
        return new EdgePlan(relationship, fields);
    }

    private static FieldPlan Field(PlanningContext context, CompositeType target, FieldGroup collected, in FieldAt at)
    {
        var name = collected.ResponseName;
        return ((ApiField)at.Definition).Meaning switch
        {
            EdgeMeaning.Id => new EdgeIdField(name),
            EdgeMeaning.Kind(var type) => new ConstantField(name, $"\"{type.Name}\""),
            EdgeMeaning.Read(var property) => new EdgePropertyField(name, property),
            EdgeMeaning.Properties(var type) => new EdgePropertiesField(name, type),
            EdgeMeaning.Cursor => new CursorField(name),
            EdgeMeaning.Node => new FarNodeField(name, ObjectPlanner.Plan(context, target, collected, at.Path, at.ValidAt)),
            EdgeMeaning.Statements => new ConnectionField(name, ConnectionPlanner.OfEdgeStatements(context, collected, at)),
            _ => throw new InvalidOperationException($"The field {at.Definition.Name} has no meaning on an edge."),
        };
    }
}
