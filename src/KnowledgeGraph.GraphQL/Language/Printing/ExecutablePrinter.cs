using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Language.Printing;

/// <summary>Prints operations, fragments and selections.</summary>
internal static class ExecutablePrinter
{
    public static void Print(PrintTarget target, Node node)
    {
        switch (node)
        {
            case OperationDefinitionNode operation: PrintOperation(target, operation); break;
            case FragmentDefinitionNode fragment: PrintFragment(target, fragment); break;
            case VariableDefinitionNode variable: PrintVariable(target, variable); break;
            case SelectionSetNode selectionSet: PrintSelectionSet(target, selectionSet); break;
            case FieldNode field: PrintField(target, field); break;
            case FragmentSpreadNode spread: PrintSpread(target, spread); break;
            case InlineFragmentNode fragment: PrintInlineFragment(target, fragment); break;
            default: throw new ArgumentException($"{node.GetType().Name} is no node that is printed.", nameof(node));
        }
    }

    private static void PrintOperation(PrintTarget target, OperationDefinitionNode operation)
    {
        StringPrinter.PrintDescription(target, operation.Description);
        var shorthand = operation is { Operation: OperationKind.Query, Name: null, Description: null, VariableDefinitions.Count: 0, Directives.Count: 0 };
        if (!shorthand)
        {
            target.Write(operation.Operation switch
            {
                OperationKind.Query => "query",
                OperationKind.Mutation => "mutation",
                OperationKind.Subscription => "subscription",
            });
            if (operation.Name is not null || operation.VariableDefinitions.Count > 0) target.Write(' ');
            if (operation.Name is not null) target.Write(operation.Name.Value);
            PrintVariables(target, operation.VariableDefinitions);
            ValuePrinter.PrintDirectives(target, operation.Directives);
            target.Write(' ');
        }

        PrintSelectionSet(target, operation.SelectionSet);
    }

    private static void PrintVariables(PrintTarget target, IReadOnlyList<VariableDefinitionNode> variables)
    {
        if (variables.Count == 0) return;
        var onLines = variables.Any(variable => variable.Description is not null);
        target.Write('(');
        if (onLines) target.Indent();
        for (var i = 0; i < variables.Count; i++)
        {
            if (onLines) target.NewLine();
            else if (i > 0) target.Write(", ");
            PrintVariable(target, variables[i]);
        }

        if (onLines)
        {
            target.Outdent();
            target.NewLine();
        }

        target.Write(')');
    }

    private static void PrintVariable(PrintTarget target, VariableDefinitionNode variable)
    {
        StringPrinter.PrintDescription(target, variable.Description);
        ValuePrinter.Print(target, variable.Variable);
        target.Write(": ");
        ValuePrinter.Print(target, variable.Type);
        if (variable.DefaultValue is not null)
        {
            target.Write(" = ");
            ValuePrinter.Print(target, variable.DefaultValue);
        }

        ValuePrinter.PrintDirectives(target, variable.Directives);
    }

    private static void PrintFragment(PrintTarget target, FragmentDefinitionNode fragment)
    {
        StringPrinter.PrintDescription(target, fragment.Description);
        target.Write($"fragment {fragment.Name.Value} on {fragment.TypeCondition.Name.Value}");
        ValuePrinter.PrintDirectives(target, fragment.Directives);
        target.Write(' ');
        PrintSelectionSet(target, fragment.SelectionSet);
    }

    private static void PrintSelectionSet(PrintTarget target, SelectionSetNode selectionSet)
    {
        target.Enter();
        target.Write('{');
        target.Indent();
        foreach (var selection in selectionSet.Selections)
        {
            target.NewLine();
            Print(target, selection);
        }

        target.Outdent();
        target.NewLine();
        target.Write('}');
        target.Leave();
    }

    private static void PrintField(PrintTarget target, FieldNode field)
    {
        if (field.Alias is not null) target.Write($"{field.Alias.Value}: ");
        target.Write(field.Name.Value);
        ValuePrinter.PrintList(target, field.Arguments, "(", ", ", ")", optional: true);
        ValuePrinter.PrintDirectives(target, field.Directives);
        if (field.SelectionSet is null) return;
        target.Write(' ');
        PrintSelectionSet(target, field.SelectionSet);
    }

    private static void PrintSpread(PrintTarget target, FragmentSpreadNode spread)
    {
        target.Write($"...{spread.Name.Value}");
        ValuePrinter.PrintDirectives(target, spread.Directives);
    }

    private static void PrintInlineFragment(PrintTarget target, InlineFragmentNode fragment)
    {
        target.Write("...");
        if (fragment.TypeCondition is not null) target.Write($" on {fragment.TypeCondition.Name.Value}");
        ValuePrinter.PrintDirectives(target, fragment.Directives);
        target.Write(' ');
        PrintSelectionSet(target, fragment.SelectionSet);
    }
}
