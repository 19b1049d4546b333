using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Testing.Filtering;

/// <summary>Makes filters by walking the input types of the API, so that no key and no operator is forgotten.</summary>
/// <param name="schema">The API.</param>
/// <param name="model">The model that it comes from.</param>
/// <param name="json">A value of a scalar or enum as JSON writes it.</param>
/// <param name="random">The choices.</param>
public sealed class RandomFilters(Schema schema, GraphModel model, Func<string, string> json, Random random)
{
    /// <summary>The keys that were used, as <c>Type.key</c>.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    /// <summary>A filter of an input type, at most so many levels deep.</summary>
    public JsonObject Of(string type, int depth) => Object((InputObjectType)schema.GetType(type)!, depth);

    /// <summary>The filter as it stands in a document: enums bare, keys unquoted.</summary>
    public string Literal(JsonNode? value, GraphQLType type)
    {
        if (value is null) return "null";
        var nullable = type.NullableType;
        return (value, nullable) switch
        {
            (JsonArray list, ListType items) => $"[{string.Join(random.Next(2) == 0 ? ", " : " ", list.Select(item => Literal(item, items.ItemType)))}]",
            (_, ListType items) => Literal(value, items.ItemType),
            (JsonObject fields, InputObjectType input) =>
                $"{{{string.Join(' ', fields.Select(field => $"{field.Key}: {Literal(field.Value, input.Fields.Find(field.Key)!.Type)}"))}}}",
            (_, EnumType) => value.GetValue<string>(),
            _ => value.ToJsonString(),
        };
    }

    private JsonObject Object(InputObjectType type, int depth)
    {
        var filter = new JsonObject();
        // Keys that lead on are taken while there is depth left, leaves otherwise.
        var keys = type.Fields.Where(key => depth > 0 || !LeadsOn(key)).ToList();
        var deep = keys.Where(LeadsOn).ToList();
        var count = random.Next(12) == 0 ? 0 : random.Next(5) == 0 ? 2 : 1;
        for (var i = 0; i < count && keys.Count > 0; i++)
        {
            var key = deep.Count > 0 && random.Next(2) == 0 ? deep[random.Next(deep.Count)] : keys[random.Next(keys.Count)];
            Used.Add($"{type.Name}.{key.Name}");
            filter[key.Name] = Value(type, key, LeadsOn(key) ? depth - 1 : depth);
        }
        return filter;
    }

    private JsonNode? Value(InputObjectType owner, InputFieldDefinition key, int depth)
    {
        if (MayBeNull(owner, key.Name) && random.Next(5) == 0) return null;
        var type = key.Type.NullableType;
        if (type is ListType list)
        {
            if (random.Next(10) == 0) return One(list.ItemType, depth);
            return new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => One(list.ItemType, depth))]);
        }
        return One(type, depth);
    }

    private JsonNode One(GraphQLType type, int depth) => type.NullableType switch
    {
        InputObjectType input => Object(input, depth),
        NamedType leaf => JsonNode.Parse(json(leaf.Name))!,
        _ => throw new InvalidOperationException(type.ToString()),
    };

    // Null says "is missing" for eq, neq and single related objects; the model tells which keys are those.
    private bool MayBeNull(InputObjectType owner, string key)
    {
        if (key is "eq" or "neq") return true;
        if (!owner.Name.EndsWith("Filter", StringComparison.Ordinal)) return false;
        return model.Find(owner.Name[..^"Filter".Length]) is { } composite
            && composite.Relationships.TryGetValue(key, out var field) && !field.IsList;
    }

    private bool LeadsOn(InputFieldDefinition key)
    {
        var named = key.Type.Named;
        return named is InputObjectType input && !input.Fields.Contains("eq")
            && !(input.Fields.Contains("some") && input.Fields.Find("some")!.Type.Named is InputObjectType element && element.Fields.Contains("eq"));
    }

    /// <summary>The variables of an operation that takes the filter as <c>$where</c>.</summary>
    public static string Variables(JsonObject filter) => JsonSerializer.Serialize(new Dictionary<string, JsonObject> { ["where"] = filter });
}
