using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Opening;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Questions.Export;
using KnowledgeGraph.Questions.Export.Scopes;
using KnowledgeGraph.Questions.Limits;
using KnowledgeGraph.Storage.History;

namespace KnowledgeGraph.Testing.Exporting;

/// <summary>Exports the graph of a store, as the product does.</summary>
public sealed class Exporter : IAsyncDisposable
{
    private readonly StorePlans _plans;

    /// <param name="model">The model.</param>
    /// <param name="store">The store; not owned.</param>
    /// <param name="memory">How many bytes a graph may take in memory; null for the default.</param>
    /// <param name="limits">What may be asked for; null for the defaults.</param>
    /// <param name="settings">What exports have in common; null for the defaults.</param>
    public Exporter(GraphModel model, IGraphStore store, long? memory = null, QuestionLimits? limits = null, ExportSettings? settings = null)
    {
        var history = memory is { } bytes ? new HistoryOptions { Bytes = bytes } : new HistoryOptions();
        _plans = StorePlans.Over(model, store, new QueryLimits(), history, TimeProvider.System, texts: null, onFault: _ => { });
        Exports = new GraphExports(model, _plans.Pasts, store, limits, settings);
    }

    /// <summary>What exports.</summary>
    public GraphExports Exports { get; }

    /// <summary>The bytes of an export.</summary>
    public async Task<byte[]> ExportAsync(string format, ExportRequest? request = null)
    {
        var export = await Exports.PrepareAsync(ExportFormat.Find(format)!, request ?? new ExportRequest(), TestContext.Current.CancellationToken);
        using var bytes = new MemoryStream();
        await export.WriteAsync(bytes, progress: null, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _plans.DisposeAsync();
}
