using KnowledgeGraph.Evidence.Numerals;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Spans;

/// <summary>
/// Holds a number, and what the fields beside it say of it (<c>@quantity</c>), against the words of its span. A field that has a span of
/// its own is held against that.
/// </summary>
internal sealed class QuantityCheck(IStatedGraph graph)
{
    private const string Remedy = "Mend the field, or count the span of the number again.";

    /// <summary>The verdict on a number.</summary>
    public Verdict Value(Statement statement, Property property, decimal value, SpanReading reading, out Numeral? numeral) =>
        NumberCheck.Of(value, ClaimOf(statement, property.Quantity), reading, out numeral);

    /// <summary>What is wrong or open about the fields beside a number, of those that have no span of their own.</summary>
    public IEnumerable<SpanFinding> Beside(Statement statement, Property property, Numeral numeral, SpanReading reading)
    {
        if (property.Quantity is not { } quantity) yield break;
        foreach (var field in (string?[])[quantity.Unit, quantity.Currency, quantity.Precision])
        {
            if (field is null) continue;
            var beside = Stated(statement, field);
            if (beside is { Span: not null } || (beside is null && field != quantity.Precision)) continue;
            var id = beside?.Id ?? statement.Id;
            var verdict = Of(statement, quantity, field, beside, numeral, reading);
            if (verdict == Verdict.Right) continue;
            var about = $"'{field}' of '{statement.SubjectId}' is not what its document says: ";
            var told = verdict.Fault is { } fault ? Verdict.Wrong(about + fault) : Verdict.Open($"'{field}' of '{statement.SubjectId}': {verdict.Unchecked}");
            if (SpanFinding.Of(id, statement.DocumentId, told, Remedy) is { } finding) yield return finding;
        }
    }

    /// <summary>The verdict on a field beside a number, by its own span; null where it is beside none, or the document does not give that.</summary>
    public Verdict? Field(Statement statement, NodeType type, SpanReading reading)
    {
        var property = type.Properties.Values.FirstOrDefault(one => one.Quantity is { } quantity && Names(quantity, statement.Predicate));
        if (property?.Quantity is not { } of || Stated(statement, property.Name) is not { } beside || Number(beside.Value) is not { } value) return null;
        var found = NumberCheck.Of(value, ClaimOf(statement, of), reading, out var numeral);
        if (numeral is not null && reading.HasWhole(numeral)) return Of(statement, of, statement.Predicate, statement, numeral, reading);
        if (statement.Predicate == of.Precision)
        {
            var missing = $"its span {reading.Span} holds no number that reads as {NumberCheck.Text(value)}, whose {of.Precision} it gives";
            return found.Fault is null ? found : Verdict.Wrong(missing);
        }
        if (statement.Predicate != of.Currency || Text(statement.Value) is not { } code) return null;
        return reading.Currency() is { } money
            ? UnitClaim.Compare(code, money, $"its span {reading.Span} names a currency")
            : Verdict.Open($"its span {reading.Span} names no currency");
    }

    /// <summary>The number of a value; null where it is none.</summary>
    public static decimal? Number(Value? value) => value switch
    {
        DecimalValue number => number.Number,
        IntegerValue number => number.Number,
        FloatValue { Number: > -1e27 and < 1e27 } number => (decimal)number.Number,
        _ => null,
    };

    private Verdict Of(Statement statement, Quantity quantity, string field, Statement? beside, Numeral numeral, SpanReading reading)
    {
        if (field == quantity.Precision) return PrecisionCheck.Of(Text(beside?.Value), numeral);
        var claim = ClaimOf(statement, quantity);
        return field == quantity.Currency ? claim.CheckCurrency(numeral, reading) : claim.CheckUnit(numeral, reading);
    }

    private UnitClaim ClaimOf(Statement statement, Quantity? quantity) => quantity is null
        ? UnitClaim.None
        : new UnitClaim(TextOf(statement, quantity.Unit), TextOf(statement, quantity.Currency));

    private string? TextOf(Statement statement, string? field) => field is null ? null : Text(Stated(statement, field)?.Value);

    private Statement? Stated(Statement statement, string field) => graph.Stated(statement.DocumentId, statement.SubjectId, field);

    private static bool Names(Quantity quantity, string field) => field == quantity.Unit || field == quantity.Currency || field == quantity.Precision;

    private static string? Text(Value? value) => (value as TextValue)?.Text;
}
