using KnowledgeGraph.Evidence.Dates;
using KnowledgeGraph.Evidence.Numerals;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Evidence.Texts;

namespace KnowledgeGraph.Evidence.Spans;

/// <summary>The words of a span, with the numbers and dates in them. What stands around the span is read too, since it may hedge them.</summary>
internal sealed class SpanReading
{
    private const int Around = 200;
    private const int ShortWord = 4;
    private readonly TextTokens _tokens;

    public SpanReading(ReadDocument document, TextSpan span)
    {
        (Document, Span) = (document, span);
        _tokens = TextTokens.Of(document.Text, span.Start - Around, span.End + Around);
        var dates = DateReader.Read(_tokens);
        Dates = [.. dates.Where(date => date.Start >= span.Start && date.End <= span.End)];
        Numerals = [.. NumeralReader.Read(document.Text, _tokens, document.Language, document.Notation, dates)
            .Where(numeral => numeral.Start < span.End && numeral.End > span.Start)];
    }

    /// <summary>The document.</summary>
    public ReadDocument Document { get; }

    /// <summary>The span.</summary>
    public TextSpan Span { get; }

    /// <summary>The dates that stand in it whole.</summary>
    public IReadOnlyList<TextDate> Dates { get; }

    /// <summary>The numbers that stand in it, also those that it cuts.</summary>
    public IReadOnlyList<Numeral> Numerals { get; }

    /// <summary>Whether it tells a time by another one.</summary>
    public bool IsRelative => RelativeTimes.StandIn(TextTokens.Of(Document.Text, Span.Start, Span.End));

    /// <summary>Whether it speaks of the day of its document, such as by <c>hoy</c>.</summary>
    public bool IsToday => RelativeTimes.IsToday(TextTokens.Of(Document.Text, Span.Start, Span.End));

    /// <summary>Whether a number stands in it whole, scale words included.</summary>
    public bool HasWhole(Numeral numeral) => numeral.Start >= Span.Start && numeral.End <= Span.End;

    /// <summary>Whether it says what a number counts: a word or a sign beside it, or a scale word that names a currency.</summary>
    public bool HasUnit(Numeral numeral)
    {
        if (numeral.Counted.Money is not null && numeral.PhraseEnd <= Span.End && numeral.PhraseEnd == numeral.End) return true;
        for (var i = 0; i < _tokens.Count; i++)
        {
            var token = _tokens[i];
            if (token.Start < Span.Start || token.End > Span.End || (token.Start >= numeral.Start && token.End <= numeral.End)) continue;
            if (token.Kind == TokenKind.Word || token.Is('%') || Currencies.Sign(token) is not null) return true;
        }
        return false;
    }

    /// <summary>Whether a word of it begins with this, or is it where it is short.</summary>
    public bool Holds(string stem) => Enumerable.Range(0, _tokens.Count).Any(index =>
        _tokens[index].Start >= Span.Start && _tokens[index].End <= Span.End && _tokens.Word(index) is { } word
        && (word == stem || (stem.Length >= ShortWord && word.StartsWith(stem, StringComparison.Ordinal))));

    /// <summary>The first currency that it names; null where it names none.</summary>
    public Money? Currency()
    {
        var tokens = TextTokens.Of(Document.Text, Span.Start, Span.End);
        var units = new UnitReader(tokens);
        for (var i = 0; i < tokens.Count; i++)
            if (units.Currency(i, out _) is { } money) return money;
        return Numerals.Select(numeral => numeral.Counted.Money).FirstOrDefault(money => money is not null);
    }
}
