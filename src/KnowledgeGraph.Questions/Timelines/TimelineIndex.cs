using System.Runtime.InteropServices;

namespace KnowledgeGraph.Questions.Timelines;

/// <summary>
/// All entries of a snapshot by date, four bytes each: those of one date, kind and field lie together, in no order. Dates that are asked for are so
/// counted without a look at what has them, and only those of the page are put in order.
/// </summary>
internal sealed class TimelineIndex
{
    private readonly Stretch[] _stretches;
    private readonly int[] _numbers;

    /// <param name="sources">The dates. They are walked twice, so that there is no room for more than is kept.</param>
    public TimelineIndex(TimelineSources sources)
    {
        var counts = new Dictionary<Key, int>();
        sources.All(dated => CollectionsMarshal.GetValueRefOrAddDefault(counts, Key.Of(dated), out _)++);
        _stretches = new Stretch[counts.Count];
        var places = new Dictionary<Key, int>(counts.Count);
        var (at, start) = (0, 0);
        foreach (var (key, count) in counts.OrderBy(entry => entry.Key))
        {
            _stretches[at++] = new Stretch(key, start, count);
            places[key] = start;
            start += count;
        }
        var numbers = _numbers = new int[start];
        sources.All(dated => numbers[CollectionsMarshal.GetValueRefOrAddDefault(places, Key.Of(dated), out _)++] = dated.Number);
    }

    /// <summary>The entries with a day in a range, those of one date and kind at a time, in the order of these.</summary>
    public IEnumerable<DayGroup> Among(DayRange range) => _stretches
        .TakeWhile(stretch => stretch.Key.Low <= range.Last)
        .Where(stretch => range.Meets(stretch.Key.Low, stretch.Key.High))
        .GroupBy(stretch => (stretch.Key.Low, stretch.Key.High, stretch.Key.Kind))
        .Select(group => new DayGroup(group.Key.Low, group.Key.High, group.Key.Kind, group.Sum(stretch => stretch.Count), group.SelectMany(Entries)));

    private IEnumerable<Dated> Entries(Stretch stretch)
    {
        for (var i = stretch.Start; i < stretch.Start + stretch.Count; i++)
            yield return new Dated(stretch.Key.Low, stretch.Key.High, stretch.Key.Kind, _numbers[i], stretch.Key.Field);
    }

    private readonly record struct Key(long Low, long High, TimelineKind Kind, DateField? Field) : IComparable<Key>
    {
        public static Key Of(Dated dated) => new(dated.Low, dated.High, dated.Kind, dated.Field);

        // Which of two fields comes first plays no part: those of one date and kind are put in order together.
        public int CompareTo(Key other)
        {
            if (Low != other.Low) return Low.CompareTo(other.Low);
            return High != other.High ? High.CompareTo(other.High) : ((int)Kind).CompareTo((int)other.Kind);
        }
    }

    private readonly record struct Stretch(Key Key, int Start, int Count);
}

/// <summary>The entries of one date and kind.</summary>
/// <param name="Low">The first day of the date.</param>
/// <param name="High">The last day of the date.</param>
/// <param name="Kind">What the date tells.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Entries">They, in no order.</param>
internal sealed record DayGroup(long Low, long High, TimelineKind Kind, int Count, IEnumerable<Dated> Entries);
