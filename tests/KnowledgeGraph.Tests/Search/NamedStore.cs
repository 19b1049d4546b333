using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Search;
using KnowledgeGraph.Search.Limits;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests.Search;

/// <summary>A small made-up model with a store in memory whose streams can be made to fail, and the index of it.</summary>
internal sealed class NamedStore : IGraphStore
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
    {
        Model = model ?? ModelLoader.Load([("names.graphql", Schema)]);
        _store = EmbeddedStore.Open(Model, directory: null, TimeProvider.System);
        _feed = feed;
    }

    /// <summary>Ends what the running test waits for.</summary>
    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public GraphModel Model { get; }

    /// <summary>How often all nodes were streamed.</summary>
    public int Streams { get; private set; }

    /// <summary>What every stream of nodes throws, if not null.</summary>
    public Exception? Failure { get; set; }

    public string Description => _store.Description;

    public IChangeFeed Feed => _feed ?? _store.Feed;

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

    public ValueTask<Change> ApplyAsync(GraphWrite write, CancellationToken cancellation) => _store.ApplyAsync(write, cancellation);

    public ValueTask FillAsync(IAsyncEnumerable<GraphWrite> writes, IProgress<FillProgress>? progress, CancellationToken cancellation) =>
        _store.FillAsync(writes, progress, cancellation);

    public ValueTask<long> ChangeNumberAsync(CancellationToken cancellation) => _store.ChangeNumberAsync(cancellation);

    public ValueTask<IReadOnlyList<NodeRecord>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        _store.NodesAsync(ids, cancellation);

    public ValueTask<IReadOnlyList<NodeRecord>> NodesNamingAsync(
        string label, IReadOnlyList<string> keys, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        _store.NodesNamingAsync(label, keys, ids, cancellation);

    public ValueTask<IReadOnlyList<RelationshipRecord>> RelationshipsAsync(IReadOnlyCollection<string> nodeIds, string? type, CancellationToken cancellation) =>
        _store.RelationshipsAsync(nodeIds, type, cancellation);

    public ValueTask<IReadOnlyList<TiedNode>> TiedNodesAsync(
        IReadOnlyCollection<string> ids, IReadOnlyCollection<string> types, CancellationToken cancellation) => _store.TiedNodesAsync(ids, types, cancellation);

    public ValueTask<IReadOnlyList<NodeTie>> TiesAsync(
        IReadOnlyCollection<string> ids, IReadOnlyCollection<string> types, int limit, CancellationToken cancellation) =>
        _store.TiesAsync(ids, types, limit, cancellation);

    public IAsyncEnumerable<NodeRecord> NodesAsync(CancellationToken cancellation)
    {
        if (Failure is { } failure) throw failure;
        Streams++;
        return _store.NodesAsync(cancellation);
    }

    public IAsyncEnumerable<RelationshipRecord> RelationshipsAsync(CancellationToken cancellation) => _store.RelationshipsAsync(cancellation);

    public ValueTask<IReadOnlyList<Change>> ChangesAsync(long after, int limit, CancellationToken cancellation) =>
        _store.ChangesAsync(after, limit, cancellation);

    public ValueTask<string?> NotReadyAsync(CancellationToken cancellation) => _store.NotReadyAsync(cancellation);

    public ValueTask<int> LayoutAsync(CancellationToken cancellation) => _store.LayoutAsync(cancellation);

    public ValueTask<Change> BringUpToDateAsync(GraphWrite write, CancellationToken cancellation) => _store.BringUpToDateAsync(write, cancellation);

    public ValueTask<StoreSummary> SummaryAsync(CancellationToken cancellation) => _store.SummaryAsync(cancellation);

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
