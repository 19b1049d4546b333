using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Tests.Query;

namespace KnowledgeGraph.Tests.Questions;

/// <summary>
/// Firms, people and counts with dates of every precision: a few made by hand, or a random graph as an API answers it and as plain lists for oracles.
/// </summary>
internal sealed class DatedFirms : IDisposable
{
    public const string Model = """
        enum Language { ES EN FR DE }
        type Firm @node { name: String! @localized
          foundedOn: Date @date(until: "closedOn")  closedOn: Date  listedOn: Date @date  soldOn: Date @date @private
          staff: [Human!]! @relationship(type: "WORKS_AT", direction: IN, properties: "Job")
          whole: Firm @relationship(type: "PART_OF", direction: OUT)
          rivals: [Firm!]! @relationship(type: "RIVAL_OF", direction: OUT, traverse: false)
          counts: [Tally!]! @relationship(type: "COUNTED_AT", direction: IN, traverse: false) }
        type Human @node { name: String!  bornOn: Date @date
          jobs: [Firm!]! @relationship(type: "WORKS_AT", direction: OUT, properties: "Job") }
        type Tally @node { value: Int!  takenOn: Date @date
          of: [Firm!]! @relationship(type: "COUNTED_AT", direction: OUT, traverse: false) }
        type Job @relationshipProperties { title: String @localized  hours: Int  log: String @private }
        """;

    private const string Seed = """
        document: { id: doc:a, title: A, publishedOn: "2020-05" }
        entities:
          - { id: firm:a, type: Firm, name: { default: Alta, es: La Alta, fr: La Haute }, foundedOn: "1990", closedOn: "2021-03" }
          - { id: firm:b, type: Firm, name: Baja }
          - { id: human:h, type: Human, name: Hugo, bornOn: "1970-02-03" }
          - { id: tally:1, type: Tally, value: 7, takenOn: "1990-06" }
          - { id: tally:2, type: Tally, value: 8, takenOn: "1990-06-15" }
        statements:
          - { id: s-founded, subject: firm:a, predicate: foundedOn, value: "1991", confidence: 0.2 }
          - { id: s-proposed, subject: firm:a, predicate: foundedOn, value: "1992", status: PROPOSED }
          - { id: s-job, subject: human:h, predicate: jobs, object: firm:a, edge: { title: { default: Clerk } }, validFrom: "1990-06", validTo: "1995" }
          - { id: s-job2, subject: human:h, predicate: jobs, object: firm:a, edge: { title: { default: Clerk } }, validFrom: "1991" }
          - { id: s-chief, subject: human:h, predicate: jobs, object: firm:a, edge: { title: { default: Chief } }, validFrom: "1996" }
          - { id: s-part, subject: firm:b, predicate: whole, object: firm:a }
          - { id: s-count, subject: tally:1, predicate: of, object: firm:a }
        """;

    private static readonly string[] Dates = ["2019", "2020", "2020-02", "2020-02-29", "2020-03", "2020-06-15", "2021", "2021-01-01"];

    private static readonly string[] DateKeys = ["foundedOn", "closedOn", "listedOn", "soldOn"];

    private DatedFirms(Answering api, IReadOnlyList<NodeRecord> nodes, IReadOnlyList<RelationshipRecord> relationships) =>
        (Api, Nodes, Relationships) = (api, nodes, relationships);

    /// <summary>Answers operations.</summary>
    public Answering Api { get; }

    /// <summary>All nodes of the random graph.</summary>
    public IReadOnlyList<NodeRecord> Nodes { get; }

    /// <summary>All relationships of the random graph.</summary>
    public IReadOnlyList<RelationshipRecord> Relationships { get; }

    /// <summary>The few that are made by hand.</summary>
    public static async Task<Answering> ByHandAsync()
    {
        var api = Answering.Over(Model);
        using var folder = new TemporaryFolder();
        folder.Write("seed.yaml", Seed);
        var loader = new SeedLoader(api.Model, api.Store, api.Store, TimeProvider.System);
        await loader.LoadAsync([folder.Path], progress: null, TestContext.Current.CancellationToken);
        return api;
    }

    /// <summary>A random graph; the same one for a seed.</summary>
    public static async Task<DatedFirms> MakeAsync(int seed, int size, int relationships)
    {
        var random = new Random(seed);
        var api = Answering.Over(Model);
        NodeRecord[] nodes = [.. Enumerable.Range(0, size).SelectMany(i => Made(random, i))];
        RelationshipRecord[] made = [.. Enumerable.Range(0, relationships).Select(i => Relationship(random, size, i))];
        await api.Store.ApplyAsync(new GraphWrite { PutNodes = nodes, PutRelationships = made }, TestContext.Current.CancellationToken);
        return new DatedFirms(api, nodes, made);
    }

    /// <summary>One of the dates that the graph has, or another.</summary>
    public static string AnyDate(Random random) => random.Next(6) == 0 ? "2018-12-31" : Dates[random.Next(Dates.Length)];

    /// <summary>A date as days.</summary>
    public static IntervalValue Days(string date) => ModelValues.Of(PartialDate.Parse(date));

    public void Dispose() => Api.Dispose();

    private static IEnumerable<NodeRecord> Made(Random random, int number)
    {
        var firm = new Dictionary<string, Value>(StringComparer.Ordinal) { ["name"] = new TextValue($"Firm {number}") };
        foreach (var key in DateKeys) AddDate(random, firm, key);
        yield return new NodeRecord($"firm:{number}", "Firm", firm);
        var human = new Dictionary<string, Value>(StringComparer.Ordinal) { ["name"] = new TextValue($"Human {number}") };
        AddDate(random, human, "bornOn");
        yield return new NodeRecord($"human:{number}", "Human", human);
        var tally = new Dictionary<string, Value>(StringComparer.Ordinal) { ["value"] = new IntegerValue(number) };
        AddDate(random, tally, "takenOn");
        yield return new NodeRecord($"tally:{number}", "Tally", tally);
    }

    private static RelationshipRecord Relationship(Random random, int size, int number)
    {
        var properties = new Dictionary<string, Value>(StringComparer.Ordinal);
        AddDate(random, properties, "since");
        if (random.Next(2) == 0) AddDate(random, properties, "until");
        string Any(string prefix) => $"{prefix}:{random.Next(random.Next(3) == 0 ? 2 : size)}";
        switch (random.Next(5))
        {
            case 0: return new RelationshipRecord($"rel:{number}", "PART_OF", Any("firm"), Any("firm"), properties);
            case 1: return new RelationshipRecord($"rel:{number}", "RIVAL_OF", Any("firm"), Any("firm"), properties);
            case 2: return new RelationshipRecord($"rel:{number}", "COUNTED_AT", Any("tally"), Any("firm"), properties);
        }
        if (random.Next(2) == 0) properties["title"] = new TextValue(random.Next(2) == 0 ? "Clerk" : "Chief");
        if (random.Next(3) == 0) properties["title_fr"] = new TextValue(random.Next(2) == 0 ? "Commis" : "Chef");
        if (random.Next(3) == 0) properties["hours"] = new IntegerValue(random.Next(2));
        if (random.Next(2) == 0) properties["log"] = new TextValue($"{number}");
        return new RelationshipRecord($"rel:{number}", "WORKS_AT", Any("human"), Any("firm"), properties);
    }

    private static void AddDate(Random random, Dictionary<string, Value> properties, string key)
    {
        if (random.Next(4) > 0) properties[key] = Days(Dates[random.Next(Dates.Length)]);
    }
}
