using System.Buffers;
using KnowledgeGraph.Search.Queries;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Ranking;

/// <summary>A word of a segment that words of the query may be read as.</summary>
/// <param name="First">The first word of the query.</param>
/// <param name="Count">How many words of the query.</param>
/// <param name="Likeness">How like they are.</param>
/// <param name="Rest">The words that must follow it in the name; mostly none.</param>
internal sealed record WordMatch(int First, int Count, double Likeness, int[] Rest);

/// <summary>The readings of a query in the numbers of one segment: for each of its words, what it matches. Rents its room; not for two threads.</summary>
internal sealed class SegmentMatches : IDisposable
{
    private readonly Segment _segment;
    private readonly ushort[] _slots;
    private readonly List<WordMatch[]> _matches = [];
    private readonly List<int> _words = [];
    private readonly (int Index, int Typed, int From, int To)[] _beginnings;

    public SegmentMatches(Segment segment, IReadOnlyList<Reading> readings, IReadOnlyList<Beginning> beginnings)
    {
        _segment = segment;
        _slots = ArrayPool<ushort>.Shared.Rent(segment.Words.Count);
        _slots.AsSpan(0, segment.Words.Count).Clear();
        foreach (var reading in readings) Add(reading);
        var begun = new List<(int Index, int Typed, int From, int To)>();
        foreach (var beginning in beginnings)
        {
            var (from, to) = segment.Words.Beginning(beginning.Letters);
            if (from < to) begun.Add((beginning.Index, beginning.Letters.Length, from, to));
        }
        _beginnings = [.. begun];
    }

    /// <summary>What words of the query may be read as a word of the segment.</summary>
    public ReadOnlySpan<WordMatch> Of(int word) => _slots[word] is > 0 and var slot ? _matches[slot - 1] : [];

    /// <summary>The words of the query that may be the beginning of a word, with how many letters of it they are.</summary>
    public ReadOnlySpan<(int Index, int Typed, int From, int To)> Beginnings => _beginnings;

    /// <summary>How many letters a word has.</summary>
    public int LengthOf(int word) => _segment.Words.LengthOf(word);

    /// <summary>The words, and stretches of words, that a word of the query may be read as, from the first to before the last.</summary>
    public IEnumerable<(int From, int To)> WordsOf(int index)
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if (Array.Exists(_matches[i], match => match.First <= index && index < match.First + match.Count)) yield return (_words[i], _words[i] + 1);
        }
        foreach (var (of, _, from, to) in _beginnings)
        {
            if (of == index) yield return (from, to);
        }
    }

    public void Dispose() => ArrayPool<ushort>.Shared.Return(_slots);

    private void Add(Reading reading)
    {
        var numbers = reading.Words.Select(_segment.Words.Find).ToArray();
        if (numbers.Any(number => number < 0)) return;
        var word = numbers[0];
        if (_slots[word] == 0)
        {
            _matches.Add([]);
            _words.Add(word);
            _slots[word] = (ushort)_matches.Count;
        }
        var slot = _slots[word] - 1;
        _matches[slot] = [.. _matches[slot], new WordMatch(reading.First, reading.Count, reading.Likeness, numbers[1..])];
    }
}
