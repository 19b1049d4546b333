using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Language.Printing;

/// <summary>Prints what stands on one line: names, values, types, arguments and directives.</summary>
internal static class ValuePrinter
{
    public static void Print(PrintTarget target, Node node)
    {
        // A field of an object is not a level of its own: the parser does not count it, and whatever it accepts can be printed.
        var isLevel = node is not ObjectFieldNode;
        if (isLevel) target.Enter();
        switch (node)
        {
            case NameNode name: target.Write(name.Value); break;
            case VariableNode variable: target.Write('$'); target.Write(variable.Name.Value); break;
            case IntValueNode number: target.Write(number.Value); break;
            case FloatValueNode number: target.Write(number.Value); break;
            case StringValueNode text: StringPrinter.Print(target, text); break;
            case BooleanValueNode flag: target.Write(flag.Value ? "true" : "false"); break;
            case NullValueNode: target.Write("null"); break;
            case EnumValueNode value: target.Write(value.Value); break;
            case ListValueNode list: PrintList(target, list.Values, "[", ", ", "]"); break;
            case ObjectValueNode fields: PrintObject(target, fields); break;
            case ObjectFieldNode field: PrintPair(target, field.Name, field.Value); break;
            case ArgumentNode argument: PrintPair(target, argument.Name, argument.Value); break;
            case DirectiveNode directive: PrintDirective(target, directive); break;
            case TypeNode type: PrintType(target, type); break;
            default: throw new ArgumentException($"{node.GetType().Name} is not printed on one line.", nameof(node));
        }

        if (isLevel) target.Leave();
    }

    /// <summary>Prints items between an opening and a closing, or nothing at all when there are none and they may be left out.</summary>
    public static void PrintList(PrintTarget target, IReadOnlyList<Node> nodes, string open, string separator, string close, bool optional = false)
    {
        if (optional && nodes.Count == 0) return;
        target.Write(open);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (i > 0) target.Write(separator);
            Print(target, nodes[i]);
        }

        target.Write(close);
    }

    public static void PrintDirectives(PrintTarget target, IReadOnlyList<DirectiveNode> directives) =>
        PrintList(target, directives, " ", " ", "", optional: true);

    // Outside in, then back out: a type of any depth needs no stack.
    private static void PrintType(PrintTarget target, TypeNode type)
    {
        var closing = new Stack<char>();
        while (type is not NamedTypeNode)
        {
            if (type is ListTypeNode list)
            {
                target.Write('[');
                closing.Push(']');
                type = list.Type;
            }
            else
            {
                closing.Push('!');
                type = ((NonNullTypeNode)type).Type;
            }
        }

        target.Write(((NamedTypeNode)type).Name.Value);
        while (closing.TryPop(out var letter)) target.Write(letter);
    }

    private static void PrintObject(PrintTarget target, ObjectValueNode fields)
    {
        if (fields.Fields.Count == 0) target.Write("{}");
        else PrintList(target, fields.Fields, "{ ", ", ", " }");
    }

    private static void PrintPair(PrintTarget target, NameNode name, ValueNode value)
    {
        target.Write(name.Value);
        target.Write(": ");
        Print(target, value);
    }

    private static void PrintDirective(PrintTarget target, DirectiveNode directive)
    {
        target.Write('@');
        target.Write(directive.Name.Value);
        PrintList(target, directive.Arguments, "(", ", ", ")", optional: true);
    }
}
