using System.Globalization;
using KnowledgeGraph.Records.Text;

namespace KnowledgeGraph.Evidence.Texts;

/// <summary>
/// A document's text, folded for matching: case and accents dropped, line breaks and runs of blanks one blank. It is folded once, in
/// pieces cut before a word, so that a place in the text can be found in its folded form without folding all before it again.
/// </summary>
internal sealed class FoldedDocument
{
    private const int PieceLength = 2_048;
    private const int EndingAllowedFrom = 5;
    private readonly List<(int Raw, int Folded)> _pieces = [];
    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);
    private readonly string _folded;

    public FoldedDocument(string text)
    {
        Text = text;
        var folded = new System.Text.StringBuilder(text.Length);
        for (var start = 0; start < text.Length;)
        {
            _pieces.Add((start, folded.Length));
            var end = Math.Min(start + PieceLength, text.Length);
            while (end < text.Length && !(char.IsWhiteSpace(text[end - 1]) && char.IsLetterOrDigit(text[end]))) end++;
            folded.Append(Folding.Of(text[start..end]));
            start = end;
        }
        _folded = folded.ToString();
    }

    /// <summary>The text as it was decoded.</summary>
    public string Text { get; }

    /// <summary>Whether one of these names stands in the text before a place.</summary>
    public bool Names(IEnumerable<string> names, int before)
    {
        var limit = FoldedOffset(before);
        return names.Any(name => FirstEnd(Folding.Of(name).Trim()) <= limit);
    }

    /// <summary>Whether a folded text holds a name, as words: a short one whole, a longer one with any ending.</summary>
    public static bool Holds(string folded, string name) => EndOf(folded, Folding.Of(name).Trim()) >= 0;

    private int FirstEnd(string name)
    {
        if (_first.TryGetValue(name, out var end)) return end;
        end = EndOf(_folded, name);
        return _first[name] = end < 0 ? int.MaxValue : end;
    }

    private static int EndOf(string folded, string name)
    {
        if (name.Length == 0) return -1;
        for (var at = folded.IndexOf(name, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            var begins = at == 0 || !IsOfWord(folded[at - 1]);
            var ends = name.Length >= EndingAllowedFrom || end == folded.Length || !IsOfWord(folded[end]);
            if (begins && ends) return end;
        }
        return -1;
    }

    // Marks that folding leaves are letters: vowel signs and the like.
    private static bool IsOfWord(char unit) =>
        char.IsLetterOrDigit(unit) || char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private int FoldedOffset(int raw)
    {
        if (_pieces.Count == 0) return 0;
        var (low, high) = (0, _pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_pieces[middle].Raw <= raw) low = middle;
            else high = middle - 1;
        }
        var (start, folded) = _pieces[low];
        return folded + Folding.Of(Text[start..Math.Min(raw, Text.Length)]).Length;
    }
}
