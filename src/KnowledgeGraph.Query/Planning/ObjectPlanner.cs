using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;

namespace KnowledgeGraph.Query.Planning;

/// <summary>Plans what is read of a node.</summary>
internal static class ObjectPlanner
{
    /// <param name="context">The plan in the making.</param>
    /// <param name="type">What the node may be.</param>
    /// <param name="parent">The field whose selection sets are merged.</param>
    /// <param name="path">Their place in the response.</param>
    /// <param name="validAt">The date that everything below is answered for.</param>
    public static ObjectPlan Plan(
        PlanningContext context, CompositeType type, FieldGroup parent, ResponsePath path, Parameter? validAt)
    {
        return new ObjectPlan([.. TypeConditions.Group(type, parent, context.Fragments, context.Model)
            .Select(alike => new ObjectAlternative([.. alike], FieldsOf(context, alike.First(), parent, path, validAt)))]);
    }

    private static List<FieldPlan> FieldsOf(
        PlanningContext context, NodeType type, FieldGroup parent, ResponsePath path, Parameter? validAt)
    {
        var objectType = (ObjectType)context.Schema.GetType(type.Name)!;
        var fields = new List<FieldPlan>();
        foreach (var collected in context.Fields.CollectSubfields(objectType, parent))
        {
            var name = collected.First.Name.Value;
            if (name == "__typename")
            {
                fields.Add(new TypeNameField(collected.ResponseName));
                continue;
            }
            var at = new FieldAt(collected.First, objectType.Fields.Find(name)!, ResponsePath.Of(path, collected.ResponseName), validAt);
            fields.Add(Field(context, collected, at));
        }
        return fields;
    }

    private static FieldPlan Field(PlanningContext context, FieldGroup collected, in FieldAt at)
    {
        var name = collected.ResponseName;
        switch (((ApiField)at.Definition).Meaning)
        {
            case NodeMeaning.Id:
                return new NodeIdField(name);
            case NodeMeaning.Read(var property):
                return new NodePropertyField(name, property, property.IsLocalized ? LanguageOf(context, at) : null);
            case NodeMeaning.Names:
                return new NamesField(name, PlainFields(context, "Name", collected));
            case NodeMeaning.Degree:
                return new DegreeField(name, at.ValidAt);
            case NodeMeaning.Citation:
                return new CitationField(name, context.Given(at, "style")?.Value?.ToString() ?? "APA");
            case NodeMeaning.Quote:
                return new QuoteField(name);
            case NodeMeaning.Follow(var field):
                return Shared(context, field, collected, at, static (context, field, collected, at) =>
                    new RelatedField(collected.ResponseName, field, at.ValidAt, Plan(context, field.Target, collected, at.Path, at.ValidAt)));
            case NodeMeaning.FollowEdge(var field):
                return Shared(context, field, collected, at, static (context, field, collected, at) =>
                    new RelatedEdgeField(collected.ResponseName, field, at.ValidAt, EdgePlanner.Plan(context, field, collected, at.Path, at.ValidAt)));
            case NodeMeaning.Connect(var field):
                return Shared(context, field, collected, at, static (context, field, collected, at) =>
                    new ConnectionField(collected.ResponseName, ConnectionPlanner.OfRelationships(context, field, collected, at)));
            default:
                throw new InvalidOperationException($"The field {at.Definition.Name} has no meaning on a node.");
        }
    }

    /// <summary>The scalar fields of a type without a node behind it, as response name and name.</summary>
    public static IReadOnlyList<(string ResponseName, string Name)> PlainFields(PlanningContext context, string type, FieldGroup parent) =>
        [.. context.Fields.CollectSubfields((ObjectType)context.Schema.GetType(type)!, parent).Select(field => (field.ResponseName, field.First.Name.Value))];

    // Of an argument that is null or absent the caller's language decides.
    private static string? LanguageOf(PlanningContext context, in FieldAt at) =>
        context.Given(at, "language")?.Value?.ToString() ?? context.Language;

    private static FieldPlan Shared(
        PlanningContext context,
        RelationshipField field,
        FieldGroup collected,
        in FieldAt at,
        Func<PlanningContext, RelationshipField, FieldGroup, FieldAt, FieldPlan> plan)
    {
        var occurrences = string.Join(',', collected.Nodes.Select(node => node.Location.Start));
        var key = (field, at.Definition.Name, collected.ResponseName, occurrences, at.ValidAt);
        if (context.Planned.TryGetValue(key, out var planned)) return planned;
        return context.Planned[key] = plan(context, field, collected, at);
    }
}
