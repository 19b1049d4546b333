using System.Text.Json;
using HotChocolate.Resolvers;
using KnowledgeGraph.HotChocolate.Api;
using KnowledgeGraph.HotChocolate.Objects;
using KnowledgeGraph.HotChocolate.Operations;

namespace KnowledgeGraph.HotChocolate.Fields;

/// <summary>The value of a field of the graph, from what the runner answered, in the form in which HotChocolate completes it.</summary>
internal static class GraphValue
{
    /// <summary>The resolver of every field of the graph.</summary>
    /// <exception cref="GraphQLException">The runner refused or failed, or the object did not come from the graph.</exception>
    public static object? Read(IResolverContext context)
    {
        var parent = context.Parent<object?>() as GraphObject;
        var answer = parent is null ? Root(context) : null;
        var name = context.Selection.ResponseName;
        if (!(parent?.TryGet(name, out var json) ?? answer!.Data.TryGetProperty(name, out json))) throw Foreign(context);
        var origin = parent?.Origin ?? answer!.Origin;
        if (json.ValueKind == JsonValueKind.Null)
        {
            origin.AllowNull(context);
            return null;
        }

        var type = context.Selection.Field.Type.NamedType();
        return type switch
        {
            GraphScalar => json,
            ILeafType => Leaf(json, type.Name == "Int"),
            _ => Objects(json, origin),
        };
    }

    private static GraphAnswer Root(IResolverContext context)
    {
        var isRoot = ReferenceEquals(context.Selection.DeclaringSelectionSet, context.Operation.RootSelectionSet);
        if (!isRoot || GraphAnswer.Of(context) is not { } answer) throw Foreign(context);
        if (answer.HasData) return answer;
        throw answer.Errors.Count > 0 ? new GraphQLException(answer.Errors) : Foreign(context);
    }

    private static object Objects(JsonElement json, GraphOrigin origin)
    {
        if (json.ValueKind == JsonValueKind.Object) return new GraphObject(json, origin);
        var items = new object?[json.GetArrayLength()];
        var at = 0;
        foreach (var item in json.EnumerateArray()) items[at++] = item.ValueKind == JsonValueKind.Null ? null : Objects(item, origin);
        return items;
    }

    private static object? Leaf(JsonElement json, bool isInt)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String: return json.GetString();
            case JsonValueKind.Number: return isInt ? json.GetInt32() : json.GetDouble();
            case JsonValueKind.True: return true;
            case JsonValueKind.False: return false;
            case JsonValueKind.Array:
                var items = new object?[json.GetArrayLength()];
                var at = 0;
                foreach (var item in json.EnumerateArray()) items[at++] = Leaf(item, isInt);
                return items;
            default: return null;
        }
    }

    private static GraphQLException Foreign(IResolverContext context) => new(ErrorBuilder.New()
        .SetMessage($"'{context.Selection.Field.DeclaringType.Name}.{context.Selection.Field.Name}' is of the knowledge graph, and what it stands on is not: "
            + "a query's own fields lead into the graph by a GraphReference, and a mutation asks the graph in an operation of its own.")
        .SetPath(context.Path)
        .Build());
}
