using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Printing;

namespace KnowledgeGraph.GraphQL.Types.BuiltIn;

/// <summary><c>String</c>: Unicode text (specification section 3.5.3).</summary>
internal sealed class StringScalar : ScalarType
{
    public StringScalar()
        : base("String") =>
        Description = "The `String` scalar type represents textual data, represented as UTF-8 character sequences.";

    public override object? CoerceLiteral(ValueNode literal) =>
        literal is StringValueNode value ? value.Value : throw NotAString(Excerpt.Of(Printer.Print(literal)));

    public override object? CoerceJson(JsonElement json) =>
        json.ValueKind == JsonValueKind.String ? json.GetString() : throw NotAString(Excerpt.Of(json));

    public override object? Serialize(object value) => value switch
    {
        string => value,
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        EnumValueDefinition name => name.Name,
        _ => throw NotAString(value.GetType().Name),
    };

    private static Exception NotAString(string text) => Invalid($"String cannot represent a non string value: {text}");
}
