using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Testing.Asking;

/// <summary>
/// Sailors and ships for questions that name what joins them (<see cref="MadeLinks"/>): of several types, two of them with properties and statements.
/// </summary>
public static class LinkedSailors
{
    /// <summary>Where the operations lie, within the folder of golden files.</summary>
    public const string Folder = "Joined";

    /// <summary>The model.</summary>
    public const string Model = """
        enum Language { EN FR }
        enum Rank { MATE MASTER }
        type Ship @node {
          name: String!
          crew: [Sailor!]! @relationship(type: "SAILS_ON", direction: IN, properties: "Berth")
          sister: Ship @relationship(type: "SISTER_OF", direction: OUT)
        }
        type Sailor @node {
          name: String!
          ships: [Ship!]! @relationship(type: "SAILS_ON", direction: OUT, properties: "Berth")
          friends: [Sailor!]! @relationship(type: "KNOWS", direction: OUT)
          boss: Sailor @relationship(type: "SERVES", direction: OUT, properties: "Service")
        }
        type Berth @relationshipProperties { rank: Rank  duty: String @localized  log: String @private }
        type Service @relationshipProperties { duty: String @localized  days: Int }
        """;

    /// <summary>The names of operations that name relationships, recorded as <see cref="GoldenOperation"/> is.</summary>
    public static IReadOnlyList<string> Operations =>
        [.. Directory.EnumerateFiles(GoldenOperation.Full(Folder), "*.graphql").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!];

    /// <summary>One of the operations.</summary>
    public static GoldenOperation Operation(string name) => GoldenOperation.Named($"{Folder}/{name}");

    /// <summary>The graph.</summary>
    public static GraphWrite Graph { get; } = new()
    {
        PutNodes =
        [
            Named("ship:1", "Ship"), Named("ship:2", "Ship"), Named("sailor:1", "Sailor"), Named("sailor:2", "Sailor"), Named("sailor:3", "Sailor"),
            .. Enumerable.Range(1, 5).Select(Statement),
        ],
        PutRelationships =
        [
            Link("rel:s1", "SAILS_ON", "sailor:1", "ship:1", ("rank", new TextValue("MATE")), ("duty", new TextValue("sails")),
                ("duty_fr", new TextValue("voiles")), ("log", new TextValue("secret")), ("since", Year(1990)), ("until", Year(1995)),
                ("confidence", new FloatValue(0.5)), ("attestedOn", new ListValue([Year(1991), Year(1992)])), ("statements", Ids(1, 2, 3))),
            Link("rel:s2", "SAILS_ON", "sailor:2", "ship:1", ("duty", new TextValue("\"#\":{"))),
            Link("rel:b1", "SERVES", "sailor:2", "sailor:1", ("days", new IntegerValue(7)), ("duty_fr", new TextValue("sert")), ("statements", Ids(4, 5))),
            Link("rel:k1", "KNOWS", "sailor:1", "sailor:3", ("since", Year(2001))),
            Link("rel:f1", "SISTER_OF", "ship:1", "ship:2"),
        ],
    };

    private static NodeRecord Named(string id, string label) => new(id, label, new Dictionary<string, Value> { ["name"] = new TextValue(id) });

    private static NodeRecord Statement(int number) => new($"statement:{number}", "Statement", new Dictionary<string, Value>
    {
        ["status"] = new TextValue("ACCEPTED"),
        ["predicate"] = new TextValue("ships"),
        ["confidence"] = new FloatValue(0.9),
        ["implied"] = BooleanValue.False,
        ["paraphrase"] = new TextValue($"No. {number}"),
    });

    private static RelationshipRecord Link(string id, string type, string from, string to, params (string Key, Value Value)[] properties) =>
        new(id, type, from, to, properties.ToDictionary(property => property.Key, property => property.Value, StringComparer.Ordinal));

    private static ListValue Ids(params int[] numbers) => new([.. numbers.Select(number => new TextValue($"statement:{number}"))]);

    private static IntervalValue Year(int year) => new($"{year}", new DateOnly(year, 1, 1).DayNumber, new DateOnly(year, 12, 31).DayNumber);
}
