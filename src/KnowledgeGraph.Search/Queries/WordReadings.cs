using KnowledgeGraph.Records.Words;
using KnowledgeGraph.Search.Limits;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Queries;

/// <summary>
/// Finds the words of the index that words of a query may be read as: themselves, their abbreviations, plurals, longer words that they begin,
/// words with typing errors, and words written together or apart. Goes by the words of live entities alone, so that it does not matter in
/// which segments they lie.
/// </summary>
/// <param name="view">The names.</param>
/// <param name="query">The query.</param>
/// <param name="limits">How many similar words are taken.</param>
internal sealed class WordReadings(NameView view, QueryWords query, SearchLimits limits)
{
    private const double Abbreviated = 0.95;
    private const double OtherNumber = 0.96;
    private const double JoinedOrSplit = 0.97;
    private const double OtherFirstLetter = 0.06;
    private const int ShortestCut = 3;
    private const int ShortestStem = 4;
    private const int LongestEnding = 3;
    private const double LeastStem = 0.6;
    private const int ShortestSplit = 3;
    private const int MostJoined = 3;

    private readonly List<Reading> _readings = [];

    /// <summary>All readings, and the words that may be beginnings.</summary>
    /// <param name="shortestOpen">The fewest letters of a word still being typed that may begin a longer one.</param>
    public (IReadOnlyList<Reading> Readings, IReadOnlyList<Beginning> Beginnings) Find(int shortestOpen)
    {
        var beginnings = new List<Beginning>();
        for (var i = 0; i < query.Words.Count; i++)
        {
            var (word, isLast) = (query.Words[i], i == query.Words.Count - 1);
            ReadAlone(i, word);
            if (word.Role is WordRole.Plain or WordRole.Weak)
            {
                ReadSimilar(i, word.Text);
                ReadSplit(i, word.Text);
            }
            if (IsBeginning(word, isLast && query.IsOpen, shortestOpen)) beginnings.Add(new Beginning(i, word.Text));
            for (var count = 2; count <= MostJoined && i + count <= query.Words.Count; count++) ReadJoined(i, count);
        }
        return (_readings, beginnings);
    }

    // A word that is typed to its end is a beginning if it is cut off, if it is a single letter beside others, or if nobody has it as it stands.
    private bool IsBeginning(NameWord word, bool isOpen, int shortestOpen) => word.IsCut || word.Text.Length == 1
        ? query.Words.Count > 1 && word.Role == WordRole.Plain
        : word.Text.Length >= (isOpen ? shortestOpen : ShortestCut) && (isOpen || (word.Role == WordRole.Plain && !IsKnown(word.Text)));

    private bool IsKnown(string word) => view.CountOf(word) > 0;

    private void ReadAlone(int index, NameWord word)
    {
        if (IsKnown(word.Text)) _readings.Add(new Reading(index, 1, 1, [word.Text]));
        foreach (var other in Abbreviations.Of(word.Text)) Add(index, 1, Abbreviated, other.Split(' '));
        if (word.Text.Length < ShortestStem) return;
        foreach (var other in (string[])[word.Text + "s", word.Text + "es", .. Singulars(word.Text)]) Add(index, 1, OtherNumber, [other]);
    }

    private static IEnumerable<string> Singulars(string word)
    {
        if (word.EndsWith('s') && word.Length > ShortestStem) yield return word[..^1];
        if (word.EndsWith("es", StringComparison.Ordinal) && word.Length > ShortestStem + 1) yield return word[..^2];
    }

