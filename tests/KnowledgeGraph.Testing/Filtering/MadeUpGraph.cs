using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Testing.Filtering;

/// <summary>A model with every kind of field, and a random graph of it: nulls, accents, emoji, empty texts, dates of each precision.</summary>
public sealed class MadeUpGraph
{
    /// <summary>The model.</summary>
    public const string Schema = """
        enum Language { ES EN }
        enum Color { RED GREEN BLUE }
        enum Grade { A B C }
        interface Keeper {
          motto: String
          things: [Thing!]! @relationship(type: "KEEPS", direction: OUT, properties: "Keeping")
          favourite: Thing @relationship(type: "PREFERS", direction: OUT, properties: "Keeping")
        }
        type Thing @node {
          name: String! @localized
          note: String
          shelf: String @index
          nickname: String @alias
          count: Int
          total: Long
          weight: Float
          price: Decimal
          flag: Boolean
          day: Date @date
          moment: DateTime
          link: URL
          foreign: ID
          color: Color @index
          tags: [String!]!
          colors: [Color!]
          numbers: [Int!]
          prices: [Decimal!]
          days: [Date!]
          moments: [DateTime!]
          flags: [Boolean!]
          links: [URL!]
          data: JSON
          secret: String @private
          keepers: [Keeper!]! @relationship(type: "KEEPS", direction: IN, properties: "Keeping")
          fans: [Keeper!]! @relationship(type: "PREFERS", direction: IN, properties: "Keeping")
          whole: Thing @relationship(type: "PART_OF", direction: OUT)
          parts: [Thing!]! @relationship(type: "PART_OF", direction: IN)
          readings: [Reading!]! @relationship(type: "READS", direction: IN, properties: "Gauge")
        }
        type Woman implements Keeper @node(plural: "women") {
          name: String!
          born: Date
          clubs: [Club!]! @relationship(type: "JOINED", direction: OUT, properties: "Keeping", order: ["since", "title"])
        }
        type Club implements Keeper @node {
          title: String! @name @localized
          founded: Date
          color: Color
          women: [Woman!]! @relationship(type: "JOINED", direction: IN, properties: "Keeping")
        }
        type Reading @node(order: ["at", "id"]) {
          value: Decimal!
          at: DateTime
          of: Thing @relationship(type: "READS", direction: OUT, properties: "Gauge")
        }
        type Keeping @relationshipProperties {
          role: Grade
          label: String
          share: Float
          amount: Decimal
          times: Int
          size: Long
          sure: Boolean
          on: Date
          at: DateTime
          page: URL
          marks: [String!]
          grades: [Grade!]
        }
        type Gauge @relationshipProperties { unit: String }
        """;

    private static readonly string[] Texts =
        ["", "a", "A", "Ábaco", "abaco", "ABACO nuevo", "Straße", "strasse", "😀 smile", "x😀y", "Ñandú", "nandu",
            "Œuvre d’art", "tab\tand \"quote\" \\", "line\nbreak", "  blanks  ", "zz", "ﬁn", "e\u0301t\u00E9"];

    private static readonly string[] Dates =
        ["2018", "2019", "2020", "2021", "2019-12", "2020-01", "2020-02", "2020-06", "2019-12-31", "2020-01-01",
            "2020-02-29", "2020-06-15", "2020-12-31", "2021-01-01"];

    private static readonly string[] Moments =
        ["2020-01-01T00:00:00Z", "2020-01-01T00:00:00.0000001Z", "2020-06-15T12:30:00Z", "2019-12-31T23:59:59Z", "2021-01-01T01:00:00+01:00"];

    private static readonly string[] Decimals =
        ["0", "1", "1.5", "-0.001", "67084000000", "1234567890123456789012345678", "0.0000000000000000000000000001", "-12.25"];
    private static readonly string[] Floats = ["0", "0.1", "1", "1.5", "-2.5", "1e300", "1e-7"];
    private static readonly string[] Ints = ["0", "1", "-1", "2", "7", "2147483647", "-2147483648"];
    private static readonly string[] Longs = ["0", "1", "-1", "9007199254740991", "-9007199254740991", "67084000000"];
    private static readonly string[] Links = ["https://example.org/", "https://example.org/A", "http://example.org/ñ"];

    private MadeUpGraph(GraphModel model) => Model = model;

    /// <summary>The model, loaded.</summary>
    public GraphModel Model { get; }

    /// <summary>The nodes by their ids.</summary>
    public Dictionary<string, NodeRecord> Nodes { get; } = new(StringComparer.Ordinal);

    /// <summary>The relationships.</summary>
    public List<RelationshipRecord> Relationships { get; } = [];

    /// <summary>The change that brings all of it into an empty store.</summary>
    public GraphWrite Write => new() { PutNodes = Nodes.Values, PutRelationships = Relationships };

