using KnowledgeGraph.Records.Words;

namespace KnowledgeGraph.Search.Segments;

/// <summary>
/// The words of a segment in the order of their code units, by number; and which of them look like another word. They lie one behind the other: as a string
/// each would take thirty bytes more.
/// </summary>
internal sealed class Vocabulary
{
    private readonly char[] _letters;
    private readonly Ends _ends;
    private readonly Lazy<(int[] Order, ulong[] Counts, int[] Starts)> _byLength;

    /// <param name="words">The words, sorted by code unit, each once.</param>
    public Vocabulary(string[] words)
    {
        var ends = new int[words.Length + 1];
        for (var word = 0; word < words.Length; word++) ends[word + 1] = ends[word] + words[word].Length;
        (_letters, _ends) = (string.Concat(words).ToCharArray(), new Ends(ends));
        // Only a word that is not typed as it stands needs them, and small segments are gone before anybody asks.
        _byLength = new Lazy<(int[] Order, ulong[] Counts, int[] Starts)>(OrderByLength);
    }

    public int Count => _ends.Count;

    public string this[int word] => new(LettersOf(word));

    /// <summary>How many letters a word has.</summary>
    public int LengthOf(int word) => _ends[word + 1] - _ends[word];

    /// <summary>The letters of a word.</summary>
    public ReadOnlySpan<char> LettersOf(int word) => _letters.AsSpan(_ends[word].._ends[word + 1]);

    /// <summary>The number of a word; negative if it is not here.</summary>
    public int Find(string word)
    {
        var at = Lower(word);
        return at < Count && LettersOf(at).SequenceEqual(word) ? at : -1;
    }

    /// <summary>The words that begin with these letters: the first, and the one after the last.</summary>
    public (int From, int To) Beginning(string letters)
    {
        var from = Lower(letters);
        // Behind the last letter that there is, no other comes.
        var raised = letters.TrimEnd(char.MaxValue);
        return (from, raised.Length == 0 ? Count : Lower(string.Concat(raised.AsSpan(0, raised.Length - 1), [(char)(raised[^1] + 1)])));
    }

    /// <summary>Adds the words that may lie within so many errors of another one, and few others: see <see cref="LetterCounts"/>.</summary>
    public void AddLike(string word, int errors, List<int> like)
    {
        var (order, counts, starts) = _byLength.Value;
        var letters = LetterCounts.Of(word);
        var from = starts[Math.Clamp(word.Length - errors, 0, FoldedWords.MaxLength + 1)];
        var to = starts[Math.Clamp(word.Length + errors + 1, 0, FoldedWords.MaxLength + 1)];
        for (var i = from; i < to; i++)
        {
            if (LetterCounts.MayLieWithin(letters, counts[i], errors)) like.Add(order[i]);
        }
    }

    // The first word that does not lie before these letters.
    private int Lower(ReadOnlySpan<char> letters)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (LettersOf(middle).SequenceCompareTo(letters) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    // By length, so that only words of about the same length are looked at, one behind the other in memory.
    private (int[] Order, ulong[] Counts, int[] Starts) OrderByLength()
    {
        var starts = new int[FoldedWords.MaxLength + 2];
        for (var word = 0; word < Count; word++) starts[LengthOf(word) + 1]++;
        for (var length = 1; length < starts.Length; length++) starts[length] += starts[length - 1];
        var (order, counts, next) = (new int[Count], new ulong[Count], starts.ToArray());
        for (var word = 0; word < Count; word++)
        {
            var at = next[LengthOf(word)]++;
            (order[at], counts[at]) = (word, LetterCounts.Of(LettersOf(word)));
        }
        return (order, counts, starts);
    }
}
