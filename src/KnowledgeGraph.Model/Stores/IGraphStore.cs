using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Model.Stores;

/// <summary>A store: it takes changes, tells of them, and can be read record by record. What answers queries from it stands above.</summary>
public interface IGraphStore : IChangeSink, IGraphRecords, IGraphStream, ITieReader, IAsyncDisposable
{
    /// <summary>What a person would call it: <c>embedded store in ./data</c>, <c>Neo4j at bolt://…</c>; never a credential.</summary>
    string Description { get; }

    /// <summary>Tells the changes of the store, own ones and those of other servers.</summary>
    IChangeFeed Feed { get; }

    /// <summary>Null while it can answer, else the reason why it cannot.</summary>
    ValueTask<string?> NotReadyAsync(CancellationToken cancellation);

    /// <summary>How what works beside the answering stands, such as the following of changes; none where there is nothing of that kind.</summary>
    IReadOnlyList<HealthPart> Parts => [];

    /// <summary>The layout of its records, see <see cref="StoreLayout"/>.</summary>
    ValueTask<int> LayoutAsync(CancellationToken cancellation);

    /// <summary>
    /// Applies a write that brings all records to <see cref="StoreLayout.Current"/>, and notes that, in one transaction. A store in a folder
    /// is copied beside itself first.
    /// </summary>
    /// <exception cref="StorageException">A rule of the store forbids it, or it cannot be copied; nothing was written.</exception>
    ValueTask<Change> BringUpToDateAsync(GraphWrite write, CancellationToken cancellation);

    /// <summary>How much it holds and since when; what <c>about</c> and the start-up line tell.</summary>
    ValueTask<StoreSummary> SummaryAsync(CancellationToken cancellation);
}
