using KnowledgeGraph.Records.Words;

namespace KnowledgeGraph.Questions.Likeness;

/// <summary>How like two words of names are, from 0 to 1: 1 is the same word, 0 another one.</summary>
internal static class WordLikeness
{
    private const double SameMeaning = 0.96;
    private const double Doubled = 0.93;
    private const double Abbreviated = 0.92;
    private const double Cut = 0.9;
    private const double Initial = 0.75;
    private const double ErrorCosts = 1.2;
    private const int ShortestCut = 3;

    /// <summary>How like they are.</summary>
    public static double Of(in ComparedWord one, in ComparedWord other)
    {
        if (one.Text == other.Text) return 1;
        if (one.Meaning == other.Meaning) return SameMeaning;
        if (one.IsNumber || other.IsNumber || (one.IsCommon && other.IsCommon)) return 0;
        if (one.IsInitial || other.IsInitial) return one.Text[0] == other.Text[0] && !one.IsCommon && !other.IsCommon ? Initial : 0;
        if (Abbreviations.Of(one.Text).Contains(other.Text)) return Abbreviated;
        if (IsCutOf(one, other) || IsCutOf(other, one)) return Cut;
        return OfErrors(one.Text, other.Text);
    }

    private static bool IsCutOf(in ComparedWord cut, in ComparedWord whole) =>
        cut.IsCut && cut.Text.Length >= ShortestCut && whole.Text.StartsWith(cut.Text, StringComparison.Ordinal);

    private static double OfErrors(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (longer.Length == shorter.Length + 1 && longer[^1] == 's' && longer.StartsWith(shorter, StringComparison.Ordinal)) return SameMeaning;
        if (shorter.Length > 2 && EditDistance.AreSameButForDoubles(one, other)) return Doubled;
        var allowed = EditDistance.Allowed(shorter.Length);
        var errors = EditDistance.Of(one, other, allowed);
        if (errors == 0 || errors > allowed) return 0;
        return AreOfTwoEndings(shorter, longer) ? 0 : 1 - (ErrorCosts * errors / longer.Length);
    }

    // Martin and Martina, Mario and Maria, Emil and Emily: two names and no error.
    private static bool AreOfTwoEndings(string shorter, string longer) => longer.Length == shorter.Length
        ? longer.AsSpan(0, longer.Length - 1).SequenceEqual(shorter.AsSpan(0, shorter.Length - 1)) && IsEnding(longer[^1]) && IsEnding(shorter[^1])
        : longer.Length == shorter.Length + 1 && longer.StartsWith(shorter, StringComparison.Ordinal) && IsEnding(longer[^1]);

    private static bool IsEnding(char letter) => letter is 'a' or 'o' or 'y';
}
