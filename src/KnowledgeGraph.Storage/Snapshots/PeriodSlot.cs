using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Columns;
using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Snapshots;

/// <summary>The place of an index of periods in the cache: built when first asked for, carried on by the writer.</summary>
/// <param name="keys">The properties that say when a relationship begins and ends.</param>
/// <param name="carried">What a writer made of the index of before.</param>
internal sealed class PeriodSlot((string Since, string Until) keys, PeriodIndex? carried = null)
{
    private readonly Lock _building = new();
    private volatile PeriodIndex? _index = carried;

    public PeriodIndex Get(Elements relationships)
    {
        if (_index is { } index) return index;
        lock (_building)
            return _index ??= Build(relationships);
    }

    /// <summary>The slot after a write that touched these relationships; null if nobody had asked for the index.</summary>
    public PeriodSlot? Carry(Elements after, IReadOnlyCollection<int> touched)
    {
        if (_index is not { } index) return null;
        var (since, until) = (after.Column(keys.Since), after.Column(keys.Until));
        return new PeriodSlot(keys, index.Carry(touched, relationship => PeriodOf(since[relationship], until[relationship])));
    }

    private PeriodIndex Build(Elements relationships)
    {
        var (since, until) = (ColumnOf(relationships, keys.Since), ColumnOf(relationships, keys.Until));
        var periods = new Period[Math.Max(since.Chunks.Length, until.Chunks.Length)][];
        for (var chunk = 0; chunk < periods.Length; chunk++)
        {
            var (begins, ends) = (since.ChunkAt(chunk), until.ChunkAt(chunk));
            // Where nothing has a date the blank chunk says so.
            periods[chunk] = ReferenceEquals(begins, ValueChunk.Blank) && ReferenceEquals(ends, ValueChunk.Blank)
                ? Chunks<Period>.Blank
                : [.. Enumerable.Range(0, ValueChunk.Size).Select(at => PeriodOf(begins[at], ends[at]))];
        }
        return new PeriodIndex(new Chunks<Period>(periods));
    }

    private static ValueColumn ColumnOf(Elements relationships, string key) => relationships.Columns.GetValueOrDefault(key, ValueColumn.Empty);

    private static Period PeriodOf(Value? since, Value? until) => new((since as IntervalValue)?.Low, (until as IntervalValue)?.High);
}
