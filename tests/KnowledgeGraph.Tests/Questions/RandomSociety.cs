using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Tests.Query;

namespace KnowledgeGraph.Tests.Questions;

/// <summary>
/// A random graph of a made-up model, as an API answers it and as plain lists for oracles: hubs, parallel relationships, some that lead back to
/// where they start, periods of all kinds, one type that is not traversed, and nodes without a name, which are no entities.
/// </summary>
internal sealed class RandomSociety : IDisposable
{
    public const string Model = """
        type Guild @node { name: String!  town: String @index  rank: Rank
          members: [Sailor!]! @relationship(type: "MEMBER_OF", direction: IN)
          allies: [Guild!]! @relationship(type: "ALLIED_WITH", direction: OUT)
          alliedBy: [Guild!]! @relationship(type: "ALLIED_WITH", direction: IN)
          rivals: [Guild!]! @relationship(type: "RIVAL_OF", direction: OUT, traverse: false) }
        type Sailor @node { name: String!  town: String @index
          guilds: [Guild!]! @relationship(type: "MEMBER_OF", direction: OUT)
          knows: [Sailor!]! @relationship(type: "KNOWS", direction: OUT) }
        type Weight @node { value: Int!  of: Guild @relationship(type: "WEIGHS", direction: OUT) }
        enum Rank { HIGH LOW }
        """;

    private static readonly (string Type, string From, string To)[] Types =
        [("MEMBER_OF", "sailor", "guild"), ("ALLIED_WITH", "guild", "guild"), ("KNOWS", "sailor", "sailor"), ("RIVAL_OF", "guild", "guild")];

    private static readonly string[] Dates = ["2019", "2020-05", "2021-03-04", "2022"];

    private RandomSociety(Answering api, List<RelationshipRecord> relationships, int size) => (Api, Relationships, Size) = (api, relationships, size);

    /// <summary>Answers operations.</summary>
    public Answering Api { get; }

    /// <summary>All relationships.</summary>
    public IReadOnlyList<RelationshipRecord> Relationships { get; }

    /// <summary>How many guilds there are, and how many sailors.</summary>
    public int Size { get; }

    /// <summary>The ids of all entities.</summary>
    public IEnumerable<string> Ids => Enumerable.Range(0, Size).SelectMany(i => (string[])[$"guild:{i}", $"sailor:{i}"]);

    public static async Task<RandomSociety> MakeAsync(int seed, int size, int relationships, QueryLimits? limits = null)
    {
        var random = new Random(seed);
        var api = Answering.Over(Model, limits);
        var made = Enumerable.Range(0, relationships).Select(i => Relationship(random, size, i)).ToList();
        await api.Store.ApplyAsync(new GraphWrite { PutNodes = [.. Nodes(random, size)], PutRelationships = made }, TestContext.Current.CancellationToken);
        return new RandomSociety(api, made, size);
    }

    /// <summary>The relationships of the traversed graph that hold at a date, those of weights left out; all of them without one.</summary>
    public IEnumerable<RelationshipRecord> Traversed(string? date) =>
        Relationships.Where(record => record.Type is not ("RIVAL_OF" or "WEIGHS") && (date is null || Holds(record, ModelValues.Of(PartialDate.Parse(date)))));

    /// <summary>The relationships between entities that hold at a date, traversed or not; all of them without one.</summary>
    public IEnumerable<RelationshipRecord> Walkable(string? date) =>
        Relationships.Where(record => record.Type != "WEIGHS" && (date is null || Holds(record, ModelValues.Of(PartialDate.Parse(date)))));

    public void Dispose() => Api.Dispose();

    private static bool Holds(RelationshipRecord record, IntervalValue date) =>
        (record.Properties.GetValueOrDefault(BuiltInKeys.Since) is not IntervalValue since || since.Low <= date.High)
        && (record.Properties.GetValueOrDefault(BuiltInKeys.Until) is not IntervalValue until || until.High >= date.Low);

    private static IEnumerable<NodeRecord> Nodes(Random random, int size)
    {
        for (var i = 0; i < size; i++)
        {
            var guild = new Dictionary<string, Value>(StringComparer.Ordinal) { ["name"] = new TextValue($"Guild {i}") };
            if (random.Next(3) > 0) guild["rank"] = new TextValue(random.Next(2) == 0 ? "HIGH" : "LOW");
            yield return new NodeRecord($"guild:{i}", "Guild", guild);
            var sailor = new Dictionary<string, Value>(StringComparer.Ordinal) { ["name"] = new TextValue($"Sailor {i}") };
            if (random.Next(3) > 0) sailor["town"] = new TextValue($"Town {random.Next(3)}");
            yield return new NodeRecord($"sailor:{i}", "Sailor", sailor);
            yield return new NodeRecord($"weight:{i}", "Weight", new Dictionary<string, Value>(StringComparer.Ordinal) { ["value"] = new IntegerValue(i) });
        }
    }

    private static RelationshipRecord Relationship(Random random, int size, int number)
    {
        var properties = new Dictionary<string, Value>(StringComparer.Ordinal);
        if (random.Next(3) > 0) properties[BuiltInKeys.Since] = ModelValues.Of(PartialDate.Parse(Dates[random.Next(Dates.Length)]));
        if (random.Next(3) == 0) properties[BuiltInKeys.Until] = ModelValues.Of(PartialDate.Parse(Dates[random.Next(Dates.Length)]));
        if (random.Next(4) > 0) properties[BuiltInKeys.Confidence] = new FloatValue(random.Next(1, 10) / 10.0);
        if (number % 17 == 0) return new RelationshipRecord($"rel:{number}", "WEIGHS", $"weight:{random.Next(size)}", $"guild:{random.Next(size)}", properties);
        var (type, from, to) = Types[random.Next(Types.Length)];
        // A third of all is at the first few.
        return new RelationshipRecord(
            $"rel:{number}", type, $"{from}:{random.Next(random.Next(3) == 0 ? 2 : size)}", $"{to}:{random.Next(random.Next(3) == 0 ? 2 : size)}", properties);
    }
}
