namespace KnowledgeGraph.Evidence.Numerals;

/// <summary>A number of a text with all that its words say of it.</summary>
internal sealed record Numeral
{
    /// <summary>Where its digits or words begin, in UTF-16 code units of the text; its sign, currency and hedges may stand before.</summary>
    public required int Start { get; init; }

    /// <summary>One past its last scale word.</summary>
    public required int End { get; init; }

    /// <summary>Where the words begin that belong to it.</summary>
    public required int PhraseStart { get; init; }

    /// <summary>One past the last word that belongs to it.</summary>
    public required int PhraseEnd { get; init; }

    /// <summary>The words that belong to it, as they are written.</summary>
    public required string Text { get; init; }

    /// <summary>What it may be, with its sign; several where notation, scale or sign are not settled, none where it cannot be read.</summary>
    public required IReadOnlyList<decimal> Readings { get; init; }

    /// <summary>What its scale words multiply by; none where it has none.</summary>
    public required IReadOnlyList<decimal> Factors { get; init; }

    /// <summary>Whether both signs count.</summary>
    public required NumeralSign Sign { get; init; }

    /// <summary>What it counts.</summary>
    public required Counted Counted { get; init; }

    /// <summary>How exactly it is meant.</summary>
    public required Precisions Precision { get; init; }

    /// <summary>How it stands to the number beside it.</summary>
    public NumeralRange Range { get; init; }

    /// <summary>It is a word such as <c>una</c> that need not be meant as a number.</summary>
    public required bool IsWeak { get; init; }

    /// <summary>It belongs to a date, or may be a year.</summary>
    public required bool IsOfDate { get; init; }
}
