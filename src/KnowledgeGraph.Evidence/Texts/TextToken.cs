namespace KnowledgeGraph.Evidence.Texts;

/// <summary>What a token of a text is.</summary>
internal enum TokenKind
{
    /// <summary>Letters and the marks on them; an abbreviation with points between its letters is one word.</summary>
    Word,

    /// <summary>Digits with the separators between them.</summary>
    Digits,

    /// <summary>Any other single character that is to be seen.</summary>
    Symbol,
}

/// <summary>A word, a run of digits or a sign of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 code units.</param>
/// <param name="End">One past its last code unit.</param>
/// <param name="Text">The word folded, its points left out; digits and signs as they are.</param>
/// <param name="IsApart">Blank space or the beginning of the text stands before it.</param>
/// <param name="BeginsBlock">It begins a line after an empty one, or the text.</param>
internal readonly record struct TextToken(TokenKind Kind, int Start, int End, string Text, bool IsApart, bool BeginsBlock)
{
    /// <summary>Whether it is this sign.</summary>
    public bool Is(char sign) => Kind == TokenKind.Symbol && Text[0] == sign;
}
