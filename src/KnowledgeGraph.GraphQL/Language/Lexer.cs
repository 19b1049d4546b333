using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>
/// Splits a text into tokens (specification section 2.1), one at a time, without looking back. Hot: every request
/// passes here, so it walks the string itself and allocates only the values of names, numbers and texts.
/// </summary>
internal sealed class Lexer(Source source, ParserLimits limits)
{
    private readonly string body = source.Body;
    private int position;
    private int line = 1;
    private int lineStart = source.Body.StartsWith('\uFEFF') ? 1 : 0;
    private int tokens;

    /// <summary>The next token; at the end <see cref="TokenKind.EndOfFile"/>, again and again.</summary>
    /// <exception cref="GraphQLException">SYNTAX_ERROR, or LIMIT_EXCEEDED at <see cref="ParserLimits.MaxTokens"/>.</exception>
    public Token Next()
    {
        SkipIgnored();
        if (position == body.Length) return Make(TokenKind.EndOfFile, 0);
        if (++tokens > limits.MaxTokens)
        {
            throw Error(position, $"The document has more tokens than the limit MaxTokens of {limits.MaxTokens} allows.", ErrorCode.LimitExceeded);
        }

        var letter = body[position];
        return letter switch
        {
            '!' => Make(TokenKind.Bang, 1),
            '$' => Make(TokenKind.Dollar, 1),
            '&' => Make(TokenKind.Ampersand, 1),
            '(' => Make(TokenKind.ParenL, 1),
            ')' => Make(TokenKind.ParenR, 1),
            ':' => Make(TokenKind.Colon, 1),
            '=' => Make(TokenKind.Equals, 1),
            '@' => Make(TokenKind.At, 1),
            '[' => Make(TokenKind.BracketL, 1),
            ']' => Make(TokenKind.BracketR, 1),
            '{' => Make(TokenKind.BraceL, 1),
            '|' => Make(TokenKind.Pipe, 1),
            '}' => Make(TokenKind.BraceR, 1),
            '.' => Spread(),
            '"' => Text(),
            '-' or (>= '0' and <= '9') => Number(),
            _ when IsNameStart(letter) => Name(),
            _ => throw Unexpected(letter),
        };
    }

    private void SkipIgnored()
    {
        while (position < body.Length)
        {
            switch (body[position])
            {
                case ' ' or '\t' or ',' or '\uFEFF': position++; break;
                case '\n': EndLine(1); break;
                case '\r': EndLine(position + 1 < body.Length && body[position + 1] == '\n' ? 2 : 1); break;
                case '#': SkipComment(); break;
                default: return;
            }
        }
    }

    private void SkipComment()
    {
        var rest = body.AsSpan(position);
        var length = rest.IndexOfAny('\n', '\r');
        var comment = length < 0 ? rest : rest[..length];
        var lone = StringLexer.IndexOfLoneSurrogate(comment);
        if (lone >= 0) throw Error(position + lone, $"Invalid character: {CharacterText.Describe(comment[lone])}.");
        position += comment.Length;
    }

    private void EndLine(int length)
    {
        position += length;
        line++;
        lineStart = position;
    }

    private Token Make(TokenKind kind, int length, string? value = null)
    {
        var token = new Token(kind, position, position + length, line, position - lineStart + 1, value);
        position += length;
        return token;
    }

    private Token Spread()
    {
        if (body.AsSpan(position).StartsWith("...")) return Make(TokenKind.Spread, 3);
        if (body.AsSpan(position).StartsWith("..")) throw Error(position, "Unexpected \"..\", did you mean \"...\"?");
        if (!char.IsAsciiDigit(At(position + 1))) throw Error(position, "Unexpected character: \".\".");
        var end = position + 1;
        while (char.IsAsciiDigit(At(end)) && end - position < 20) end++;
        throw Error(position, $"Invalid number, expected digit before \".\", did you mean \"0{body[position..end]}\"?");
    }

    private Token Name()
    {
        var end = position + 1;
        while (end < body.Length && IsNameContinue(body[end])) end++;
        return Make(TokenKind.Name, end - position, body[position..end]);
    }

    private Token Number()
    {
        var end = position;
        var isFloat = false;
        if (body[end] == '-') end++;
        if (At(end) == '0')
        {
            end++;
            if (char.IsAsciiDigit(At(end))) throw Error(end, $"Invalid number, unexpected digit after 0: {DescribeAt(end)}.");
        }
        else
        {
            end = Digits(end);
        }

        if (At(end) == '.')
        {
            isFloat = true;
            end = Digits(end + 1);
        }

        if (At(end) is 'e' or 'E')
        {
            isFloat = true;
            end++;
            if (At(end) is '+' or '-') end++;
            end = Digits(end);
        }

        // "1.2.3" and "0xF" are no two tokens (specification section 2.9.1, the negative lookahead).
        if (At(end) == '.' || IsNameStart(At(end))) throw Error(end, $"Invalid number, expected digit but got: {DescribeAt(end)}.");
        return Make(isFloat ? TokenKind.Float : TokenKind.Int, end - position, body[position..end]);
    }

    private int Digits(int at)
    {
        if (!char.IsAsciiDigit(At(at))) throw Error(at, $"Invalid number, expected digit but got: {DescribeAt(at)}.");
        while (char.IsAsciiDigit(At(at))) at++;
        return at;
    }

    private Token Text()
    {
        var start = position;
        var startLine = line;
        var column = position - lineStart + 1;
        var block = body.AsSpan(position).StartsWith("\"\"\"");
        var text = new StringLexer(this, body, position);
        var value = block ? text.ReadBlock() : text.ReadQuoted();
        position = text.Position;
        line += text.LinesEnded;
        if (text.LinesEnded > 0) lineStart = text.LastLineStart;
        return new Token(block ? TokenKind.BlockString : TokenKind.String, start, position, startLine, column, value);
    }

    private char At(int index) => index < body.Length ? body[index] : '\0';

    private string DescribeAt(int index) => CharacterText.DescribeAt(body, index);

    private GraphQLException Unexpected(char letter)
    {
        if (letter == '\'') return Error(position, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
        var scalar = !char.IsSurrogate(letter) || StringLexer.IsPairAt(body, position);
        return Error(position, $"{(scalar ? "Unexpected" : "Invalid")} character: {DescribeAt(position)}.");
    }

    /// <summary>An error at an offset of the current line (or, inside a block string, of a later one).</summary>
    internal GraphQLException Error(int offset, string message, ErrorCode code = ErrorCode.SyntaxError)
    {
        var (atLine, atLineStart) = (line, lineStart);
        for (var i = position; i < offset; i++)
        {
            if (body[i] is not ('\n' or '\r')) continue;
            if (body[i] == '\r' && i + 1 < offset && body[i + 1] == '\n') i++;
            atLine++;
            atLineStart = i + 1;
        }

        var place = new SourceLocation(atLine, offset - atLineStart + 1, source.Name);
        return new GraphQLException(new GraphQLError(code, code == ErrorCode.SyntaxError ? $"Syntax Error: {message}" : message, [place]));
    }

    private static bool IsNameStart(char letter) => char.IsAsciiLetter(letter) || letter == '_';

    private static bool IsNameContinue(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';
}
