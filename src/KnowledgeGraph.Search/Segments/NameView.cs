namespace KnowledgeGraph.Search.Segments;

/// <summary>
/// All names as they were after a change. Never changes: whoever answers takes it once. New entities come in segments of their own, which
/// are united with the one before them as soon as they are a quarter of it, so that there are few.
/// </summary>
internal sealed class NameView
{
    private const int Ratio = 4;

    private NameView(IReadOnlyList<LiveSegment> segments) => Segments = segments;

    /// <summary>Without any name.</summary>
    public static NameView Empty { get; } = new([]);

    /// <summary>Its segments, the oldest first.</summary>
    public IReadOnlyList<LiveSegment> Segments { get; }

    /// <summary>How many entities it has.</summary>
    public int EntityCount => Segments.Sum(segment => segment.LiveCount);

    /// <summary>How many names its segments have, those of replaced entities included.</summary>
    public long NameCount => Segments.Sum(segment => (long)segment.Segment.NameCount);

    /// <summary>The view of one segment.</summary>
    public static NameView Of(Segment segment) => new([new LiveSegment(segment)]);

    /// <summary>An entity by its id, or null.</summary>
    public IndexedEntity? Find(string id)
    {
        foreach (var segment in Segments)
        {
            if (segment.Find(id) is >= 0 and var entity) return segment.Segment.EntityOf(entity);
        }
        return null;
    }

    /// <summary>The ids of the entities that have an identifier, whole, in order.</summary>
    public IReadOnlyList<string> IdentifiedBy(string identifier)
    {
        var ids = new List<string>();
        foreach (var live in Segments)
        {
            var arrays = live.Segment.Arrays;
            foreach (var entity in arrays.Identifiers.EntitiesOf(identifier))
            {
                if (!live.IsDead(entity) && arrays.Identifiers.Of(entity).Contains(identifier)) ids.Add(arrays.Ids.TextOf(entity));
            }
        }
        ids.Sort(StringComparer.Ordinal);
        return ids;
    }

    /// <summary>How many entities have a word.</summary>
    public int CountOf(string word)
    {
        var count = 0;
        foreach (var segment in Segments)
        {
            if (segment.Segment.Words.Find(word) is >= 0 and var number) count += segment.CountOf(number);
        }
        return count;
    }

    /// <summary>The same after entities have changed.</summary>
    /// <param name="changed">The entities as they are now.</param>
    /// <param name="gone">The ids of those that are not there any more.</param>
    /// <param name="wordLimit">How many words of a name count.</param>
    public NameView With(IReadOnlyCollection<IndexedEntity> changed, IReadOnlyCollection<string> gone, int wordLimit)
    {
        string[] replaced = [.. changed.Select(entity => entity.Id), .. gone];
        var segments = Segments.Select(segment => segment.Without(replaced)).Where(segment => segment.LiveCount > 0).ToList();
        if (changed.Count > 0) segments.Add(new LiveSegment(Build(changed, wordLimit)));
        while (segments.Count > 1 && segments[^1].Segment.EntityCount * Ratio >= segments[^2].LiveCount)
        {
            var united = Build(segments[^2].Entities().Concat(segments[^1].Entities()), wordLimit);
            segments.RemoveRange(segments.Count - 2, 2);
            segments.Add(new LiveSegment(united));
        }
        // What is dead is looked at for nothing.
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].LiveCount * 2 < segments[i].Segment.EntityCount) segments[i] = new LiveSegment(Build(segments[i].Entities(), wordLimit));
        }
        return new NameView(segments);
    }

    private static Segment Build(IEnumerable<IndexedEntity> entities, int wordLimit)
    {
        var builder = new SegmentBuilder(wordLimit);
        foreach (var entity in entities) builder.Add(entity);
        return builder.Build();
    }
}
