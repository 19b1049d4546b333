using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Ranking;

/// <summary>An entity that was found, by its best name.</summary>
/// <param name="Segment">Its segment.</param>
/// <param name="Entity">Its number there.</param>
/// <param name="Name">The number of the name there; negative where it was found by an identifier, and then the complement of which one.</param>
/// <param name="Points">Its score in ten-thousandths.</param>
internal readonly record struct Found(Segment Segment, int Entity, int Name, int Points)
{
    /// <summary>A score of 1 in points.</summary>
    public const int Whole = 10_000;

    /// <summary>Its id.</summary>
    public string Id => Segment.Arrays.Ids.TextOf(Entity);

    // They compare as the id does: ids have no code point above U+FFFF.
    private ReadOnlySpan<byte> IdBytes => Segment.Arrays.Ids[Entity];

    /// <summary>The name or identifier by which it was found.</summary>
    public string MatchedName => Name >= 0 ? Segment.TextOf(Name) : Segment.Arrays.Identifiers.Of(Entity)[~Name];

    /// <summary>The name that it is shown by.</summary>
    public string ShownName => Segment.TextOf(Segment.Arrays.FirstNames[Entity]);

    /// <summary>The number of the name's language, 0 for none.</summary>
    public int Language => Name >= 0 ? Segment.Arrays.Languages[Name] : 0;

    /// <summary>Best first: by points, then by degree, then by id.</summary>
    public static int Compare(Found one, Found other)
    {
        if (one.Points != other.Points) return other.Points.CompareTo(one.Points);
        var (degree, otherDegree) = (one.Segment.Arrays.Degrees[one.Entity], other.Segment.Arrays.Degrees[other.Entity]);
        return degree != otherDegree ? otherDegree.CompareTo(degree) : one.IdBytes.SequenceCompareTo(other.IdBytes);
    }
}
