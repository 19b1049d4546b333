using System.Text.Json.Nodes;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.IntegrationTests.Neo4j.Differential;

/// <summary>Arguments of fields by their types. Each value that does not change the form is a variable.</summary>
internal sealed class RandomArguments(Schema schema, GraphModel model, ValuePool pool, Random random)
{
    private const int LargestPage = 6;
    private static readonly string[] Early = ["\"1990\"", "\"2010-06\"", "\"2019\"", "\"2020-02-29\""];
    private static readonly string[] Late = ["\"2020-03\"", "\"2020-06-15\"", "\"2021\"", "\"2024-12-31\""];
    private static readonly string[] Resolutions = ["0.3", "1", "2.5"];
    private const string Participation = "PARTICIPATION";
    private const string Stances = "STANCES";
    private readonly RandomFilters _filters = new(schema, model, pool.Json, random);

    // What joins actors in the field whose arguments are made; null of a field that is not asked that.
    private string? _basis;

    /// <summary>The arguments of a field in parentheses; empty for none.</summary>
    public string Of(Draft draft, FieldDefinition field)
    {
        var parts = new List<string>();
        var isBackward = random.Next(3) == 0;
        _basis = field.Arguments.Contains("basis") ? Bases[0] : null;
        foreach (var argument in field.Arguments)
        {
            if (Value(draft, field, argument, isBackward) is { } value) parts.Add($"{argument.Name}: {value}");
        }
        return parts.Count == 0 ? "" : $"({string.Join(", ", parts)})";
    }

    /// <summary>A filter, or null for none.</summary>
    public string? Where(Draft draft, FieldDefinition field, int depth) =>
        field.Arguments.Find("where") is { } where ? Literal(draft, _filters.Of(where.Type.Named.Name, depth), where.Type) : null;

    /// <summary>An order.</summary>
    public string? Order(FieldDefinition field) =>
        field.Arguments.Find("order") is { } order
            ? $"[{string.Join(", ", Enumerable.Range(0, random.Next(1, 3)).Select(_ => Key((InputObjectType)order.Type.Named)))}]" : null;

    /// <summary>The size of a page.</summary>
    public string Size(Draft draft) => draft.Variable("Int!", () => $"{random.Next(LargestPage + 1)}");

    private string? Value(Draft draft, FieldDefinition field, ArgumentDefinition argument, bool isBackward)
    {
        switch (argument.Name)
        {
            case "where": return random.Next(5) < 2 ? Where(draft, field, depth: 2) : random.Next(8) == 0 ? "null" : null;
            case "order": return random.Next(5) < 2 ? Order(field) : null;
            case "first" or "limit": return isBackward && argument.Name == "first" ? null : Size(draft);
            case "last": return isBackward ? Size(draft) : null;
            // One of the two says as of when.
            case "known" when field.Name == "asOf": return isBackward ? draft.Variable("DateTime!", Moment) : null;
            case "change": return !isBackward && random.Next(3) == 0 ? draft.Variable("Long!", () => $"{random.Next(2)}") : null;
            case "undated": return random.Next(3) switch { 0 => "false", 1 => "true", _ => null };
            // Dates that follow one another, so that most questions about a time make sense.
            case "from" or "before" when argument.Type.Named.Name == "Date": return draft.Variable("Date!", () => Pick(Early));
            case "to" or "after" when argument.Type.Named.Name == "Date": return draft.Variable("Date!", () => Pick(Late));
            case "from" or "to": return draft.Variable("ID!", Entity);
            case "of" or "between" or "avoid" when argument.Type is NonNullType || random.Next(2) == 0:
                return draft.Variable("[ID!]!", () => $"[{string.Join(',', Enumerable.Range(0, random.Next(2, 4)).Select(_ => Entity()))}]");
            // Others are refused.
            case "via" when _basis == Stances: return null;
            case "via": return random.Next(3) == 0 && Walkable is { Length: > 0 } types ? $"[{Pick(types)}]" : null;
            // Few, so that many operations take no time; a seed is any number.
            case "runs": return draft.Variable("Int!", () => $"{random.Next(1, 4)}");
            case "shuffles": return draft.Variable("Int!", () => random.Next(3) == 0 ? "19" : $"{random.Next(3)}");
            case "minSize": return random.Next(2) == 0 ? draft.Variable("Int!", () => $"{random.Next(1, 5)}") : null;
            case "resolution": return random.Next(2) == 0 ? draft.Variable("Float!", () => Pick(Resolutions)) : null;
            case "randomSeed": return random.Next(2) == 0 ? draft.Variable("Int!", () => $"{random.Next()}") : null;
            case "basis": return random.Next(3) > 0 ? _basis = Pick(Bases) : null;
            // Of another basis they are refused.
            case "foldInto": return _basis == Participation && random.Next(2) == 0 ? Pick(Walkable) : null;
            case "weights" when _basis != Participation: return null;
            case "maxHops" or "depth": return draft.Variable("Int!", () => $"{random.Next(1, 4)}");
            case "of" or "between" or "avoid" or "after" or "before" or "known": return null;
            case "query" or "prefix" or "identifier": return draft.Variable("String!", () => pool.Json("String"));
            case "subject": return draft.Variable("ID!", () => pool.Id("Node"));
            case "object": return random.Next(3) == 0 ? draft.Variable("ID!", () => pool.Id("Node")) : null;
            case "predicate": return random.Next(8) == 0 ? $"\"{Field()}\"" : null;
            case "valid": return draft.Variable("Date!", () => pool.Json("Date"));
            case "id": return draft.Variable("ID!", () => pool.Id(field.Type.Named.Name));
            case "ids":
                return draft.Variable(
                "[ID!]!", () => $"[{string.Join(',', Enumerable.Range(0, random.Next(5)).Select(_ => pool.Id(field.Type.Named.Name)))}]");
        }
        var values = ((EnumType)argument.Type.Named).Values;
        string Member() => values[random.Next(values.Count)].Name;
        if (argument.Type.NullableType is ListType) return $"[{string.Join(", ", Enumerable.Range(0, random.Next(1, 3)).Select(_ => Member()))}]";
        return argument.Type is not NonNullType && random.Next(3) == 0 ? null : Member();
    }

