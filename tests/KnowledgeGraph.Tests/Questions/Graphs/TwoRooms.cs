using System.Buffers;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing.Asking;

namespace KnowledgeGraph.Tests.Questions.Graphs;

/// <summary>One graph asked twice: in memory, and in a store that has no room for it there.</summary>
internal sealed class TwoRooms : IAsyncDisposable
{
    private readonly List<Exception> _faults = [];
    private readonly EmbeddedStore _embedded;
    private readonly SearchedApi _inMemory;
    private readonly SearchedApi _inStore;
    private readonly OperationRunner _onMemory;
    private readonly OperationRunner _onStore;

    private TwoRooms(int? storeTies, QueryLimits limits)
    {
        var (model, time) = (ModelLoader.Load([("walked.graphql", WalkedGraph.Model)]), new ManualTime());
        _embedded = EmbeddedStore.Open(model, directory: null, time);
        _inMemory = new SearchedApi(model, _embedded, time, _faults.Add, queries: limits);
        Store = new ElsewhereStore(_embedded, _inMemory.Plans);
        _inStore = new SearchedApi(model, Store, time, _faults.Add, queries: limits, memory: 1, storeTies: storeTies);
        _onMemory = Runner(model, _inMemory, limits);
        _onStore = Runner(model, _inStore, limits);
    }

    /// <summary>The store that has no room.</summary>
    public ElsewhereStore Store { get; }

    public static async Task<TwoRooms> OfAsync(WalkedGraph graph, int? storeTies = null, QueryLimits? limits = null)
    {
        var rooms = new TwoRooms(storeTies, limits ?? new QueryLimits());
        await rooms._embedded.ApplyAsync(graph.Write, TestContext.Current.CancellationToken);
        return rooms;
    }

    /// <summary>The two answers.</summary>
    public async Task<(string Memory, string Store)> AskAsync(string document)
    {
        var answers = (await AskAsync(_onMemory, document), await AskAsync(_onStore, document));
        return _faults.Count == 0 ? answers : throw new AggregateException(document, _faults);
    }

    public async ValueTask DisposeAsync()
    {
        await _inStore.DisposeAsync();
        await _inMemory.DisposeAsync();
        await _embedded.DisposeAsync();
    }

    private static async Task<string> AskAsync(OperationRunner runner, string document)
    {
        var output = new ArrayBufferWriter<byte>();
        await runner.RunAsync(new OperationRequest { Document = Encoding.UTF8.GetBytes(document) }, output, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private OperationRunner Runner(GraphModel model, SearchedApi api, QueryLimits limits)
    {
        var runner = new OperationRunner(model, api.Schema, api.Plans, limits, _faults.Add);
        api.Attach(runner);
        return runner;
    }
}
