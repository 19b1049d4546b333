using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Printing;

namespace KnowledgeGraph.GraphQL.Types.BuiltIn;

/// <summary><c>ID</c>: an opaque key, as text or integer (specification section 3.5.5). Always text once coerced.</summary>
internal sealed class IdScalar : ScalarType
{
    private const double MaxExactInteger = 9_007_199_254_740_991;

    public IdScalar()
        : base("ID") =>
        Description = "The `ID` scalar type represents a unique identifier. It appears as a String; a string or an integer is accepted as input.";

    public override object? CoerceLiteral(ValueNode literal) => literal switch
    {
        StringValueNode value => value.Value,
        IntValueNode value => value.Value,
        _ => throw NotAnId(Excerpt.Of(Printer.Print(literal))),
    };

    public override object? CoerceJson(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String) return json.GetString();
        if (json.ValueKind != JsonValueKind.Number) throw NotAnId(Excerpt.Of(json));
        var text = json.GetRawText();
        // An integer is one however JSON writes it; beyond the integers that a double holds, digits alone say which.
        if (text != "-0" && !text.AsSpan().ContainsAny('.', 'e', 'E')) return text;
        return json.GetDouble() is var number && double.IsInteger(number) && Math.Abs(number) <= MaxExactInteger
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : throw NotAnId(Excerpt.Of(text));
    }

    public override object? Serialize(object value) => value switch
    {
        string => value,
        int or long or short or byte or uint or ulong or Guid => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => throw NotAnId(value.GetType().Name),
    };

    private static Exception NotAnId(string text) =>
        Invalid($"ID cannot represent value: {text}. Expected a string or an integer.");
}
