using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Search;
using KnowledgeGraph.Search.Limits;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing.Asking;

namespace KnowledgeGraph.Tests.Search;

/// <summary>A small made-up model with a store in memory whose streams can be made to fail, and the index of it.</summary>
internal sealed class NamedStore : RelayedStore
{
    private const string Schema = """
        type Body @node(prefix: "body") {
          name: String! @localized
          aliases: [String!]! @alias
          short: String @alias
          identifiers: [String!]!
          parts: [Body!]! @relationship(type: "PART_OF", direction: IN)
          whole: Body @relationship(type: "PART_OF", direction: OUT)
        }
        type Human @node(prefix: "human") { name: String! }
        enum Language { ES EN FR }
        """;

    private static readonly SearchLimits Patient = new() { BuildingWait = TimeSpan.FromMinutes(1), FollowingWait = TimeSpan.FromMinutes(1) };

    private readonly EmbeddedStore _store;
    private readonly ChangeFeed? _feed;

    public NamedStore(GraphModel? model = null, ChangeFeed? feed = null)
        : this(EmbeddedStore.Open(model ??= ModelLoader.Load([("names.graphql", Schema)]), directory: null, TimeProvider.System), model, feed)
    {
    }

    private NamedStore(EmbeddedStore store, GraphModel model, ChangeFeed? feed)
        : base(store) => (_store, Model, _feed) = (store, model, feed);

    /// <summary>Ends what the running test waits for.</summary>
    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public GraphModel Model { get; }

    /// <summary>How often all nodes were streamed.</summary>
    public int Streams { get; private set; }

    /// <summary>What every stream of nodes throws, if not null.</summary>
    public Exception? Failure { get; set; }

    public override IChangeFeed Feed => _feed ?? base.Feed;

    public static NodeRecord Body(string id, string name, params string[] aliases) => new(id, "Body", new Dictionary<string, Value>(StringComparer.Ordinal)
    {
        ["name"] = new TextValue(name),
        ["aliases"] = new ListValue([.. aliases.Select(alias => new TextValue(alias))]),
    });

    public static NodeRecord With(NodeRecord node, string key, Value value) =>
        node with { Properties = new Dictionary<string, Value>(node.Properties, StringComparer.Ordinal) { [key] = value } };

    public static NodeRecord Human(string id, string name) =>
        new(id, "Human", new Dictionary<string, Value>(StringComparer.Ordinal) { ["name"] = new TextValue(name) });

    public NameIndex Index(string? folder = null, SearchLimits? limits = null) => NameIndex.Open(
        Model, this, new NameIndexOptions { Directory = folder, Limits = limits ?? Patient });

    public ValueTask<Change> PutAsync(params NodeRecord[] nodes) => ApplyAsync(new GraphWrite { PutNodes = nodes }, default);

    public override IAsyncEnumerable<NodeRecord> NodesAsync(CancellationToken cancellation)
    {
        if (Failure is { } failure) throw failure;
        Streams++;
        return base.NodesAsync(cancellation);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _store.DisposeAsync();
    }
}
