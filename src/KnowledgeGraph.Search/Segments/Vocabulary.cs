namespace KnowledgeGraph.Search.Segments;

/// <summary>The words of a segment in the order of their code units, by number; and which of them look like another word.</summary>
internal sealed class Vocabulary
{
    private const int Buckets = 4096;

    private readonly string[] _words;
    private readonly Lazy<Lists> _pairs;

    /// <param name="words">The words, sorted by code unit, each once.</param>
    public Vocabulary(string[] words)
    {
        _words = words;
        // Only a word that is not typed as it stands needs them, and small segments are gone before anybody asks.
        _pairs = new Lazy<Lists>(BuildPairs);
    }

    public int Count => _words.Length;

    public string this[int word] => _words[word];

    /// <summary>The number of a word; negative if it is not here.</summary>
    public int Find(string word) => Array.BinarySearch(_words, word, StringComparer.Ordinal);

    /// <summary>The words that begin with these letters: the first, and the one after the last.</summary>
    public (int From, int To) Beginning(string letters)
    {
        var from = Lower(letters);
        return (from, letters.Length == 0 ? Count : Lower(string.Concat(letters.AsSpan(0, letters.Length - 1), [(char)(letters[^1] + 1)])));
    }

    /// <summary>
    /// Adds the words that may lie within so many errors of another one: those that share enough pairs of neighbouring letters with it, since one
    /// error touches three of them at most.
    /// </summary>
    public void AddLike(string word, int errors, List<int> like)
    {
        Span<int> buckets = stackalloc int[word.Length + 1];
        var distinct = 0;
        ForEachPair(word, buckets, ref distinct);
        var shared = Math.Max(1, distinct - (3 * errors));
        var counts = System.Buffers.ArrayPool<byte>.Shared.Rent(Count);
        try
        {
            counts.AsSpan(0, Count).Clear();
            foreach (var bucket in buckets[..distinct])
            {
                foreach (var other in _pairs.Value[bucket]) counts[other]++;
            }
            for (var other = 0; other < Count; other++)
            {
                if (counts[other] >= shared && Math.Abs(_words[other].Length - word.Length) <= errors) like.Add(other);
            }
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(counts);
        }
    }

    private int Lower(string letters)
    {
        var at = Find(letters);
        return at >= 0 ? at : ~at;
    }

    private Lists BuildPairs() => Lists.Build(Buckets, add =>
    {
        Span<int> buckets = stackalloc int[Words.FoldedWords.MaxLength + 1];
        for (var word = 0; word < _words.Length; word++)
        {
            var distinct = 0;
            ForEachPair(_words[word], buckets, ref distinct);
            foreach (var bucket in buckets[..distinct]) add(bucket, word);
        }
    });

    // Each bucket once. Pairs that fall into one bucket by chance only let through what the distance then refuses.
    private static void ForEachPair(string word, Span<int> buckets, ref int distinct)
    {
        for (var i = 0; i <= word.Length; i++)
        {
            var (one, other) = (i == 0 ? '^' : word[i - 1], i == word.Length ? '$' : word[i]);
            var bucket = ((one * 61) + other) & (Buckets - 1);
            if (buckets[..distinct].IndexOf(bucket) < 0) buckets[distinct++] = bucket;
        }
    }
}
