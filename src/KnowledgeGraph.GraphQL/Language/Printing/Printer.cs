using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Language.Printing;

/// <summary>
/// Prints syntax trees as documents, two spaces of indentation a level. Parsing what was printed gives an equal tree.
/// </summary>
public static class Printer
{
    /// <summary>Deepest nesting that is printed; selection sets and values; a tree that the parser made with its default limits always fits.</summary>
    public const int MaxDepth = PrintTarget.MaxDepth;

    /// <summary>The node as text.</summary>
    /// <exception cref="GraphQLException">The tree is nested deeper than <see cref="MaxDepth"/> (LIMIT_EXCEEDED).</exception>
    public static string Print(Node node)
    {
        var text = new StringWriter { NewLine = "\n" };
        Print(node, text);
        return text.ToString();
    }

    /// <summary>Writes the node as text, a piece at a time.</summary>
    /// <exception cref="GraphQLException">The tree is nested deeper than <see cref="MaxDepth"/> (LIMIT_EXCEEDED).</exception>
    public static void Print(Node node, TextWriter writer) => new NodePrinter(writer).Print(node);
}
