using KnowledgeGraph.Records.Changes;

namespace KnowledgeGraph.Model.Stores;

/// <summary>
/// Streams a whole store, and then its changes: what verification and snapshots are filled from. Each record comes whole, as it stood at some
/// time during the stream, but writes go on meanwhile. Whoever needs one state of the store takes the change number first
/// (<see cref="IRecordReader.ChangeNumberAsync"/>), then the streams, then the changes after that number.
/// </summary>
public interface IGraphStream : IRecordStream
{
    /// <summary>The changes after a number, in order, at most <paramref name="limit"/>.</summary>
    ValueTask<IReadOnlyList<Change>> ChangesAsync(long after, int limit, CancellationToken cancellation);
}
