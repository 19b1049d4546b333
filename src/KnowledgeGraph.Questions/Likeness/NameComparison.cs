namespace KnowledgeGraph.Questions.Likeness;

/// <summary>
/// Compares two names word by word, in any order and across languages. What decides is what remains: nothing, then they are the same name, however
/// misspelt or translated; something on both sides, then each names its own; something on one side, then it may be a second surname or a name that
/// was shortened, unless it is a number or a word that as a rule makes another body of a body.
/// </summary>
internal static class NameComparison
{
    private const double SameWords = 0.98;
    private const double JoinedWords = 0.95;
    private const double OtherForm = 0.6;
    private const double OutOfOrder = 0.97;
    private const double LoneFuzzy = 0.8;
    private const double LetterMore = 0.92;
    private const double LeastLike = 0.4;
    private const double CommonWeight = 0.6;

    // What remains on both sides, or tells on one, never reaches the half; the former is no reason to look by itself, unless all else is the same.
    private const double OfApart = 0.4;
    private const double MostPart = 0.45;
    private const double OfTellingMore = 0.6;
    private const double PartBase = 0.5;
    private const double OfPart = 0.3;

    // By the letters of an acronym: two letters stand for too much.
    private static readonly double[] OfAcronym = [0, 0, 0.4, 0.58, 0.66];

    /// <summary>How like they are.</summary>
    public static NameLikeness Of(ComparedName one, ComparedName other)
    {
        var (score, kind) = Compare(one, other);
        return new NameLikeness(score, kind, one, other);
    }

    private static (double, LikenessKind) Compare(ComparedName one, ComparedName other)
    {
        if (one.Folded == other.Folded) return (1, LikenessKind.Same);
        if (one.IsAcronym != other.IsAcronym && Stands(one, other) is > 0 and var stands) return (stands, LikenessKind.Acronym);
        if (one.Words.Length == other.Words.Length && one.Words.AsSpan().SequenceEqual(other.Words))
        {
            return one.Forms.Length > 0 && other.Forms.Length > 0 && one.Forms != other.Forms
                ? (OtherForm, LikenessKind.OtherForm) : (SameWords, LikenessKind.SameWords);
        }
        if (one.Joined == other.Joined) return (JoinedWords, LikenessKind.SameWords);
        // Acronyms of few letters that differ in one are others.
        return one.IsAcronym && other.IsAcronym ? (0, LikenessKind.None) : Aligned(one.Words, other.Words);
    }

    private static double Stands(ComparedName one, ComparedName other)
    {
        var (acronym, name) = one.IsAcronym ? (one, other) : (other, one);
        if (acronym.AcronymKey == 0 || !name.Initials.Contains(acronym.AcronymKey)) return 0;
        return OfAcronym[Math.Min(acronym.Words[0].Text.Length, OfAcronym.Length - 1)];
    }

    private static (double, LikenessKind) Aligned(ComparedWord[] one, ComparedWord[] other)
    {
        Span<int> places = stackalloc int[one.Length];
        Span<bool> taken = stackalloc bool[other.Length];
        places.Fill(-1);
        var (matched, total, names, like) = (0.0, 0.0, 0, 0);
        while (Best(one, other, places, taken) is { Likeness: >= LeastLike } best)
        {
            (places[best.One], taken[best.Other]) = (best.Other, true);
            var weight = WeightOf(one[best.One]) + WeightOf(other[best.Other]);
            matched += weight * best.Likeness;
            total += weight;
            if (!one[best.One].IsCommon && !other[best.Other].IsCommon) names++;
            if (best.Likeness < 1) like++;
        }
        var (ofOne, ofOther) = (new List<ComparedWord>(), new List<ComparedWord>());
        for (var i = 0; i < one.Length; i++) if (places[i] < 0) ofOne.Add(one[i]);
        for (var i = 0; i < other.Length; i++) if (!taken[i]) ofOther.Add(other[i]);
        if (total == 0) return (0, LikenessKind.None);
        var all = total + ofOne.Sum(word => WeightOf(word)) + ofOther.Sum(word => WeightOf(word));
        if (ofOne.Count > 0 && ofOther.Count > 0) return (matched / all * OfApart, LikenessKind.Apart);
        var order = IsInOrder(places) ? 1 : OutOfOrder;
        if (ofOne.Count == 0 && ofOther.Count == 0)
            return (matched / total * order * (one.Length == 1 && like > 0 && names > 0 ? LoneFuzzy : 1), LikenessKind.LikeWords);
        var more = ofOne.Count > 0 ? ofOne : ofOther;
        if (names > 1 && more.TrueForAll(word => word.IsInitial)) return (matched / total * order * LetterMore, LikenessKind.LikeWords);
        // A name of somebody, shortened: no word of it is common, and both begin alike.
        var isShortened = names > 1 && names == Math.Min(one.Length, other.Length) && places[0] == 0 && !more.Exists(word => word.IsCommon || word.IsNumber);
        return isShortened
            ? ((PartBase + (OfPart * matched / all)) * order, LikenessKind.Part)
            : (Math.Min(MostPart, matched / all * OfTellingMore), LikenessKind.Part);
    }

    private static (int One, int Other, double Likeness) Best(ComparedWord[] one, ComparedWord[] other, Span<int> places, Span<bool> taken)
    {
        var best = (One: -1, Other: -1, Likeness: 0.0);
        var distance = int.MaxValue;
        for (var i = 0; i < one.Length; i++)
        {
            if (places[i] >= 0) continue;
            for (var j = 0; j < other.Length; j++)
            {
                if (taken[j]) continue;
                var likeness = WordLikeness.Of(one[i], other[j]);
                if (likeness < best.Likeness || (likeness == best.Likeness && Math.Abs(i - j) >= distance)) continue;
                (best, distance) = ((i, j, likeness), Math.Abs(i - j));
            }
        }
        return best;
    }

    private static bool IsInOrder(Span<int> places)
    {
        var last = -1;
        foreach (var place in places)
        {
            if (place < 0) continue;
            if (place < last) return false;
            last = place;
        }
        return true;
    }

    private static double WeightOf(in ComparedWord word) => word.IsCommon ? CommonWeight : 1;
}
