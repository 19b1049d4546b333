using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Language.Printing;

/// <summary>Chooses the printer of a node by its family.</summary>
internal sealed class NodePrinter(TextWriter writer)
{
    private readonly PrintTarget _target = new(writer);

    public void Print(Node node)
    {
        switch (node)
        {
            case DocumentNode document: PrintDocument(document); break;
            case TypeSystemDefinitionNode definition: TypeSystemPrinter.Print(_target, definition); break;
            case FieldDefinitionNode field: TypeSystemPrinter.PrintField(_target, field); break;
            case InputValueDefinitionNode value: TypeSystemPrinter.PrintInputValue(_target, value); break;
            case EnumValueDefinitionNode value: TypeSystemPrinter.PrintEnumValue(_target, value); break;
            case OperationTypeDefinitionNode type: TypeSystemPrinter.PrintOperationType(_target, type); break;
            case ValueNode or TypeNode or ArgumentNode or DirectiveNode or ObjectFieldNode or NameNode: ValuePrinter.Print(_target, node); break;
            default: ExecutablePrinter.Print(_target, node); break;
        }
    }

    private void PrintDocument(DocumentNode document)
    {
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            if (i > 0) _target.BlankLine();
            Print(document.Definitions[i]);
        }

        _target.NewLine();
    }
}
