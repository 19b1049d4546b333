using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Records.Text;

/// <summary>
/// Folds a text to what it is found by, so that what people type finds what typesetters set: full case folding (Σ and ς as σ, ß as ss),
/// compatibility decomposition, accents and points dropped, whatever is not to be seen dropped (soft hyphens, zero-width and bidi marks),
/// one apostrophe, one quotation mark, one hyphen, runs of blanks as one blank. Marks that are letters stay, such as vowel signs of Indian
/// scripts and the voicing of kana, and so does every character above U+FFFF. The one home of folding for search, filters and evidence;
/// a <see cref="SortKey"/> is coarser, since an order must hold in every store. Tables of its own (folding.txt and matching.txt), never the
/// platform's, since stores keep what it makes: whoever changes it raises the form by which they know to fold anew
/// (<c>LayoutMark</c> of Neo4j; the embedded store keeps no folds). Folding twice changes nothing.
/// </summary>
public static class Folding
{
    private const int StackLength = 512;
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.,:;'()/&");

    /// <summary>The whole folded text.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain)) return text;
        var folded = new FoldedText(int.MaxValue, stackalloc char[StackLength]);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii) folded.Append(OfAscii((char)rune.Value));
            else FoldBeyondAscii(rune, ref folded);
        }
        return folded.ToString();
    }

    private static char OfAscii(char unit) => unit switch
    {
        >= 'A' and <= 'Z' => (char)(unit | 0x20),
        >= '\t' and <= '\r' => ' ',
        '`' => '\'',
        _ => unit,
    };

    private static void FoldBeyondAscii(Rune rune, ref FoldedText folded)
    {
        if (rune.IsBmp && Hangul.IsSyllable((char)rune.Value))
        {
            Hangul.Decompose((char)rune.Value, ref folded);
            return;
        }
        var mapped = FoldingTable.Search.Find(rune.Value) ?? (rune.IsBmp ? FoldingTable.Order.Find(rune.Value) : null);
        foreach (var unit in mapped ?? rune.ToString())
        {
            if (FoldingTable.Search.ClassOf(unit) is > 0 and var combiningClass) folded.AppendMark(unit, combiningClass);
            else folded.Append(unit);
        }
    }
}