    private void ReadSimilar(int index, string word)
    {
        var errors = EditDistance.Allowed(word.Length);
        if (errors == 0) return;
        var similar = new Dictionary<string, double>(StringComparer.Ordinal);
        var like = new List<int>();
        foreach (var segment in view.Segments)
        {
            var words = segment.Segment.Words;
            like.Clear();
            words.AddLike(word, errors, like);
            foreach (var number in like)
            {
                var other = words.LettersOf(number);
                var distance = segment.CountOf(number) == 0 ? 0 : EditDistance.Of(word, other, errors);
                if (distance > errors && EditDistance.AreSameButForDoubles(word, other)) distance = 1;
                if (distance > 0 && distance <= errors) similar[words[number]] = Likeness(word, other, distance);
            }
            AddOfStem(word, segment, similar);
        }
        var best = similar.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).Take(limits.SimilarWords);
        foreach (var (other, likeness) in best) Add(index, 1, likeness, [other]);
    }

    // Words of one stem begin alike: financial and finance, dialog and dialogue.
    private static void AddOfStem(string word, LiveSegment segment, Dictionary<string, double> similar)
    {
        var words = segment.Segment.Words;
        var (from, to) = words.Beginning(word[..Math.Min(word.Length, Math.Max(ShortestStem, (int)(word.Length * LeastStem)))]);
        for (var number = from; number < to; number++)
        {
            var other = words.LettersOf(number);
            if (segment.CountOf(number) == 0 || other.Length == word.Length) continue;
            var (common, longest) = (word.AsSpan().CommonPrefixLength(other), Math.Max(word.Length, other.Length));
            var likeness = common == word.Length && other.Length - word.Length <= LongestEnding ? Beginning.Likeness(common, other.Length)
                : common > ShortestStem && common >= longest * LeastStem ? 0.5 + (0.35 * common / longest) : 0;
            if (likeness > 0 && words[number] is var found && likeness > similar.GetValueOrDefault(found)) similar[found] = likeness;
        }
    }

    private static double Likeness(string word, ReadOnlySpan<char> other, int distance)
    {
        var likeness = 1 - (0.8 * distance / Math.Max(word.Length, other.Length));
        // People mistake the first letter of a word less often, unless they exchange it with the next.
        return word[0] == other[0] || (distance == 1 && word[0] == other[1] && word[1] == other[0]) ? likeness : likeness - OtherFirstLetter;
    }

    private void ReadSplit(int index, string word)
    {
        if (word.Length < ShortestSplit) return;
        var isSplit = false;
        for (var at = 1; at < word.Length; at++)
        {
            if (IsKnown(word[..at]) && IsKnown(word[at..]))
            {
                isSplit = true;
                _readings.Add(new Reading(index, 1, JoinedOrSplit, [word[..at], word[at..]]));
            }
        }
        if (isSplit || IsKnown(word)) return;
        for (var at = 2; at < word.Length - 3; at++)
        {
            if (!IsKnown(word[..at])) continue;
            for (var next = at + 2; next < word.Length - 1; next++)
            {
                if (IsKnown(word[at..next]) && IsKnown(word[next..]))
                    _readings.Add(new Reading(index, 1, JoinedOrSplit, [word[..at], word[at..next], word[next..]]));
            }
        }
    }

    private void ReadJoined(int index, int count)
    {
        var words = query.Words.Skip(index).Take(count).Select(word => word.Text).ToList();
        var joined = string.Concat(words);
        if (joined.Length > FoldedWords.MaxLength) return;
        Add(index, count, JoinedOrSplit, [joined]);
        foreach (var other in Abbreviations.Of(string.Join(' ', words)).Concat(Abbreviations.Of(joined))) Add(index, count, Abbreviated, other.Split(' '));
    }

    // The same words may be found in several ways: the best counts.
    private void Add(int first, int count, double likeness, IReadOnlyList<string> words)
    {
        if (!words.All(IsKnown)) return;
        var same = words.Count == 1
            ? _readings.FindIndex(reading => reading.First == first && reading.Count == count && reading.Words.Count == 1 && reading.Words[0] == words[0])
            : -1;
        if (same < 0) _readings.Add(new Reading(first, count, likeness, words));
        else if (_readings[same].Likeness < likeness) _readings[same] = new Reading(first, count, likeness, words);
    }
}
