using System.Globalization;
using System.Text;

namespace KnowledgeGraph.GraphQL.Language.Lexing;

/// <summary>How syntax errors name a character: in quotes when it prints, by its code point when it does not.</summary>
internal static class CharacterText
{
    public static string DescribeAt(string text, int index)
    {
        if (index >= text.Length) return Token.Describe(TokenKind.EndOfFile);
        return Rune.TryGetRuneAt(text, index, out var rune) && rune.Value > char.MaxValue ? Hex(rune.Value) : Describe(text[index]);
    }

    public static string Describe(char letter) => letter switch
    {
        '"' => "'\"'",
        >= ' ' and <= '~' => $"\"{letter}\"",
        _ => Hex(letter),
    };

    private static string Hex(int codePoint) => "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);
}
