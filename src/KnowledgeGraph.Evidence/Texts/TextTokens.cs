using System.Globalization;
using KnowledgeGraph.Records.Text;

namespace KnowledgeGraph.Evidence.Texts;

/// <summary>The tokens of a part of a text, in order. The part is widened to whole words, so that nothing is cut.</summary>
internal sealed class TextTokens
{
    // Of a plain, a no-break, a figure, a thin and a narrow no-break space only these stand between the groups of a number.
    private const string GroupSpaces = " \u00A0\u2007\u2009\u202F";
    private readonly string _text;
    private readonly List<TextToken> _tokens = [];

    private TextTokens(string text) => _text = text;

    /// <summary>The tokens from one code unit of a text to another.</summary>
    public static TextTokens Of(string text, int start, int end)
    {
        var tokens = new TextTokens(text);
        start = Math.Clamp(start, 0, text.Length);
        end = Math.Clamp(end, start, text.Length);
        while (start > 0 && !char.IsWhiteSpace(text[start - 1])) start--;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        tokens.Read(start, end);
        return tokens;
    }

    /// <summary>How many there are.</summary>
    public int Count => _tokens.Count;

    /// <summary>A token; a sign that no text has where there is none.</summary>
    public TextToken this[int index] => index >= 0 && index < _tokens.Count ? _tokens[index] : new TextToken(TokenKind.Symbol, 0, 0, "\0", true, true);

    /// <summary>A part of the text as it is written, each run of blanks one blank.</summary>
    public string Written(int start, int end) => string.Join(' ', _text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A token as it is written.</summary>
    public ReadOnlySpan<char> Raw(int index) =>
        this[index] is { Kind: not TokenKind.Symbol } token ? _text.AsSpan(token.Start, token.End - token.Start) : this[index].Text;

    /// <summary>The word at a place; null where none stands there.</summary>
    public string? Word(int index) => this[index] is { Kind: TokenKind.Word } word ? word.Text : null;

    /// <summary>Whether these words follow one another from a place on, without a sign between them.</summary>
    public bool HasWords(int index, ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
            if (Word(index + i) != words[i]) return false;
        return true;
    }

    /// <summary>Whether a letter or digit touches the digits of a token, as in <c>G20</c>; a code before it is for whoever knows codes.</summary>
    public bool IsGlued(int index) => !this[index].IsApart && this[index - 1].Kind != TokenKind.Symbol;

    private void Read(int start, int end)
    {
        var (isApart, breaks) = (true, start == 0 ? 2 : 0);
        for (var at = start; at < end;)
        {
            if (char.IsWhiteSpace(_text[at]))
            {
                if (_text[at] == '\n') breaks++;
                (isApart, at) = (true, at + 1);
                continue;
            }
            if (IsUnseen(_text[at]))
            {
                at++;
                continue;
            }
            var (kind, stop) = _text[at] switch
            {
                >= '0' and <= '9' => (TokenKind.Digits, DigitsEnd(at)),
                var unit when IsOfWord(unit) => (TokenKind.Word, WordEnd(at)),
                _ => (TokenKind.Symbol, at + (char.IsSurrogatePair(_text, at) ? 2 : 1)),
            };
            var raw = _text[at..stop];
            var text = kind switch
            {
                TokenKind.Word => Folding.Of(raw).Replace(".", "", StringComparison.Ordinal),
                TokenKind.Digits or TokenKind.Symbol => raw,
            };
            _tokens.Add(new TextToken(kind, at, stop, text.Length == 0 ? raw : text, isApart, breaks >= 2));
            (isApart, breaks, at) = (false, 0, stop);
        }
    }

    private int WordEnd(int at)
    {
        var end = LettersEnd(at);
        // A.B. and the like, of at most two letters each, are one word.
        if (end - at > 2 || !IsPoint(end)) return end;
        var stop = end + 1;
        while (stop < _text.Length && IsOfWord(_text[stop]) && LettersEnd(stop) - stop <= 2 && IsPoint(LettersEnd(stop))) stop = LettersEnd(stop) + 1;
        return stop > end + 1 ? stop : end;
    }

    private int LettersEnd(int at)
    {
        while (at < _text.Length && (IsOfWord(_text[at]) || IsUnseen(_text[at]))) at++;
        return at;
    }

    private int DigitsEnd(int at)
    {
        var start = at;
        var space = '\0';
        var isGroups = true;
        while (true)
        {
            var first = at;
            while (at < _text.Length && char.IsAsciiDigit(_text[at])) at++;
            isGroups &= first == start ? at - first <= 3 && _text[first] != '0' : at - first == 3;
            if (at + 1 >= _text.Length || !char.IsAsciiDigit(_text[at + 1])) return at;
            if (_text[at] is '.' or ',' or '\'' or '’')
            {
                // What follows groups with blanks between them are decimals.
                isGroups &= space == '\0' && _text[at] is '\'' or '’';
                at++;
            }
            else if (isGroups && GroupSpaces.Contains(_text[at]) && (space == '\0' || space == _text[at]) && HasGroup(at + 1)) space = _text[at++];
            else return at;
        }
    }

    private bool HasGroup(int at) =>
        at + 2 < _text.Length && char.IsAsciiDigit(_text[at + 1]) && char.IsAsciiDigit(_text[at + 2])
        && (at + 3 == _text.Length || !char.IsAsciiDigit(_text[at + 3]));

    private bool IsPoint(int at) => at < _text.Length && _text[at] == '.';

    // Soft hyphens and the like stand inside words without being seen.
    private static bool IsUnseen(char unit) => char.GetUnicodeCategory(unit) == UnicodeCategory.Format;

    private static bool IsOfWord(char unit) =>
        char.IsLetter(unit) || char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
