using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.GraphQL.Language.Lexing;

/// <summary>
/// Splits a text into tokens (specification section 2.1), one at a time, without looking back. Hot: every request
/// passes here, so it walks the string itself and allocates only the values of names, numbers and texts.
/// </summary>
internal sealed class Lexer(Source source, ParserLimits limits)
{
    private readonly string _body = source.Body;
    private int _position;
    private int _line = 1;
    private int _lineStart = source.Body.StartsWith('\uFEFF') ? 1 : 0;
    private int _tokens;

    /// <summary>The next token; at the end <see cref="TokenKind.EndOfFile"/>, again and again.</summary>
    /// <exception cref="GraphQLException">SYNTAX_ERROR, or LIMIT_EXCEEDED at <see cref="ParserLimits.MaxTokens"/>.</exception>
    public Token Next()
    {
        SkipIgnored();
        if (_position == _body.Length) return Make(TokenKind.EndOfFile, 0);
        if (++_tokens > limits.MaxTokens)
        {
            throw Error(
                _position,
                $"The document has more tokens than the limit MaxTokens of {limits.MaxTokens} allows. Send values as variables, or split it.",
                ErrorCode.LimitExceeded);
        }

        var letter = _body[_position];
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
        while (_position < _body.Length)
        {
            switch (_body[_position])
            {
                case ' ' or '\t' or ',' or '\uFEFF': _position++; break;
                case '\n': EndLine(1); break;
                case '\r': EndLine(_position + 1 < _body.Length && _body[_position + 1] == '\n' ? 2 : 1); break;
                case '#': SkipComment(); break;
                default: return;
            }
        }
    }

    private void SkipComment()
    {
        var rest = _body.AsSpan(_position);
        var length = rest.IndexOfAny('\n', '\r');
        var comment = length < 0 ? rest : rest[..length];
        var lone = StringLexer.IndexOfLoneSurrogate(comment);
        if (lone >= 0) throw Error(_position + lone, $"Invalid character: {CharacterText.Describe(comment[lone])}.");
        _position += comment.Length;
    }

    private void EndLine(int length)
    {
        _position += length;
        _line++;
        _lineStart = _position;
    }

    private Token Make(TokenKind kind, int length, string? _value = null)
    {
        var token = new Token(kind, _position, _position + length, _line, _position - _lineStart + 1, _value);
        _position += length;
        return token;
    }

    private Token Spread()
    {
        if (_body.AsSpan(_position).StartsWith("...")) return Make(TokenKind.Spread, 3);
        if (_body.AsSpan(_position).StartsWith("..")) throw Error(_position, "Unexpected \"..\", did you mean \"...\"?");
        if (!char.IsAsciiDigit(At(_position + 1))) throw Error(_position, "Unexpected character: \".\".");
        var end = _position + 1;
        while (char.IsAsciiDigit(At(end)) && end - _position < 20) end++;
        throw Error(_position, $"Invalid number, expected digit before \".\", did you mean \"0{_body[_position..end]}\"?");
    }

    private Token Name()
    {
        var end = _position + 1;
        while (end < _body.Length && IsNameContinue(_body[end])) end++;
        return Make(TokenKind.Name, end - _position, _body[_position..end]);
    }

    private Token Number()
    {
        var end = _position;
        var isFloat = false;
        if (_body[end] == '-') end++;
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

        // "1.2.3" and "0xF" are not two tokens (specification section 2.10.1, the negative lookahead).
        if (At(end) == '.' || IsNameStart(At(end))) throw Error(end, $"Invalid number, expected digit but got: {DescribeAt(end)}.");
        return Make(isFloat ? TokenKind.Float : TokenKind.Int, end - _position, _body[_position..end]);
    }

    private int Digits(int at)
    {
        if (!char.IsAsciiDigit(At(at))) throw Error(at, $"Invalid number, expected digit but got: {DescribeAt(at)}.");
        while (char.IsAsciiDigit(At(at))) at++;
        return at;
    }

    private Token Text()
    {
        var start = _position;
        var startLine = _line;
        var column = _position - _lineStart + 1;
        var block = _body.AsSpan(_position).StartsWith("\"\"\"");
        var text = new StringLexer(source, _position, _line, _lineStart);
        var _value = block ? text.ReadBlock() : text.ReadQuoted();
        _position = text.Position;
        _line += text.LinesEnded;
        if (text.LinesEnded > 0) _lineStart = text.LastLineStart;
        return new Token(block ? TokenKind.BlockString : TokenKind.String, start, _position, startLine, column, _value);
    }

    private char At(int index) => index < _body.Length ? _body[index] : '\0';

    private string DescribeAt(int index) => CharacterText.DescribeAt(_body, index);

    private GraphQLException Unexpected(char letter)
    {
        if (letter == '\'') return Error(_position, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
        var scalar = !char.IsSurrogate(letter) || StringLexer.IsPairAt(_body, _position);
        return Error(_position, $"{(scalar ? "Unexpected" : "Invalid")} character: {DescribeAt(_position)}.");
    }

    private GraphQLException Error(int offset, string message, ErrorCode code = ErrorCode.SyntaxError) =>
        LexicalError.At(source, offset, message, _line, _lineStart, code);

    private static bool IsNameStart(char letter) => char.IsAsciiLetter(letter) || letter == '_';

    private static bool IsNameContinue(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';
}
