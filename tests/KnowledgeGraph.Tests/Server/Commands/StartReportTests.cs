using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Opening;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Server.Commands;

namespace KnowledgeGraph.Tests.Server.Commands;

/// <summary>What a server says when it begins, also over a store that is gone again by then.</summary>
public class StartReportTests
{
    public static TheoryData<Exception> Gone =>
    [
        new GraphQLException(ErrorCode.StoreUnavailable, "The database cannot be reached. Try again later."),
        new StoreFailureException("Neo4j at bolt://db does not take what this program asks."),
    ];

    [Theory]
    [MemberData(nameof(Gone), DisableDiscoveryEnumeration = true)]
    public async Task A_store_that_is_gone_by_then_does_not_end_the_server(Exception failure)
    {
        var log = new RecordingLog();
        var graph = new OpenedGraph(Api: null!, new GoneStore(failure), Runner: null!, new SourceTexts(null, null)) { Exports = null! };

        await StartReport.WriteAsync(graph, ["http://localhost:5000"], TimeSpan.FromSeconds(1), log, TestContext.Current.CancellationToken);

        Assert.Contains("serves http://localhost:5000 from the store of a test, which does not answer at present", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    private sealed class GoneStore(Exception failure) : IGraphStore
    {
        public string Description => "store of a test";

        public IChangeFeed Feed => throw failure;

        public ValueTask<string?> NotReadyAsync(CancellationToken cancellation) => throw failure;

        public ValueTask<StoreSummary> SummaryAsync(CancellationToken cancellation) => throw failure;

        public ValueTask<int> LayoutAsync(CancellationToken cancellation) => throw failure;

        public ValueTask<Change> BringUpToDateAsync(GraphWrite write, CancellationToken cancellation) => throw failure;

        public ValueTask<Change> ApplyAsync(GraphWrite write, CancellationToken cancellation) => throw failure;

        public ValueTask FillAsync(IAsyncEnumerable<GraphWrite> writes, IProgress<FillProgress>? progress, CancellationToken cancellation) => throw failure;

        public ValueTask<long> ChangeNumberAsync(CancellationToken cancellation) => throw failure;

        public ValueTask<IReadOnlyList<NodeRecord>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) => throw failure;

        public ValueTask<IReadOnlyList<NodeRecord>> NodesNamingAsync(
            string label, IReadOnlyList<string> keys, IReadOnlyCollection<string> ids, CancellationToken cancellation) => throw failure;

        public ValueTask<IReadOnlyList<TiedNode>> TiedNodesAsync(
            IReadOnlyCollection<string> ids, IReadOnlyCollection<string> types, CancellationToken cancellation) => throw failure;

        public ValueTask<IReadOnlyList<NodeTie>> TiesAsync(
            IReadOnlyCollection<string> ids, IReadOnlyCollection<string> types, int limit, CancellationToken cancellation) => throw failure;

        public ValueTask<IReadOnlyList<RelationshipRecord>> RelationshipsAsync(
            IReadOnlyCollection<string> nodeIds, string? type, CancellationToken cancellation) => throw failure;

        public IAsyncEnumerable<NodeRecord> NodesAsync(CancellationToken cancellation) => throw failure;

        public IAsyncEnumerable<NodeRecord> NodesInOrderAsync(IReadOnlySet<string> labels, CancellationToken cancellation) => throw failure;

        public IAsyncEnumerable<RelationshipRecord> RelationshipsInOrderAsync(string type, CancellationToken cancellation) => throw failure;

        public IAsyncEnumerable<RelationshipRecord> RelationshipsAsync(CancellationToken cancellation) => throw failure;

        public ValueTask<IReadOnlyList<Change>> ChangesAsync(long after, int limit, CancellationToken cancellation) => throw failure;

        public ValueTask DisposeAsync() => default;
    }
}
