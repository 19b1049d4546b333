using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Query.Api;

namespace KnowledgeGraph.Query.Planning;

/// <summary>Turns the root selection of a query into a plan.</summary>
internal static class Planner
{
    public static Plan Plan(PlanningContext context, SelectionSetNode selectionSet)
    {
        var roots = Roots(context, context.Fields.Collect(context.Schema.QueryType!, selectionSet), path: null, validAt: null);
        PlanSize.Check(roots, context.Limits.MaxPlannedFields);
        var blocks = PlanBlocks.Count(roots);
        if (blocks > context.Limits.MaxBlocks)
        {
            throw new GraphQLException(ErrorCode.LimitExceeded,
                $"The operation has {blocks} look-ups, pages, counts and filters that differ in more than values; at most {context.Limits.MaxBlocks} are allowed (MaxBlocks). Split it in two.");
        }
        return new Plan(roots, context.Parameters, [.. context.Externals], blocks, PlanReads.Of(context.Model, context.Parts, roots));
    }

    private static List<RootStep> Roots(
        PlanningContext context, IReadOnlyList<FieldGroup> fields, ResponsePath? path, Parameter? validAt)
    {
        var roots = new List<RootStep>();
        foreach (var collected in fields)
        {
            var (responseName, node) = (collected.ResponseName, collected.First);
            var definition = context.Schema.GetField(context.Schema.QueryType!, node.Name.Value)!;
            var at = new FieldAt(node, definition, ResponsePath.Of(path, responseName), validAt);
            roots.Add(definition is ApiField api ? Root(context, (RootMeaning)api.Meaning, collected, at)
                : node.Name.Value == "__typename" ? new ConstantRoot(responseName, "\"Query\"")
                : External(context, collected));
        }
        return roots;
    }

    private static RootStep Root(PlanningContext context, RootMeaning meaning, FieldGroup collected, in FieldAt at)
    {
        var name = collected.ResponseName;
        switch (meaning)
        {
            case RootMeaning.Find(var type):
                var id = context.Parameter(ParameterKind.Id, context.Given(at, "id")!, "id", at);
                return new NodeRoot(name, type, id, ObjectPlanner.Plan(context, type, collected, at.Path, at.ValidAt));
            case RootMeaning.FindMany(var type):
                var ids = context.Parameter(ParameterKind.Ids, context.Given(at, "ids")!, "ids", at);
                return new NodesRoot(name, type, ids, ObjectPlanner.Plan(context, type, collected, at.Path, at.ValidAt));
            case RootMeaning.List(var type):
                return new ListRoot(name, ConnectionPlanner.OfNodes(context, type, collected, at));
            case RootMeaning.AsOf:
                var valid = context.Given(at, "valid") is { } date ? context.Parameter(ParameterKind.Date, date, "valid", at) : at.ValidAt;
                return new ScopeRoot(name, Roots(context, context.Fields.CollectSubfields(context.Schema.QueryType!, collected), at.Path, valid));
            case RootMeaning.About:
                return new AboutRoot(name, About(context, "About", collected));
            default:
                throw new InvalidOperationException($"The root field {at.Definition.Name} has no meaning.");
        }
    }

    private static AboutField[] About(PlanningContext context, string type, FieldGroup parent) =>
        [.. context.Fields.CollectSubfields((ObjectType)context.Schema.GetType(type)!, parent).Select(field => new AboutField(
            field.ResponseName,
            field.First.Name.Value,
            field.First.Name.Value == "counts" ? About(context, "TypeCount", field) : []))];

    private static ExternalRoot External(PlanningContext context, FieldGroup collected)
    {
        context.Externals.Add(collected);
        return new ExternalRoot(collected.ResponseName, context.Externals.Count - 1, context.Introspection.Of(context.Fields, collected));
    }
}
