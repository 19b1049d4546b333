namespace KnowledgeGraph.Search.Segments;

/// <summary>A segment without the entities that later segments replaced. Never changes.</summary>
internal sealed class LiveSegment
{
    private readonly Paged<ulong>? _dead;
    private readonly Paged<int>? _counts;

    private LiveSegment(Segment segment, Paged<ulong> dead, Paged<int> counts, int live)
    {
        (Segment, _dead, _counts, LiveCount) = (segment, dead, counts, live);
    }

    public LiveSegment(Segment segment) => (Segment, LiveCount) = (segment, segment.EntityCount);

    /// <summary>The segment.</summary>
    public Segment Segment { get; }

    /// <summary>How many entities are live.</summary>
    public int LiveCount { get; }

    /// <summary>How many live entities have a word.</summary>
    public int CountOf(int word) => _counts is null ? Segment.Counts[word] : _counts[word];

    /// <summary>Whether an entity is no longer here.</summary>
    public bool IsDead(int entity) => _dead is not null && (_dead[entity >> 6] & Bit(entity)) != 0;

    /// <summary>The number of a live entity; -1 if it is not here.</summary>
    public int Find(string id) => Segment.Find(id) is >= 0 and var entity && !IsDead(entity) ? entity : -1;

    /// <summary>The live entities.</summary>
    public IEnumerable<IndexedEntity> Entities()
    {
        for (var entity = 0; entity < Segment.EntityCount; entity++)
        {
            if (!IsDead(entity)) yield return Segment.EntityOf(entity);
        }
    }

    /// <summary>The same without these entities; itself if it has none of them.</summary>
    public LiveSegment Without(IReadOnlyCollection<string> ids)
    {
        List<int> gone = [.. ids.Select(Find).Where(entity => entity >= 0).Distinct()];
        if (gone.Count == 0) return this;
        var dead = _dead ?? Paged<ulong>.Blank((Segment.EntityCount + 63) / 64);
        var bits = gone.ToLookup(entity => entity >> 6, Bit);
        dead = dead.With(bits.Select(group => group.Key), (index, before) => bits[index].Aggregate(before, (all, bit) => all | bit));
        var counts = (_counts ?? Paged<int>.Of(Segment.Counts)).With(gone.SelectMany(Segment.WordsOf), (_, count) => count - 1);
        return new LiveSegment(Segment, dead, counts, LiveCount - gone.Count);
    }

    private static ulong Bit(int entity) => 1UL << (entity & 63);
}
