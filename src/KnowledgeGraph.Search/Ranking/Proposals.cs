using System.Buffers;
using System.Numerics;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Ranking;

/// <summary>
/// Which names of one segment are compared with a query: those that have one of certain words. Rents its room; not for two threads.
/// </summary>
internal sealed class Proposals : IDisposable
{
    private readonly LiveSegment _live;
    private readonly List<(int From, int To)> _words;
    private readonly ulong[] _bits;
    private readonly int _size;

    /// <param name="live">The segment.</param>
    /// <param name="words">The words, in stretches from the first to before the last.</param>
    public Proposals(LiveSegment live, IEnumerable<(int From, int To)> words)
    {
        _live = live;
        _words = [.. words];
        _size = (live.Segment.NameCount + 63) / 64;
        _bits = ArrayPool<ulong>.Shared.Rent(_size);
        _bits.AsSpan(0, _size).Clear();
    }

    /// <summary>How many names have the words, one counted once for each word that it has.</summary>
    public long Count => _words.Sum(word => (long)_live.Segment.Postings.Range(word.From, word.To).Length);

    /// <summary>Adds the names of live entities that have the words, to how many have so many words in all.</summary>
    public void CountByLength(long[] byLength)
    {
        foreach (var (from, to) in _words)
        {
            foreach (var name in _live.Segment.Postings.Range(from, to))
            {
                if (!_live.IsDead(_live.Segment.Arrays.Entities[name])) byLength[_live.Segment.Tokens(name).Length]++;
            }
        }
    }

    /// <summary>Takes the names that have the words and no more than so many words in all.</summary>
    public void Take(int longest)
    {
        foreach (var (from, to) in _words)
        {
            foreach (var name in _live.Segment.Postings.Range(from, to))
            {
                if (longest == int.MaxValue || _live.Segment.Tokens(name).Length <= longest) _bits[name >> 6] |= 1UL << (name & 63);
            }
        }
    }

    /// <summary>The first name taken that is not before another one; -1 for none.</summary>
    public int Next(int name)
    {
        var at = name >> 6;
        if (at >= _size) return -1;
        var bits = _bits[at] & (ulong.MaxValue << (name & 63));
        while (bits == 0)
        {
            if (++at >= _size) return -1;
            bits = _bits[at];
        }
        return (at << 6) + BitOperations.TrailingZeroCount(bits);
    }

    public void Dispose() => ArrayPool<ulong>.Shared.Return(_bits);

    /// <summary>
    /// Takes names in all segments, at most so many: where more have the words, the shorter names, each length as a whole, so that it does not
    /// matter in which order they were filled.
    /// </summary>
    public static void TakeWithin(IReadOnlyList<Proposals> segments, long limit, int wordLimit)
    {
        var longest = int.MaxValue;
        if (segments.Sum(segment => segment.Count) > limit)
        {
            var byLength = new long[wordLimit + 1];
            foreach (var segment in segments) segment.CountByLength(byLength);
            var taken = 0L;
            for (longest = 0; longest < wordLimit && taken + byLength[longest + 1] <= limit; longest++) taken += byLength[longest + 1];
        }
        foreach (var segment in segments) segment.Take(longest);
    }
}
