using KnowledgeGraph.Records.Words;
using KnowledgeGraph.Search.Queries;
using KnowledgeGraph.Search.Segments;

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

    private readonly Pair[] _pairs = new Pair[MostPairs];
    private readonly bool[] _isPlain = [.. query.Words.Select(word => word.Role == WordRole.Plain)];
    private readonly bool _hasRests = segment.Arrays.Rests.Count > 0;
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
        var pairs = PairUp(tokens);
        if (pairs == 0) return default;
        Array.Clear(_isRead);
        Array.Clear(Likeness);
        _tokenLikeness.AsSpan(0, tokens.Length).Clear();
        var covered = 0.0;
        var isExact = missing == 0;
        for (var i = 0; i < pairs; i++)
        {
            var pair = Best(pairs, i);
            if (!IsFree(in pair)) continue;
            for (var word = pair.First; word < pair.First + pair.Count; word++)
            {
                _isRead[word] = true;
                Likeness[word] = pair.Likeness;
                _tokenOf[word] = pair.At;
                covered += weights[word] * pair.Likeness;
            }
            for (var token = pair.At; token < pair.At + pair.Length; token++) _tokenLikeness[token] = pair.Likeness;
            isExact &= pair.Likeness == 1;
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

    private int PairUp(ReadOnlySpan<int> tokens)
    {
        var count = 0;
        for (var at = 0; at < tokens.Length; at++)
        {
            var (word, role) = (Token.WordOf(tokens[at]), Token.RoleOf(tokens[at]));
            var isSmall = role is WordRole.Stop or WordRole.Form;
            foreach (var match in matches.Of(word))
            {
                if (count == MostPairs || LengthOf(tokens, at, match.Rest) is not (> 0 and var length)) continue;
                var likeness = isSmall && _isPlain[match.First] ? match.Likeness * OfSmallWord : match.Likeness;
                _pairs[count++] = new Pair(at, length, match.First, match.Count, likeness);
            }
            foreach (var (index, typed, from, to) in matches.Beginnings)
            {
                if (word < from || word >= to || count == MostPairs || matches.LengthOf(word) is var whole && whole == typed) continue;
                _pairs[count++] = new Pair(at, 1, index, 1, Beginning.Likeness(typed, whole) * (isSmall ? OfSmallWord : 1));
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
    private Pair Best(int pairs, int from)
    {
        var best = from;
        for (var i = from + 1; i < pairs; i++)
        {
            if (IsBefore(in _pairs[i], in _pairs[best])) best = i;
        }
        if (best != from) (_pairs[from], _pairs[best]) = (_pairs[best], _pairs[from]);
        return _pairs[from];
    }

    private static bool IsBefore(in Pair one, in Pair other)
    {
        if (one.Likeness != other.Likeness) return one.Likeness > other.Likeness;
        if (one.Length + one.Count != other.Length + other.Count) return one.Length + one.Count > other.Length + other.Count;
        return one.At != other.At ? one.At < other.At : one.First < other.First;
    }

    private bool IsFree(in Pair pair) =>
        !_isRead.AsSpan(pair.First, pair.Count).Contains(true) && !_tokenLikeness.AsSpan(pair.At, pair.Length).ContainsAnyExcept(0.0);

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
        var rest = _hasRests ? segment.Arrays.Rests.GetValueOrDefault(name) : 0;
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

    /// <summary>Words of the query, from the first so many, that may be read as words of the name, from one so many.</summary>
    private readonly record struct Pair(int At, int Length, int First, int Count, double Likeness);
}
