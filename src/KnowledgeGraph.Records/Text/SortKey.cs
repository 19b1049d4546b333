using System.Buffers;

namespace KnowledgeGraph.Records.Text;

/// <summary>
/// Folds a text to what it sorts by (<see cref="Folding"/> has what it is found by): compatibility decomposition, marks dropped (ñ as n), lower case,
/// ß ss, æ ae, œ oe, ø o, ł l, đ d, runs of blanks as one blank, code points above U+FFFF as U+FFFD. It has a table of
/// its own (folding.txt), so that every machine and every store gives the same order. Folding twice changes nothing.
/// </summary>
public static class SortKey
{
    /// <summary>The length of a sort key in UTF-16 code units at most, so that any index can hold it.</summary>
    public const int MaxLength = 256;

    private const int StackLength = 512;
    private const char Replacement = '\uFFFD';
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.,:;'()/&");

    /// <summary>The folded text, cut after <see cref="MaxLength"/> code units.</summary>
    public static string Of(string text) => Fold(text, MaxLength);

    private static string Fold(string text, int limit)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain)) return text.Length <= limit ? text : text[..limit];
        var folded = new FoldedText(limit, stackalloc char[StackLength]);
        for (var i = 0; i < text.Length && !folded.IsFull; i++)
        {
            var unit = text[i];
            if (unit < 0x80)
            {
                folded.Append(char.IsAsciiLetterUpper(unit) ? (char)(unit | 0x20) : unit is >= '\t' and <= '\r' ? ' ' : unit);
            }
            else if (char.IsSurrogate(unit))
            {
                folded.Append(Replacement);
                if (char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            }
            else
            {
                FoldBeyondAscii(unit, ref folded);
            }
        }
        return folded.ToString();
    }

    private static void FoldBeyondAscii(char unit, ref FoldedText folded)
    {
        if (Hangul.IsSyllable(unit))
        {
            Hangul.Decompose(unit, ref folded);
            return;
        }
        if (FoldingTable.Order.Find(unit) is not { } mapped)
        {
            folded.Append(unit);
            return;
        }
        foreach (var target in mapped)
            folded.Append(target);
    }
}
