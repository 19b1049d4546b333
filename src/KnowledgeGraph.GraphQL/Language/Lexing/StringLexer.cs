using System.Buffers;
using System.Globalization;
using System.Text;
using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.GraphQL.Language.Lexing;

/// <summary>Reads one string value (specification section 2.10.4). A text without escapes costs one slice.</summary>
internal struct StringLexer(Source source, int start, int line, int lineStart)
{
    private const int MaxCodePoint = 0x10FFFF;
    private static readonly SearchValues<char> QuotedStops = SearchValues.Create("\"\\\n\r");
    private static readonly SearchValues<char> BlockStops = SearchValues.Create("\"\\\n\r");

    private readonly string _body = source.Body;

    /// <summary>Offset behind the closing quotes.</summary>
    public int Position { get; private set; } = start;

    /// <summary>How many lines end inside it.</summary>
    public int LinesEnded { get; private set; }

    /// <summary>Offset of the line on which it ends, if any line ends inside it.</summary>
    public int LastLineStart { get; private set; }

    public string ReadQuoted()
    {
        StringBuilder? text = null;
        var chunk = ++Position;
        while (true)
        {
            var stop = _body.AsSpan(Position).IndexOfAny(QuotedStops);
            Position = stop < 0 ? _body.Length : Position + stop;
            if (Position == _body.Length || _body[Position] is '\n' or '\r') throw Error(Position, "Unterminated string.");
            CheckSurrogates(chunk, Position);
            if (_body[Position] == '"')
            {
                var last = _body.AsSpan(chunk, Position - chunk);
                Position++;
                return text is null ? last.ToString() : text.Append(last).ToString();
            }

            text ??= new StringBuilder();
            text.Append(_body.AsSpan(chunk, Position - chunk));
            ReadEscape(text);
            chunk = Position;
        }
    }

    public string ReadBlock()
    {
        var raw = new StringBuilder();
        Position += 3;
        var chunk = Position;
        while (true)
        {
            var stop = _body.AsSpan(Position).IndexOfAny(BlockStops);
            if (stop < 0) throw Error(_body.Length, "Unterminated string.");
            Position += stop;
            var rest = _body.AsSpan(Position);
            if (rest.StartsWith("\"\"\""))
            {
                CheckSurrogates(chunk, Position);
                raw.Append(_body.AsSpan(chunk, Position - chunk));
                Position += 3;
                return BlockString.Dedent(raw.ToString());
            }

            if (rest.StartsWith("\\\"\"\""))
            {
                CheckSurrogates(chunk, Position);
                raw.Append(_body.AsSpan(chunk, Position - chunk)).Append("\"\"\"");
                Position += 4;
                chunk = Position;
            }
            else if (rest[0] is '\n' or '\r')
            {
                Position += rest.StartsWith("\r\n") ? 2 : 1;
                LinesEnded++;
                LastLineStart = Position;
            }
            else
            {
                Position++;
            }
        }
    }

    /// <summary>The index of the first surrogate without its partner, or -1.</summary>
    public static int IndexOfLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var next = text[i..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0) return -1;
            i += next;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return i;
            i++;
        }

        return -1;
    }

    /// <summary>Whether a surrogate pair stands at an offset.</summary>
    public static bool IsPairAt(string text, int index) => index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);

    private readonly void CheckSurrogates(int from, int to)
    {
        var lone = IndexOfLoneSurrogate(_body.AsSpan(from, to - from));
        if (lone >= 0) throw Error(from + lone, $"Invalid character within String: {CharacterText.Describe(_body[from + lone])}.");
    }

    private void ReadEscape(StringBuilder text)
    {
        var letter = Position + 1 < _body.Length ? _body[Position + 1] : '\0';
        if (letter == 'u')
        {
            if (Position + 2 < _body.Length && _body[Position + 2] == '{') ReadVariableWidth(text);
            else ReadFixedWidth(text);
            return;
        }

        text.Append(letter switch
        {
            '"' or '\\' or '/' => letter,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw Error(Position, $"Invalid character escape sequence: \"{Excerpt(2)}\"."),
        });
        Position += 2;
    }

    // \u{1F600}: any number of digits, a scalar value.
    private void ReadVariableWidth(StringBuilder text)
    {
        var value = 0;
        var at = Position + 3;
        while (at < _body.Length && char.IsAsciiHexDigit(_body[at]))
        {
            value = Math.Min((value * 16) + HexDigit(_body[at]), MaxCodePoint + 1);
            at++;
        }

        var complete = at > Position + 3 && at < _body.Length && _body[at] == '}';
        if (!complete || !Rune.IsValid(value)) throw InvalidUnicode(Math.Min(at + 1, _body.Length) - Position);
        text.Append(new Rune(value));
        Position = at + 1;
    }

    // \u00E9, or a pair of them: a leading surrogate must be followed by an escaped trailing one.
    private void ReadFixedWidth(StringBuilder text)
    {
        if (!TryFourDigits(Position, out var first)) throw InvalidUnicode(6);
        if (!char.IsSurrogate(first))
        {
            text.Append(first);
            Position += 6;
            return;
        }

        if (!char.IsHighSurrogate(first) || !TryFourDigits(Position + 6, out var second) || !char.IsLowSurrogate(second)) throw InvalidUnicode(6);
        text.Append(first).Append(second);
        Position += 12;
    }

    private readonly bool TryFourDigits(int at, out char value)
    {
        value = '\0';
        if (at + 6 > _body.Length || _body[at] != '\\' || _body[at + 1] != 'u') return false;
        var digits = _body.AsSpan(at + 2, 4);
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit)) return false;
        }

        value = (char)ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return true;
    }

    private static int HexDigit(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private readonly GraphQLException InvalidUnicode(int length) =>
        Error(Position, $"Invalid Unicode escape sequence: \"{Excerpt(length)}\".");

    private readonly GraphQLException Error(int offset, string message) => LexicalError.At(source, offset, message, line, lineStart);

    // A message never carries half a surrogate pair or a line break.
    private readonly string Excerpt(int length)
    {
        var excerpt = _body.AsSpan(Position, Math.Min(Math.Min(length, 20), _body.Length - Position));
        var stop = excerpt.IndexOfAny('\n', '\r');
        if (stop >= 0) excerpt = excerpt[..stop];
        var lone = IndexOfLoneSurrogate(excerpt);
        return (lone >= 0 ? excerpt[..lone] : excerpt).ToString();
    }
}
