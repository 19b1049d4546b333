using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Printing;

namespace KnowledgeGraph.GraphQL.Types.BuiltIn;

/// <summary><c>Int</c>: a signed 32-bit integer (specification section 3.5.1).</summary>
internal sealed class IntScalar : ScalarType
{
    public IntScalar()
        : base("Int") =>
        Description = "The `Int` scalar type represents non-fractional signed whole numeric values between -(2^31) and 2^31 - 1.";

    public override object? CoerceLiteral(ValueNode literal)
    {
        if (literal is not IntValueNode value) throw NotAnInteger(Excerpt.Of(Printer.Print(literal)));
        return int.TryParse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw OutOfRange(value.Value);
    }

    public override object? CoerceJson(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Number) throw NotAnInteger(Excerpt.Of(json));
        if (json.TryGetInt32(out var number)) return number;
        return FromDouble(json.GetDouble(), Excerpt.Of(json));
    }

    public override object? Serialize(object value) => value switch
    {
        int => value,
        bool flag => flag ? 1 : 0,
        long or short or byte or sbyte or ushort or uint or ulong or decimal or double or float =>
            FromDouble(Convert.ToDouble(value, CultureInfo.InvariantCulture), Convert.ToString(value, CultureInfo.InvariantCulture)!),
        string text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw NotAnInteger(Excerpt.Of(value.ToString() ?? "")),
    };

    private static object FromDouble(double number, string text)
    {
        if (!double.IsInteger(number)) throw NotAnInteger(text);
        if (number is < int.MinValue or > int.MaxValue) throw OutOfRange(text);
        return (int)number;
    }

    private static Exception NotAnInteger(string text) => Invalid($"Int cannot represent non-integer value: {text}");

    private static Exception OutOfRange(string text) =>
        Invalid($"Int cannot represent non 32-bit signed integer value: {Excerpt.Of(text)}");
}
