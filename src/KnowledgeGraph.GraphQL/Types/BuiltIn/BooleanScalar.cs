using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Printing;

namespace KnowledgeGraph.GraphQL.Types.BuiltIn;

/// <summary><c>Boolean</c>: true or false (specification section 3.5.4).</summary>
internal sealed class BooleanScalar : ScalarType
{
    // One box for each of the two values that there are.
    private static readonly object True = true;
    private static readonly object False = false;

    public BooleanScalar()
        : base("Boolean") =>
        Description = "The `Boolean` scalar type represents `true` or `false`.";

    public override object? CoerceLiteral(ValueNode literal) =>
        literal is BooleanValueNode value ? Box(value.Value) : throw NotABoolean(Excerpt.Of(Printer.Print(literal)));

    public override object? CoerceJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => True,
        JsonValueKind.False => False,
        _ => throw NotABoolean(Excerpt.Of(json)),
    };

    public override object? Serialize(object value) => value switch
    {
        bool => value,
        int number => Box(number != 0),
        long number => Box(number != 0),
        _ => throw NotABoolean(Excerpt.Of(value.ToString() ?? "")),
    };

    private static object Box(bool value) => value ? True : False;

    private static Exception NotABoolean(string text) => Invalid($"Boolean cannot represent a non boolean value: {text}");
}
