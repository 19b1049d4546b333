using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Benchmarks.Scale;

/// <summary>
/// 100,000 organizations and 100,000 partnerships. The first organization is in every partnership, the second in ten, and each other in
/// one; a third of them have no country, and the others share a few.
/// </summary>
internal static class ScaleGraph
{
    /// <summary>How many nodes there are of each type, and relationships at the hub.</summary>
    public const int Size = 100_000;

    /// <summary>The hub.</summary>
    public const string Hub = "org:0";

    /// <summary>The organization with ten relationships.</summary>
    public const string WithTen = "org:1";

    private const int RecordsPerWrite = 20_000;
    private const int Few = 10;
    private static readonly string[] Countries = ["CA", "MX", "US", "ES"];

    /// <summary>The model.</summary>
    public static GraphModel Model { get; } = ModelLoader.Load([("scale.graphql", """
        type Organization @node(prefix: "org") {
          name: String!
          country: String @index
          partnerships: [Partnership!]! @relationship(type: "PARTNER_IN", direction: OUT)
        }
        type Partnership @node {
          name: String!
          number: String! @unique
          participants: [Organization!]! @relationship(type: "PARTNER_IN", direction: IN)
        }
        """)]);

    /// <summary>Fills an empty store with it, as <c>generate</c> does.</summary>
    public static ValueTask WriteAsync(IChangeSink sink) => sink.FillAsync(Writes().ToAsyncEnumerable(), progress: null, CancellationToken.None);

    private static IEnumerable<GraphWrite> Writes() =>
    [
        .. Organizations().Concat(Partnerships()).Chunk(RecordsPerWrite).Select(nodes => new GraphWrite { PutNodes = nodes, Kinds = ["generate"] }),
        .. Relationships().Chunk(RecordsPerWrite).Select(some => new GraphWrite { PutRelationships = some, Kinds = ["generate"] }),
    ];

    /// <summary>The unique number of a partnership.</summary>
    public static string NumberOf(int partnership) => $"P-{partnership}";

    private static IEnumerable<NodeRecord> Organizations() => Enumerable.Range(0, Size).Select(i =>
    {
        var values = new Dictionary<string, Value>(StringComparer.Ordinal) { ["name"] = Text($"Organization {i * 7919L % Size:00000}") };
        if (i % 3 > 0) values["country"] = Text(Countries[i % Countries.Length]);
        return new NodeRecord($"org:{i}", "Organization", values);
    });

    private static IEnumerable<NodeRecord> Partnerships() => Enumerable.Range(0, Size).Select(i => new NodeRecord(
        $"partnership:{i}", "Partnership",
        new Dictionary<string, Value>(StringComparer.Ordinal) { ["name"] = Text($"Partnership {i * 6007L % Size:00000}"), ["number"] = Text(NumberOf(i)) }));

    private static IEnumerable<RelationshipRecord> Relationships() => Enumerable.Range(0, Size).SelectMany(i => (RelationshipRecord[])
    [
        new($"rel:hub-{i}", "PARTNER_IN", Hub, $"partnership:{i}", new Dictionary<string, Value>()),
        new($"rel:one-{i}", "PARTNER_IN", i < Few ? WithTen : $"org:{i}", $"partnership:{i}", new Dictionary<string, Value>()),
    ]);

    private static TextValue Text(string text) => new(text);
}
