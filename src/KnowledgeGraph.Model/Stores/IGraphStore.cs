using KnowledgeGraph.Model.Changes;

namespace KnowledgeGraph.Model.Stores;

/// <summary>A store: it takes changes, tells of them, and can be read record by record. What answers queries from it stands above.</summary>
public interface IGraphStore : IChangeSink, IRecordReader, IGraphStream, IAsyncDisposable
{
    /// <summary>What a person would call it: <c>embedded store in ./data</c>, <c>Neo4j at bolt://…</c>; never a credential.</summary>
    string Description { get; }

    /// <summary>Tells the changes of the store, own ones and those of other servers.</summary>
    IChangeFeed Feed { get; }

    /// <summary>Null while it can answer, else the reason why it cannot.</summary>
    ValueTask<string?> NotReadyAsync(CancellationToken cancellation);

    /// <summary>How what works beside the answering stands, such as the following of changes; none where there is nothing of that kind.</summary>
    IReadOnlyList<HealthPart> Parts => [];

    /// <summary>How much it holds and since when; what <c>about</c> and the start-up line tell.</summary>
    ValueTask<StoreSummary> SummaryAsync(CancellationToken cancellation);
}