    /// <summary>A graph of the model; the same one for a seed.</summary>
    public static MadeUpGraph Random(GraphModel model, int seed)
    {
        var (graph, random) = (new MadeUpGraph(model), new Random(seed));
        foreach (var (type, count) in (
            ReadOnlySpan<(string, int)>)[("Thing", 90), ("Woman", 30), ("Club", 30), ("Reading", 50), ("Document", 8), ("Statement", 60)])
        {
            for (var i = 0; i < count; i++) graph.AddNode(random, model.NodeTypes[type], i);
        }
        foreach (var (type, count) in (
            ReadOnlySpan<(string, int)>)[("KEEPS", 200), ("PREFERS", 70), ("PART_OF", 60), ("READS", 55),
            ("JOINED", 70), ("ABOUT", 120), ("FROM_DOCUMENT", 60), ("SUBJECT", 60), ("OBJECT", 30), ("SUPERSEDES", 10), ("CONTRADICTS", 40), ("MENTIONS", 30)])
        {
            for (var i = 0; i < count; i++) graph.AddRelationship(random, model.RelationshipTypes[type], i);
        }
        return graph;
    }

    /// <summary>A text as JSON writes it, for a filter or a value of this scalar or enum of the API.</summary>
    public string Json(Random random, string scalar) => scalar switch
    {
        "String" => Quote(Pick(random, Texts)),
        "ID" => Quote(
            random.Next(3) == 0 && Relationships.Count > 0 ? Relationships[random.Next(Relationships.Count)].Id
            : Nodes.Count == 0 ? "thing:1" : Nodes.Keys.ElementAt(random.Next(Nodes.Count))),
        "Date" => Quote(Pick(random, Dates)),
        "DateTime" => Quote(Pick(random, Moments)),
        "Decimal" => Pick(random, Decimals),
        "Float" => Pick(random, Floats),
        "Int" => Pick(random, Ints),
        "Long" => Pick(random, Longs),
        "URL" => Quote(Pick(random, Links)),
        "Boolean" => random.Next(2) == 0 ? "true" : "false",
        "JSON" => "{\"any\":[1,null]}",
        _ => Quote(Pick(
            random, [.. (
            Model.Enums.TryGetValue(scalar, out var values) ? values.Values.Select(value => value.Name)
            : Model.RelationshipTypes.Values.Where(type => !type.IsPlumbing).Select(type => type.Name))])),
    };

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];

    private static string Quote(string text) => JsonSerializer.Serialize(text);

    private void AddNode(Random random, NodeType type, int number)
    {
        var properties = Properties(random, type.Properties.Values);
        if (type.NameProperty is { } named && named.Key != Property.NameKey)
        {
            foreach (var language in (ReadOnlySpan<string?>)[null, "ES", "EN"])
            {
                properties.Remove(type.Properties["name"].KeyIn(language));
                if (properties.TryGetValue(named.KeyIn(language), out var name)) properties[type.Properties["name"].KeyIn(language)] = name;
            }
        }
        var id = $"{type.Name.ToLowerInvariant()}:{number}";
        Nodes[id] = new NodeRecord(id, type.Label, properties);
    }

    private void AddRelationship(Random random, RelationshipType type, int number)
    {
        var record = new RelationshipRecord(
            $"rel:{type.Name.ToLowerInvariant()}-{number}", type.Name, AnyOf(random, type.Start), AnyOf(random, type.End),
            type.IsPlumbing ? new Dictionary<string, Value>() : Properties(random, RelationshipType.BuiltInProperties.Concat(type.Properties)));
        var isSingle = (type.FromStart is { IsList: false }) && type.IsPlumbing;
        if (isSingle && Relationships.Exists(other => other.Type == type.Name && other.From == record.From)) return;
        Relationships.Add(record);
    }

    private string AnyOf(Random random, CompositeType type)
    {
        var labels = type.Members.Select(member => member.Label).ToHashSet();
        var ids = Nodes.Values.Where(node => labels.Contains(node.Label)).Select(node => node.Id).ToList();
        // The first of a kind are hubs.
        return ids[random.Next(3) == 0 ? random.Next(Math.Min(5, ids.Count)) : random.Next(ids.Count)];
    }

    private Dictionary<string, Value> Properties(Random random, IEnumerable<Property> properties)
    {
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var property in properties.Where(property => property is { IsComputed: false, Name: not "id" }))
        {
            foreach (var language in property.IsLocalized ? (ReadOnlySpan<string?>)[null, "ES", "EN"] : [null])
            {
                if (random.Next(4) == 0 && !(property.IsRequired && !property.IsList && language is null)) continue;
                values[property.KeyIn(language)] = property.IsList
                    ? new ListValue([.. Enumerable.Range(0, random.Next(4)).Select(_ => One(random, property with { IsList = false }))])
                    : One(random, property);
            }
        }
        return values;
    }

    private Value One(Random random, Property property)
    {
        var scalar = property.Kind switch
        {
            ScalarKind.Enum => property.Enum!.Name,
            ScalarKind.Id => "ID",
            ScalarKind.Url => "URL",
            ScalarKind.Json => "JSON",
            _ => property.Kind.ToString(),
        };
        if (property.IsIdentifier) return new TextValue($"made-up:{"aAé"[random.Next(3)]}");
        if (scalar == "JSON") return new JsonValue("{\"any\":[1,null]}"u8);
        if (property.Name == "status" && random.Next(2) == 0) return new TextValue("ACCEPTED");
        using var json = JsonDocument.Parse(Json(random, scalar));
        return ModelValues.TryConvert(property, json.RootElement, out var value, out var problem) ? value : throw new InvalidOperationException(problem);
    }
}