    // Those that the model has, the default first.
    private string[] Bases =>
    [
        .. model.RelationshipTypes.Values.Any(type => type.IsParticipation) ? [Participation] : Array.Empty<string>(), "CONNECTIONS",
        .. model.RelationshipTypes.Values.Any(type => type.Properties.Any(property => property.Stance is not null)) ? [Stances] : Array.Empty<string>(),
    ];

    private string[] Walkable =>
        [.. model.RelationshipTypes.Values.Where(type => !type.IsPlumbing && type.Start.IsEntity && type.End.IsEntity).Select(type => type.Name)];

    // Questions refuse what is no entity.
    private string Entity() => random.Next(30) == 0 ? pool.Id("Node") : pool.KnownId("Entity");

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];

    private string Moment() => $"\"2025-01-0{random.Next(1, 4)}T03:04:05Z\"";

    // A field that one type of the model has, of its values and of either end of its relationships.
    private string Field()
    {
        var types = model.NodeTypes.Values.ToList();
        var type = types[random.Next(types.Count)];
        var fields = type.Properties.Keys.Concat(type.Relationships.Keys).ToList();
        return fields[random.Next(fields.Count)];
    }

    private string Key(InputObjectType sort)
    {
        var key = sort.Fields[random.Next(sort.Fields.Count)];
        return $"{{ {key.Name}: {(key.Type.Named is InputObjectType inner ? Key(inner) : random.Next(2) == 0 ? "ASC" : "DESC")} }}";
    }

    private string Literal(Draft draft, JsonNode? value, GraphQLType type)
    {
        if (value is null) return "null";
        switch (type.NullableType)
        {
            case ListType { ItemType: var item } when item.Named is LeafType:
                return draft.Variable(
                    $"[{item.Named.Name}!]!", () => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => pool.Json(item.Named.Name)))}]");
            case ListType { ItemType: var item }:
                return value is JsonArray list ? $"[{string.Join(", ", list.Select(one => Literal(draft, one, item)))}]" : Literal(draft, value, item);
            case InputObjectType input:
                return $"{{ {string.Join(", ", ((JsonObject)value).Select(field => $"{field.Key}: {Literal(draft, field.Value, input.Fields.Find(field.Key)!.Type)}"))} }}";
            default:
                return draft.Variable($"{type.Named.Name}!", () => pool.Json(type.Named.Name));
        }
    }
}
