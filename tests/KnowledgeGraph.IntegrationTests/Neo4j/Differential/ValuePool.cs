using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.IntegrationTests.Neo4j.Differential;

/// <summary>Values of a graph by the scalar of the API that they are of, so that filters find something; and its ids.</summary>
internal sealed class ValuePool
{
    private static readonly string[] Strange = ["\"\"", "\"a\"", "\"é\"", "\"😀\"", "\"`$p0\"", "\"\\uFFFF\"", "\"nobody:1\""];
    private static readonly string[] Dates = ["\"2019\"", "\"2020-02\"", "\"2020-02-29\"", "\"2012\"", "\"1999-12-31\""];
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _ids = new(StringComparer.Ordinal);
    private readonly Schema _schema;
    private readonly Random _random;

    public ValuePool(
        GraphModel model, Schema schema, IReadOnlyCollection<NodeRecord> nodes, IReadOnlyCollection<RelationshipRecord> relationships, Random random)
    {
        (_schema, _random) = (schema, random);
        foreach (var text in Strange) Add("String", text);
        foreach (var date in Dates) Add("Date", date);
        foreach (var node in nodes)
        {
            var type = model.NodeTypesByLabel[node.Label];
            if (!_ids.TryGetValue(type.Name, out var ids)) _ids[type.Name] = ids = [];
            ids.Add(Quote(node.Id));
            Add("ID", Quote(node.Id));
            foreach (var property in type.Properties.Values) Add(property, node.Properties.GetValueOrDefault(property.Key));
        }
        foreach (var relationship in relationships)
        {
            Add("ID", Quote(relationship.Id));
            var type = model.RelationshipTypes[relationship.Type];
            foreach (var property in RelationshipType.BuiltInProperties.Concat(type.Properties)) Add(
                property, relationship.Properties.GetValueOrDefault(property.Key));
        }
    }

    /// <summary>A value of a scalar or enum as JSON writes it.</summary>
    public string Json(string scalar)
    {
        if (_schema.GetType(scalar) is EnumType of) return Quote(of.Values[_random.Next(of.Values.Count)].Name);
        if (scalar == "Boolean") return _random.Next(2) == 0 ? "true" : "false";
        if (!_values.TryGetValue(scalar, out var known)) return scalar switch
        {
            "DateTime" =>
            "\"2020-01-01T00:00:00Z\"",
            "URL" => "\"https://example.org/\"",
            "JSON" => "null",
            _ => "1"
        };
        var value = known[_random.Next(known.Count)];
        return scalar == "String" && _random.Next(3) == 0 ? Part(value) : value;
    }

    /// <summary>An id as JSON writes it: mostly one of a type, and one with many relationships; at times that of anything, or of nothing.</summary>
    public string Id(string type)
    {
        var possible = PossibleTypes(type);
        return possible.Count > 0 && _random.Next(8) > 0 ? IdOf(possible) : _random.Next(4) == 0 ? Quote("nobody:1") : Json("ID");
    }

    /// <summary>The id as JSON of one that there is of a type.</summary>
    public string KnownId(string type) => IdOf(PossibleTypes(type));

    private List<string> PossibleTypes(string type) =>
        _schema.GetType(type) is { } named ? [.. _schema.GetPossibleTypes(named).Select(one => one.Name).Where(_ids.ContainsKey)] : [];

    private string IdOf(List<string> possible)
    {
        var ids = _ids[possible[_random.Next(possible.Count)]];
        // The first of a kind are hubs.
        return ids[_random.Next(2) == 0 ? _random.Next(Math.Min(4, ids.Count)) : _random.Next(ids.Count)];
    }

    private string Part(string json)
    {
        var runes = JsonSerializer.Deserialize<string>(json)!.EnumerateRunes().ToArray();
        var start = _random.Next(runes.Length + 1);
        return Quote(string.Concat(runes.Skip(start).Take(1 + _random.Next(4))));
    }

    private void Add(Property property, Value? value)
    {
        if (value is null or JsonValue || property.IsComputed) return;
        var scalar = property.Kind switch { ScalarKind.Enum => null, ScalarKind.Id => "ID", ScalarKind.Url => "URL", _ => property.Kind.ToString() };
        if (scalar is null) return;
        foreach (var one in value is ListValue list ? list.Items.ToArray() : [value]) Add(scalar, Encoding.UTF8.GetString(one.Json));
    }

    private void Add(string scalar, string json)
    {
        if (!_values.TryGetValue(scalar, out var known)) _values[scalar] = known = [];
        known.Add(json);
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
