using KnowledgeGraph.Search.Queries;
using KnowledgeGraph.Search.Segments;
using KnowledgeGraph.Search.Words;

namespace KnowledgeGraph.Search.Ranking;

/// <summary>
/// Fits names of one segment to a query: each word of the query to at most one of the name, the most alike first. The inner loop of a search,
/// which runs for hundreds of thousands of names: it looks up each word in one array, and allocates nothing.
/// </summary>
/// <param name="segment">The segment.</param>
/// <param name="matches">What its words match.</param>
/// <param name="query">The query.</param>
/// <param name="weights">What its words weigh.</param>
/// <param name="missing">What words beyond the limit weigh, which nothing matches.</param>
/// <param name="wordLimit">How many words a name has at most.</param>
internal sealed class NameFitter(Segment segment, SegmentMatches matches, QueryWords query, double[] weights, double missing, int wordLimit)
{
    private const int MostPairs = 256;

    // Where small words are all that somebody looks for, a name that has them beside others is hardly meant.
    private const double OfSmallWord = 0.5;

    private readonly List<WordMatch> _found = [];
    private readonly (int At, int Length, WordMatch Match)[] _pairs = new (int, int, WordMatch)[MostPairs];
    private readonly double _total = weights.Sum() + missing;
    private readonly bool[] _isRead = new bool[weights.Length];
    private readonly double[] _tokenLikeness = new double[wordLimit];
    private readonly int[] _tokenOf = new int[weights.Length];

    /// <summary>By word of the query, how like the word of the last name is that it was fitted to; 0 for none.</summary>
    public double[] Likeness { get; } = new double[weights.Length];

    /// <summary>Fits a name.</summary>
    public Fit Of(int name)
    {
        var tokens = segment.Tokens(name);
        var pairs = Pair(tokens);
        if (pairs == 0) return default;
        Array.Clear(_isRead);
        Array.Clear(Likeness);
        _tokenLikeness.AsSpan(0, tokens.Length).Clear();
        var covered = 0.0;
        var isExact = missing == 0;
        for (var i = 0; i < pairs; i++)
        {
            var (at, length, match) = Best(pairs, i);
            if (!IsFree(at, length, match)) continue;
            for (var word = match.First; word < match.First + match.Count; word++)
            {
                _isRead[word] = true;
                Likeness[word] = match.Likeness;
                _tokenOf[word] = at;
                covered += weights[word] * match.Likeness;
            }
            for (var token = at; token < at + length; token++) _tokenLikeness[token] = match.Likeness;
            isExact &= match.Likeness == 1;
        }
        var (ofName, isAll) = OfName(tokens, name);
        return new Fit(covered / _total, ofName, IsInOrder(), isExact && isAll && !_isRead.Contains(false));
    }

    /// <summary>How much of the query's weight the one likenesses have beyond the others.</summary>
    public double More(ReadOnlySpan<double> than, ReadOnlySpan<double> likeness)
    {
        var more = 0.0;
        for (var word = 0; word < weights.Length; word++) more += weights[word] * (likeness[word] - than[word]);
        return more / _total;
    }

    private int Pair(ReadOnlySpan<int> tokens)
    {
        var count = 0;
        for (var at = 0; at < tokens.Length; at++)
        {
            var word = Token.WordOf(tokens[at]);
            if (!matches.Has(word)) continue;
            _found.Clear();
            matches.AddOf(word, _found);
            foreach (var match in _found)
            {
                if (count == MostPairs || LengthOf(tokens, at, match.Rest) is not (> 0 and var length)) continue;
                var isSmall = Token.RoleOf(tokens[at]) is WordRole.Stop or WordRole.Form && query.Words[match.First].Role == WordRole.Plain;
                _pairs[count++] = (at, length, isSmall ? match with { Likeness = match.Likeness * OfSmallWord } : match);
            }
        }
        return count;
    }

    // How many words of the name the match takes from here, small words between its parts included; 0 if its parts do not follow.
    private static int LengthOf(ReadOnlySpan<int> tokens, int at, int[] rest)
    {
        var next = at + 1;
        foreach (var word in rest)
        {
            while (next < tokens.Length && Token.RoleOf(tokens[next]) == WordRole.Stop && Token.WordOf(tokens[next]) != word) next++;
            if (next == tokens.Length || Token.WordOf(tokens[next]) != word) return 0;
            next++;
        }
        return next - at;
    }

    // Selects in place: there are few pairs, and mostly the first few are all that fit.
    private (int At, int Length, WordMatch Match) Best(int pairs, int from)
    {
        var best = from;
        for (var i = from + 1; i < pairs; i++)
        {
            if (IsBefore(_pairs[i], _pairs[best])) best = i;
        }
        (_pairs[from], _pairs[best]) = (_pairs[best], _pairs[from]);
        return _pairs[from];
    }

    private static bool IsBefore((int At, int Length, WordMatch Match) one, (int At, int Length, WordMatch Match) other)
    {
        if (one.Match.Likeness != other.Match.Likeness) return one.Match.Likeness > other.Match.Likeness;
        if (one.Length + one.Match.Count != other.Length + other.Match.Count) return one.Length + one.Match.Count > other.Length + other.Match.Count;
        return one.At != other.At ? one.At < other.At : one.Match.First < other.Match.First;
    }

    private bool IsFree(int at, int length, WordMatch match) =>
        !_isRead.AsSpan(match.First, match.Count).Contains(true) && !_tokenLikeness.AsSpan(at, length).ContainsAnyExcept(0.0);

    private (double Part, bool IsAll) OfName(ReadOnlySpan<int> tokens, int name)
    {
        var (had, all, isAll) = (0.0, 0.0, true);
        for (var at = 0; at < tokens.Length; at++)
        {
            var weight = WeightOf(Token.RoleOf(tokens[at]));
            had += weight * _tokenLikeness[at];
            all += weight;
            isAll &= _tokenLikeness[at] > 0;
        }
        var rest = segment.Arrays.Rests.GetValueOrDefault(name);
        return (had / (all + rest), isAll && rest == 0);
    }

    private bool IsInOrder()
    {
        var last = -1;
        for (var word = 0; word < _isRead.Length; word++)
        {
            if (!_isRead[word]) continue;
            if (_tokenOf[word] < last) return false;
            last = _tokenOf[word];
        }
        return true;
    }

    private static double WeightOf(WordRole role) => role switch
    {
        WordRole.Plain => 1,
        WordRole.Weak => 0.4,
        WordRole.Stop => 0.1,
        WordRole.Title => 0.15,
        WordRole.Form => 0.04,
    };
}
