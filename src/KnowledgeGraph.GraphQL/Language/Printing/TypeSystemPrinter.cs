using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Language.Printing;

/// <summary>Prints definitions and extensions of the type system.</summary>
internal static class TypeSystemPrinter
{
    public static void Print(PrintTarget target, TypeSystemDefinitionNode node)
    {
        StringPrinter.PrintDescription(target, node.Description);
        switch (node)
        {
            case SchemaDefinitionNode schema: PrintSchema(target, "schema", schema.Directives, schema.OperationTypes); break;
            case SchemaExtensionNode schema: PrintSchema(target, "extend schema", schema.Directives, schema.OperationTypes); break;
            case DirectiveDefinitionNode directive: PrintDirective(target, directive); break;
            case ScalarTypeDefinitionNode type: PrintHead(target, "scalar", type.Name, [], type.Directives); break;
            case ScalarTypeExtensionNode type: PrintHead(target, "extend scalar", type.Name, [], type.Directives); break;
            case ObjectTypeDefinitionNode type: PrintFields(target, "type", type.Name, type.Interfaces, type.Directives, type.Fields); break;
            case ObjectTypeExtensionNode type: PrintFields(target, "extend type", type.Name, type.Interfaces, type.Directives, type.Fields); break;
            case InterfaceTypeDefinitionNode type: PrintFields(target, "interface", type.Name, type.Interfaces, type.Directives, type.Fields); break;
            case InterfaceTypeExtensionNode type: PrintFields(target, "extend interface", type.Name, type.Interfaces, type.Directives, type.Fields); break;
            case UnionTypeDefinitionNode type: PrintUnion(target, "union", type.Name, type.Directives, type.Types); break;
            case UnionTypeExtensionNode type: PrintUnion(target, "extend union", type.Name, type.Directives, type.Types); break;
            case EnumTypeDefinitionNode type: PrintEnum(target, "enum", type.Name, type.Directives, type.Values); break;
            case EnumTypeExtensionNode type: PrintEnum(target, "extend enum", type.Name, type.Directives, type.Values); break;
            case InputObjectTypeDefinitionNode type: PrintInput(target, "input", type.Name, type.Directives, type.Fields); break;
            case InputObjectTypeExtensionNode type: PrintInput(target, "extend input", type.Name, type.Directives, type.Fields); break;
            default: throw new ArgumentException($"{node.GetType().Name} is no node that is printed.", nameof(node));
        }
    }

    public static void PrintField(PrintTarget target, FieldDefinitionNode field)
    {
        StringPrinter.PrintDescription(target, field.Description);
        target.Write(field.Name.Value);
        PrintArguments(target, field.Arguments);
        target.Write(": ");
        ValuePrinter.Print(target, field.Type);
        ValuePrinter.PrintDirectives(target, field.Directives);
    }

    public static void PrintInputValue(PrintTarget target, InputValueDefinitionNode value)
    {
        StringPrinter.PrintDescription(target, value.Description);
        target.Write(value.Name.Value);
        target.Write(": ");
        ValuePrinter.Print(target, value.Type);
        if (value.DefaultValue is not null)
        {
            target.Write(" = ");
            ValuePrinter.Print(target, value.DefaultValue);
        }

        ValuePrinter.PrintDirectives(target, value.Directives);
    }

    public static void PrintEnumValue(PrintTarget target, EnumValueDefinitionNode value)
    {
        StringPrinter.PrintDescription(target, value.Description);
        target.Write(value.Name.Value);
        ValuePrinter.PrintDirectives(target, value.Directives);
    }

    public static void PrintOperationType(PrintTarget target, OperationTypeDefinitionNode type)
    {
        target.Write(type.Operation switch
        {
            OperationKind.Query => "query: ",
            OperationKind.Mutation => "mutation: ",
            OperationKind.Subscription => "subscription: ",
        });
        ValuePrinter.Print(target, type.Type);
    }

    private static void PrintSchema(
        PrintTarget target, string keyword, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<OperationTypeDefinitionNode> types)
    {
        target.Write(keyword);
        ValuePrinter.PrintDirectives(target, directives);
        PrintBlock(target, types, PrintOperationType);
    }

    private static void PrintDirective(PrintTarget target, DirectiveDefinitionNode directive)
    {
        target.Write("directive @");
        target.Write(directive.Name.Value);
        PrintArguments(target, directive.Arguments);
        target.Write(directive.IsRepeatable ? " repeatable on " : " on ");
        ValuePrinter.PrintList(target, directive.Locations, "", " | ", "");
    }

    private static void PrintFields(
        PrintTarget target,
        string keyword,
        NameNode name,
        IReadOnlyList<NamedTypeNode> interfaces,
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<FieldDefinitionNode> fields)
    {
        PrintHead(target, keyword, name, interfaces, directives);
        PrintBlock(target, fields, PrintField);
    }

    private static void PrintUnion(
        PrintTarget target, string keyword, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<NamedTypeNode> types)
    {
        PrintHead(target, keyword, name, [], directives);
        ValuePrinter.PrintList(target, types, " = ", " | ", "", optional: true);
    }

    private static void PrintEnum(
        PrintTarget target, string keyword, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<EnumValueDefinitionNode> values)
    {
        PrintHead(target, keyword, name, [], directives);
        PrintBlock(target, values, PrintEnumValue);
    }

    private static void PrintInput(
        PrintTarget target, string keyword, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<InputValueDefinitionNode> fields)
    {
        PrintHead(target, keyword, name, [], directives);
        PrintBlock(target, fields, PrintInputValue);
    }

    private static void PrintHead(
        PrintTarget target, string keyword, NameNode name, IReadOnlyList<NamedTypeNode> interfaces, IReadOnlyList<DirectiveNode> directives)
    {
        target.Write(keyword);
        target.Write(' ');
        target.Write(name.Value);
        ValuePrinter.PrintList(target, interfaces, " implements ", " & ", "", optional: true);
        ValuePrinter.PrintDirectives(target, directives);
    }

    private static void PrintArguments(PrintTarget target, IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        if (arguments.Count == 0) return;
        var onLines = arguments.Any(argument => argument.Description is not null);
        target.Write('(');
        if (onLines) target.Indent();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (onLines) target.NewLine();
            else if (i > 0) target.Write(", ");
            PrintInputValue(target, arguments[i]);
        }

        if (onLines)
        {
            target.Outdent();
            target.NewLine();
        }

        target.Write(')');
    }

    private static void PrintBlock<T>(PrintTarget target, IReadOnlyList<T> nodes, Action<PrintTarget, T> print)
    {
        if (nodes.Count == 0) return;
        target.Write(" {");
        target.Indent();
        foreach (var node in nodes)
        {
            target.NewLine();
            print(target, node);
        }

        target.Outdent();
        target.NewLine();
        target.Write('}');
    }
}
