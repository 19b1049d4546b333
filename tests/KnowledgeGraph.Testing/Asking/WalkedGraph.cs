using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Testing.Asking;

/// <summary>A made-up graph for questions that walk: of two types of entities and three of relationships, with hubs, dates, parallels and loops.</summary>
/// <param name="Nodes">The entities.</param>
/// <param name="Links">The relationships.</param>
public sealed record WalkedGraph(IReadOnlyList<NodeRecord> Nodes, IReadOnlyList<RelationshipRecord> Links)
{
    /// <summary>The model.</summary>
    public const string Model = """
        enum Language { EN }
        enum Flag { RED GREEN }
        type Ship @node {
          name: String!
          flag: Flag
          crew: [Sailor!]! @relationship(type: "SAILS_ON", direction: IN)
          sisters: [Ship!]! @relationship(type: "SISTER_OF", direction: OUT)
        }
        type Sailor @node {
          name: String!
          ships: [Ship!]! @relationship(type: "SAILS_ON", direction: OUT)
          friends: [Sailor!]! @relationship(type: "KNOWS", direction: OUT)
        }
        """;

    /// <summary>The relationship types.</summary>
    public static IReadOnlyList<string> Types { get; } = ["SAILS_ON", "SISTER_OF", "KNOWS"];

    /// <summary>What puts it into an empty store.</summary>
    public GraphWrite Write => new() { PutNodes = [.. Nodes], PutRelationships = [.. Links] };

    /// <summary>A graph at random.</summary>
    /// <param name="random">The source of chance.</param>
    /// <param name="nodes">How many entities; 4 or more.</param>
    /// <param name="links">How many relationships.</param>
    public static WalkedGraph Random(Random random, int nodes, int links)
    {
        // Every third is a ship; ids are not in the order of numbers.
        string[] ids = [.. Enumerable.Range(0, nodes).Select(i => $"{(i % 3 == 0 ? "ship" : "sailor")}:{(i * 7919) % 10_007}")];
        var (ships, sailors) = (Every(ids, "ship"), Every(ids, "sailor"));
        return new WalkedGraph(
            [.. ids.Select(id => Entity(id, random))],
            [.. Enumerable.Range(0, links).Select(number => Link(number, random, ships, sailors))]);
    }

    private static string[] Every(string[] ids, string prefix) => Array.FindAll(ids, id => id.StartsWith(prefix, StringComparison.Ordinal));

    private static NodeRecord Entity(string id, Random random)
    {
        var isShip = id.StartsWith("ship", StringComparison.Ordinal);
        var values = new Dictionary<string, Value>(StringComparer.Ordinal) { ["name"] = new TextValue($"The {id}") };
        if (isShip && random.Next(3) > 0) values["flag"] = new TextValue(random.Next(2) == 0 ? "RED" : "GREEN");
        return new NodeRecord(id, isShip ? "Ship" : "Sailor", values);
    }

    private static RelationshipRecord Link(int number, Random random, string[] ships, string[] sailors)
    {
        var type = Types[random.Next(Types.Count)];
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        if (random.Next(3) > 0) values["confidence"] = new FloatValue(random.Next(1, 5) / 4.0);
        if (random.Next(2) > 0) values["since"] = Year(random.Next(2000, 2010));
        if (random.Next(4) == 0) values["until"] = Year(random.Next(2005, 2015));
        return new RelationshipRecord(
            $"rel:{(number * 7919) % 100_003}", type, Pick(type == "SISTER_OF" ? ships : sailors, random), Pick(type == "KNOWS" ? sailors : ships, random), values);
    }

    // The first are hubs.
    private static string Pick(string[] ids, Random random) => ids[random.Next(4) == 0 ? 0 : random.Next(ids.Length)];

    private static IntervalValue Year(int year) => new($"{year}", new DateOnly(year, 1, 1).DayNumber, new DateOnly(year, 12, 31).DayNumber);
}
