using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Tests.Query.Filtering;

/// <summary>The operators on one value, from their definitions.</summary>
internal static class Comparisons
{
    public static bool Hold(JsonObject filter, Value? value) => filter.All(key => One(key.Key, key.Value, value));

    public static bool One(string key, JsonNode? operand, Value? value) => key switch
    {
        "neq" => !One("eq", operand, value),
        ['n', .. var twin] => !One(twin, operand, value),
        "eq" when operand is null => value is null,
        _ when value is null => false,
        "eq" => Equal(operand!, value),
        "in" => operand is JsonArray items ? items.Any(item => Equal(item!, value)) : Equal(operand!, value),
        "contains" => Text(value).Contains(operand!.GetValue<string>(), StringComparison.Ordinal),
        "startsWith" => Text(value).StartsWith(operand!.GetValue<string>(), StringComparison.Ordinal),
        "endsWith" => Text(value).EndsWith(operand!.GetValue<string>(), StringComparison.Ordinal),
        "matches" => Folded(Text(value)).Contains(Folded(operand!.GetValue<string>()), StringComparison.Ordinal),
        "gt" => value is IntervalValue it ? it.Low > Interval(operand!).High : Number(value) > Number(operand!),
        "gte" => value is IntervalValue it ? it.Low >= Interval(operand!).Low : Number(value) >= Number(operand!),
        "lt" => value is IntervalValue it ? it.High < Interval(operand!).Low : Number(value) < Number(operand!),
        "lte" => value is IntervalValue it ? it.High <= Interval(operand!).High : Number(value) <= Number(operand!),
        _ => throw new InvalidOperationException(key),
    };

    private static bool Equal(JsonNode operand, Value value) => value switch
    {
        TextValue text => text.Text == operand.GetValue<string>(),
        BooleanValue flag => flag.Flag == operand.GetValue<bool>(),
        IntervalValue interval => (interval.Low, interval.High) == Interval(operand),
        _ => Number(value) == Number(operand),
    };

    private static string Text(Value value) => ((TextValue)value).Text;

    // The folding has tests of its own; what is checked here is that both sides are folded, and that the whole text is.
    private static string Folded(string text) => KnowledgeGraph.Records.Text.Folding.Of(text);

    private static (long Low, long High) Interval(JsonNode operand)
    {
        var text = operand.GetValue<string>();
        if (PartialDate.TryParse(text, out var date)) return (date.FirstDay, date.LastDay);
        var ticks = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcTicks;
        return (ticks, ticks);
    }

    // Exact beyond what doubles and decimals hold: a number as (sign, digits scaled by 10^400).
    private static BigInteger Number(JsonNode operand) => Exact(operand.ToJsonString());

    private static BigInteger Number(Value value) => Exact(value.ToString());

    private static BigInteger Exact(string text)
    {
        var exponent = 0;
        if (text.AsSpan().IndexOfAny('e', 'E') is >= 0 and var e)
        {
            exponent = int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..e];
        }
        if (text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point)
        {
            exponent -= text.Length - point - 1;
            text = text.Remove(point, 1);
        }
        return BigInteger.Parse(text, CultureInfo.InvariantCulture) * BigInteger.Pow(10, 400 + exponent);
    }
}
