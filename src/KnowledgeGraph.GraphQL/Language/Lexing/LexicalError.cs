using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.GraphQL.Language.Lexing;

/// <summary>Errors at an offset of the text that is being split into tokens.</summary>
internal static class LexicalError
{
    /// <summary>An error on a line whose start is known, or on a later one: a block string runs over several.</summary>
    public static GraphQLException At(
        Source source, int offset, string message, int line, int lineStart, ErrorCode code = ErrorCode.SyntaxError)
    {
        var body = source.Body;
        for (var i = lineStart; i < offset; i++)
        {
            if (body[i] is not ('\n' or '\r')) continue;
            if (body[i] == '\r' && i + 1 < offset && body[i + 1] == '\n') i++;
            line++;
            lineStart = i + 1;
        }

        var place = new SourceLocation(line, offset - lineStart + 1, source.Name);
        return new GraphQLException(new GraphQLError(code, code == ErrorCode.SyntaxError ? $"Syntax Error: {message}" : message, [place]));
    }
}
