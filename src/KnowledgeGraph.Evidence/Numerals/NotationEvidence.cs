using System.Collections.Frozen;
using KnowledgeGraph.Evidence.Texts;

namespace KnowledgeGraph.Evidence.Numerals;

/// <summary>
/// How a document writes numbers, by those of its own that allow one reading only, such as <c>1,8</c> and <c>1.234.567</c>. Where there are
/// none, or they contradict one another, either. Times, numbers of sections and versions such as <c>4.0</c> tell nothing.
/// </summary>
internal static class NotationEvidence
{
    private const int PieceLength = 65_536;

    private static readonly FrozenSet<string> Sections = (
        "articulo articulos art article articles seccion section sections capitulo chapter chapitre anexo annex annexe tabla table tableau figura "
        + "figure fig grafica "
        + "numeral inciso apartado parrafo paragraph version v no num numero number n page pagina p pp").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Hours = "h hs hr hrs hora horas heure heures am pm utc gmt".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How the text writes numbers.</summary>
    public static Notation Of(string text)
    {
        var found = Notation.None;
        // In pieces, so that the tokens of a long text are never held at once.
        for (var start = 0; start < text.Length && found != Notation.Either; start += PieceLength)
        {
            var tokens = TextTokens.Of(text, start, Math.Min(start + PieceLength, text.Length));
            for (var at = 0; at < tokens.Count; at++)
                if (tokens[at].Kind == TokenKind.Digits && IsNumber(tokens, at) && DigitReadings.Only(tokens[at].Text) is { } only) found |= only;
        }
        return found == Notation.None ? Notation.Either : found;
    }

    private static bool IsNumber(TextTokens tokens, int at)
    {
        var digits = tokens[at].Text;
        if (tokens.IsGlued(at) || (!tokens[at].IsApart && tokens[at - 1].Text is "." or "/" or "-" or "_" or ":")) return false;
        if (digits.Length == 3 && digits[1] == '.' && digits[2] == '0') return false;
        var before = tokens.Word(tokens[at - 1].Is('.') || tokens[at - 1].Is('º') ? at - 2 : at - 1);
        if (before is not null && Sections.Contains(before)) return false;
        var after = tokens[at + 1];
        if (after is { IsApart: false, Kind: TokenKind.Symbol } && after.Text is "/" or ":" or "_" or "@") return false;
        return tokens.Word(at + 1) is not { } word || !Hours.Contains(word);
    }
}
