using System.Text;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Validation.Merging;

/// <summary>
/// Arguments as one text, in which neither their order nor that of input object fields matters. Written with a stack of
/// its own, so that no nesting is too deep; texts carry their length, so that none can imitate another value.
/// </summary>
internal static class ArgumentText
{
    /// <summary>Equal for identical sets of arguments (specification section 5.3.2), different for all others.</summary>
    public static string Of(IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count == 0) return "";
        var text = new StringBuilder();
        // What is still to be written, next on top: a value, or text between values.
        var rest = new Stack<object>();
        foreach (var argument in arguments.OrderByDescending(argument => argument.Name.Value, StringComparer.Ordinal))
        {
            rest.Push(argument.Value);
            rest.Push($" {argument.Name}:");
        }

        while (rest.TryPop(out var next))
        {
            if (next is ValueNode value) Write(value, text, rest);
            else text.Append((string)next);
        }

        return text.ToString();
    }

    private static void Write(ValueNode value, StringBuilder text, Stack<object> rest)
    {
        switch (value)
        {
            case ListValueNode list:
                rest.Push("]");
                for (var i = list.Values.Count - 1; i >= 0; i--)
                {
                    rest.Push(list.Values[i]);
                    rest.Push(" ");
                }

                rest.Push("[");
                break;
            case ObjectValueNode fields:
                rest.Push("}");
                foreach (var field in fields.Fields.OrderByDescending(field => field.Name.Value, StringComparer.Ordinal))
                {
                    rest.Push(field.Value);
                    rest.Push($" {field.Name}:");
                }

                rest.Push("{");
                break;
            default:
                text.Append(Leaf(value));
                break;
        }
    }

    private static string Leaf(ValueNode value) => value switch
    {
        VariableNode variable => $"${variable.Name}",
        StringValueNode literal => $"{(literal.IsBlock ? "block" : "text")} {literal.Value.Length} {literal.Value}",
        IntValueNode number => number.Value,
        FloatValueNode number => number.Value,
        BooleanValueNode flag => flag.Value ? "true" : "false",
        EnumValueNode name => name.Value,
        _ => "null",
    };
}
