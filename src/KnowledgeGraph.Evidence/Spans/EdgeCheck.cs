using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Spans;

/// <summary>Whether the numbers and dates that a relationship states of itself are in its span. Without any there, they may be known otherwise.</summary>
internal static class EdgeCheck
{
    /// <summary>The verdict; right where it states none.</summary>
    public static Verdict Of(Statement statement, RelationshipType type, SpanReading reading) => Verdict.Of(type.Properties
        .Where(property => statement.Edge.ContainsKey(property.Key))
        .Select(property => Of(property, statement.Edge[property.Key], statement, reading)));

    private static Verdict Of(Property property, Value value, Statement statement, SpanReading reading)
    {
        if (QuantityCheck.Number(value) is { } number)
        {
            var verdict = NumberCheck.Of(number, UnitClaim.None, reading, out var numeral);
            if (verdict.Fault is null) return verdict;
            var isOther = numeral is not null || reading.Numerals.Any(one => !one.IsWeak && !one.IsOfDate);
            var told = $"of '{property.Name}' {verdict.Fault}";
            return isOther && !statement.IsImplied ? Verdict.Wrong(told) : Verdict.Open(told);
        }
        if (property.Kind != ScalarKind.Date || value is not IntervalValue interval || !PartialDate.TryParse(interval.Text, out var date)) return Verdict.Right;
        var said = DateCheck.Value(date, reading);
        return said.Fault is { } fault && (statement.IsImplied || reading.Dates.Count == 0) ? Verdict.Open($"of '{property.Name}' {fault}") : said;
    }
}
