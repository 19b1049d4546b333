using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Printing;

namespace KnowledgeGraph.GraphQL.Types.BuiltIn;

/// <summary><c>Float</c>: a finite IEEE 754 double (specification section 3.5.2).</summary>
internal sealed class FloatScalar : ScalarType
{
    public FloatScalar()
        : base("Float") =>
        Description = "The `Float` scalar type represents signed double-precision finite values as specified by IEEE 754.";

    public override object? CoerceLiteral(ValueNode literal) => literal switch
    {
        FloatValueNode value => Finite(double.Parse(value.Value, NumberStyles.Float, CultureInfo.InvariantCulture), value.Value),
        IntValueNode value => Finite(double.Parse(value.Value, NumberStyles.Float, CultureInfo.InvariantCulture), value.Value),
        _ => throw NotANumber(Printer.Print(literal)),
    };

    public override object? CoerceJson(JsonElement json) => json.ValueKind == JsonValueKind.Number
        ? Finite(json.GetDouble(), json.GetRawText())
        : throw NotANumber(Excerpt.Of(json));

    public override object? Serialize(object value) => value switch
    {
        double number => Finite(number, "NaN or an infinity"),
        float number => Finite(number, "NaN or an infinity"),
        int or long or short or byte or sbyte or ushort or uint or ulong or decimal => value,
        bool flag => flag ? 1d : 0d,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => Finite(number, text),
        _ => throw NotANumber(value.ToString() ?? ""),
    };

    private static object Finite(double number, string text) => double.IsFinite(number) ? number : throw NotANumber(text);

    private static Exception NotANumber(string text) => Invalid($"Float cannot represent non numeric value: {Excerpt.Of(text)}");
}
