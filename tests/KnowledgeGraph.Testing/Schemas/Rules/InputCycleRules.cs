using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Testing.Schemas.Rules;

/// <summary>
/// No input object needs itself: through non-null fields without a list between them there is no way back
/// (specification section 3.10, "Circular References"). A depth-first walk on a stack of its own, each type once.
/// </summary>
internal static class InputCycleRules
{
    public static void Check(Schema schema, SchemaErrors errors)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in schema.Types.OfType<InputObjectType>()) Walk(type, done, errors);
    }

    private static void Walk(InputObjectType start, HashSet<string> done, SchemaErrors errors)
    {
        if (!done.Add(start.Name)) return;
        var way = new List<(InputObjectType Type, int Next)> { (start, 0) };
        var onWay = new Dictionary<string, int>(StringComparer.Ordinal) { [start.Name] = 0 };
        while (way.Count > 0)
        {
            var (type, next) = way[^1];
            if (next == type.Fields.Count)
            {
                way.RemoveAt(way.Count - 1);
                onWay.Remove(type.Name);
                continue;
            }

            way[^1] = (type, next + 1);
            if (type.Fields[next].Type is not NonNullType { NullableType: InputObjectType below }) continue;
            if (onWay.TryGetValue(below.Name, out var from)) Report(below, way[from..], errors);
            if (!done.Add(below.Name)) continue;
            onWay[below.Name] = way.Count;
            way.Add((below, 0));
        }
    }

    private static void Report(InputObjectType type, List<(InputObjectType Type, int Next)> cycle, SchemaErrors errors)
    {
        var fields = cycle.ConvertAll(step => step.Type.Fields[step.Next - 1]);
        var path = string.Join('.', fields.Select(field => field.Name));
        errors.Add(
            $"Cannot reference Input Object {type} within itself through a series of non-null fields: \"{path}\".",
            [.. fields.Select(field => field.Definition)]);
    }
}
