using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Records.Words;

/// <summary>
/// Cuts a folded text into its words: runs of letters, digits and their marks. Letters that stand alone are one word with those that follow
/// (<c>s.a.</c> and <c>s a</c> as <c>sa</c>), a letter after an apostrophe belongs to the word before it (<c>gov't</c>), and an ampersand is
/// a word. A text without any of these, of symbols alone, is one word.
/// </summary>
public static class FoldedWords
{
    /// <summary>The longest word that is kept, in UTF-16 code units; the rest of a longer one is dropped.</summary>
    public const int MaxLength = 64;

    /// <summary>The words of a folded text, each with whether a full stop follows it, and whether it is letters that stood apart.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="limit">How many words at most.</param>
    /// <param name="more">How many follow them.</param>
    public static List<(string Text, bool IsCut, bool IsLetters)> Of(string folded, int limit, out int more)
    {
        var words = new List<(string Text, bool IsCut, bool IsLetters)>();
        more = 0;
        var letters = false;
        var end = -1;
        for (var at = 0; at < folded.Length;)
        {
            var start = at;
            if (folded[at] == '&') at++;
            else while (at < folded.Length && WordLength(folded, at) is > 0 and var length) at += length;
            if (at == start)
            {
                at++;
                continue;
            }
            var isLetter = at - start == 1 && folded[start] is >= 'a' and <= 'z';
            var isJoined = isLetter && words.Count > 0 && more == 0
                && ((letters && IsBetweenLetters(folded.AsSpan(end, start - end))) || IsApostrophe(folded, end, start));
            letters = isLetter && (!isJoined || letters);
            end = at;
            var isCut = at < folded.Length && folded[at] == '.';
            if (isJoined) words[^1] = (words[^1].Text + folded[start], isCut, letters);
            else if (words.Count == limit) more++;
            else words.Add((folded[start..Math.Min(at, start + MaxLength)], isCut, false));
        }
        if (words.Count == 0 && folded.Replace(" ", "", StringComparison.Ordinal) is { Length: > 0 } symbols)
            words.Add((symbols.Length > MaxLength ? symbols[..MaxLength] : symbols, false, false));
        return words;
    }

    private static bool IsBetweenLetters(ReadOnlySpan<char> gap) => gap is "." or ". " or " ";

    private static bool IsApostrophe(string folded, int end, int start) => end > 1 && start - end == 1 && folded[end] == '\'' && char.IsLetter(folded[end - 2]);

    // The categories are .NET's own data, not the machine's. What folding leaves of marks belongs to its letter.
    private static int WordLength(string text, int at)
    {
        var unit = text[at];
        if (unit < 0x80) return char.IsAsciiLetterOrDigit(unit) ? 1 : 0;
        if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) != System.Buffers.OperationStatus.Done) return 0;
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber ? length : 0;
    }
}
