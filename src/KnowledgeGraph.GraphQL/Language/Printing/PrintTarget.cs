using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.GraphQL.Language.Printing;

/// <summary>Where printers write: text, the current indentation, and the count of nesting that keeps the stack whole.</summary>
internal sealed class PrintTarget(TextWriter writer)
{
    public const int MaxDepth = 250;
    private int _indentation;
    private int _depth;

    public void Write(string text) => writer.Write(text);

    public void Write(char letter) => writer.Write(letter);

    public void NewLine()
    {
        writer.Write('\n');
        for (var i = 0; i < _indentation; i++) writer.Write("  ");
    }

    public void BlankLine()
    {
        writer.Write('\n');
        NewLine();
    }

    public void Indent() => _indentation++;

    public void Outdent() => _indentation--;

    public void Enter()
    {
        if (++_depth > MaxDepth)
        {
            throw new GraphQLException(ErrorCode.LimitExceeded, $"The document is nested deeper than the limit MaxDepth of {MaxDepth}.");
        }
    }

    public void Leave() => _depth--;
}
