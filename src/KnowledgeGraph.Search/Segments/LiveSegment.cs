namespace KnowledgeGraph.Search.Segments;

/// <summary>A segment without the entities that later segments replaced. Never changes.</summary>
internal sealed class LiveSegment
{
    private readonly ulong[]? _dead;

    private LiveSegment(Segment segment, ulong[]? dead, int[] counts, int live)
    {
        (Segment, _dead, Counts, LiveCount) = (segment, dead, counts, live);
    }

    public LiveSegment(Segment segment)
        : this(segment, null, segment.Counts, segment.EntityCount)
    {
    }

    /// <summary>The segment.</summary>
    public Segment Segment { get; }

    /// <summary>By word, how many live entities have it.</summary>
    public int[] Counts { get; }

    /// <summary>How many entities are live.</summary>
    public int LiveCount { get; }

    /// <summary>Whether an entity is no longer here.</summary>
    public bool IsDead(int entity) => _dead is not null && (_dead[entity >> 6] & (1UL << (entity & 63))) != 0;

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
        var dead = _dead?.ToArray() ?? new ulong[(Segment.EntityCount + 63) / 64];
        var counts = Counts.ToArray();
        foreach (var entity in gone)
        {
            dead[entity >> 6] |= 1UL << (entity & 63);
            foreach (var word in Segment.WordsOf(entity)) counts[word]--;
        }
        return new LiveSegment(Segment, dead, counts, LiveCount - gone.Count);
    }
}
