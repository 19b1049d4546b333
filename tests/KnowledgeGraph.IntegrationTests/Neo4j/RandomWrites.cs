using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.IntegrationTests.Neo4j;

/// <summary>Writes as a hostile but seeded hand would make them: most are good, some break a rule.</summary>
internal sealed class RandomWrites(int seed)
{
    /// <summary>A model with every kind of property, unique ones, and orders by far nodes and by edges.</summary>
    public const string Model = """
        enum Language { ES EN }
        enum Rig { SLOOP KETCH }
        type Ship @node(order: ["launched", "tonnage"]) {
          name: String! @localized
          imo: String @unique
          rig: Rig @index
          crew: Int
          tonnage: Long
          draught: Float
          price: Decimal @index
          afloat: Boolean
          launched: Date
          seenAt: DateTime
          home: URL
          papers: JSON
          refits: [Date!]
          nicknames: [String!] @alias
          berths: [Berth!]! @relationship(type: "LIES_AT", direction: OUT, properties: "Stay", order: ["arrived", "name"])
          flagship: Ship @relationship(type: "FOLLOWS_SHIP", direction: OUT)
          followers: [Ship!]! @relationship(type: "FOLLOWS_SHIP", direction: IN)
        }
        type Berth @node {
          name: String!
          code: String @unique
          ships: [Ship!]! @relationship(type: "LIES_AT", direction: IN, properties: "Stay")
        }
        type Stay @relationshipProperties { arrived: Date nights: Int note: String }
        """;

    private static readonly string[] Texts =
        ["Ada", "ÁDA", "Señora  mía", "La Niña", "", " ", "straße", "\uFFFD", "🚢 ship", "zz\uE000", new string('Á', 300), "a`b\\u0060c", "x' OR 1=1"];
    private static readonly string[] Dates = ["1999", "2022", "2022-09", "2022-09-21", "0001", "9999-12-31"];
    private readonly Random _random = new(seed);

    /// <summary>The next write.</summary>
    public GraphWrite Next()
    {
        var (puts, deletes) = (Some(4, () => NodeId()), Some(1, () => NodeId()));
        var (links, cuts) = (Some(5, () => LinkId()), Some(2, () => LinkId()));
        return new GraphWrite
        {
            PutNodes = [.. puts.Except(deletes).Select(Node)],
            DeleteNodes = _random.Next(3) == 0 ? deletes : [],
            PutRelationships = [.. links.Except(cuts).Select(Link)],
            DeleteRelationships = cuts,
            Kinds = _random.Next(2) == 0 ? ["random"] : [],
            Meta = _random.Next(4) == 0 ? new Dictionary<string, string?> { ["loadedAt"] = _random.Next(2) == 0 ? null : "2026-01-01T00:00:00.0000000Z" }
                : new Dictionary<string, string?>(),
            TouchedIds = _random.Next(4) == 0 ? ["ship:1", "of:another"] : null,
        };
    }

    private List<string> Some(int most, Func<string> make) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => make()).Distinct()];

    private string NodeId() => $"{(_random.Next(2) == 0 ? "ship" : "berth")}:{_random.Next(8)}";

    private string LinkId() => $"rel:{_random.Next(20)}";

    // Now and then a node changes its type.
    private NodeRecord Node(string id) => (id.StartsWith("ship", StringComparison.Ordinal) == (_random.Next(12) > 0)) ? Ship(id) : Berth(id);

    private NodeRecord Ship(string id)
    {
        var values = new Dictionary<string, Value>
        {
            ["name"] = Text(),
        };
        Maybe(values, "name_es", Text);
        Maybe(values, "imo", () => new TextValue($"IMO {_random.Next(12)}"));
        Maybe(values, "rig", () => new TextValue(_random.Next(2) == 0 ? "SLOOP" : "KETCH"));
        Maybe(values, "crew", () => new IntegerValue(_random.Next(-5, 5)));
        Maybe(values, "tonnage", () => new IntegerValue(_random.NextInt64(-ModelValues.MaxLong, ModelValues.MaxLong)));
        Maybe(values, "draught", () => new FloatValue((_random.NextDouble() - 0.5) * 1e6));
        Maybe(values, "price", () => new DecimalValue(new decimal(_random.Next(), _random.Next(), 0, _random.Next(2) == 0, (byte)_random.Next(10))));
        Maybe(values, "afloat", () => BooleanValue.Of(_random.Next(2) == 0));
        Maybe(values, "launched", Date);
        Maybe(values, "seenAt", () => ModelValues.Of(new DateTimeOffset(_random.NextInt64(DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero)));
        Maybe(values, "home", () => new TextValue("https://example.org/a?b=c"));
        Maybe(values, "papers", () => new JsonValue("{ \"a\" : [1.50, null, \"é\"] }"u8));
        Maybe(values, "refits", () => new ListValue(Date(), Date()));
        Maybe(values, "nicknames", () => _random.Next(3) == 0 ? new ListValue() : new ListValue(Text(), Text()));
        Maybe(values, "undeclared", () => _random.Next(2) == 0 ? new TextValue("beside") : new JsonValue("[1]"u8));
        return new NodeRecord(id, "Ship", values);
    }

    private NodeRecord Berth(string id)
    {
        var values = new Dictionary<string, Value> { ["name"] = Text() };
        Maybe(values, "code", () => new TextValue($"B{_random.Next(12)}"));
        return new NodeRecord(id, "Berth", values);
    }

    private RelationshipRecord Link(string id)
    {
        var values = new Dictionary<string, Value>();
        Maybe(values, "arrived", Date);
        Maybe(values, "nights", () => new IntegerValue(_random.Next(30)));
        Maybe(values, "note", Text);
        Maybe(values, "since", Date);
        Maybe(values, "confidence", () => new FloatValue(_random.NextDouble()));
        Maybe(values, "attestedOn", () => new ListValue(Date()));
        Maybe(values, "statements", () => new ListValue(new TextValue("statement:1"), new TextValue("statement:2")));
        var (ship, other) = ($"ship:{_random.Next(8)}", _random.Next(8));
        return _random.Next(3) == 0 ? new RelationshipRecord(id, "FOLLOWS_SHIP", ship, $"ship:{other}", values)
            : new RelationshipRecord(id, "LIES_AT", ship, $"berth:{other}", values);
    }

    private void Maybe(Dictionary<string, Value> values, string key, Func<Value> make)
    {
        if (_random.Next(3) > 0) values[key] = make();
    }

    private TextValue Text() => new(Texts[_random.Next(Texts.Length)]);

    private IntervalValue Date() => ModelValues.Of(PartialDate.Parse(Dates[_random.Next(Dates.Length)]));
}
