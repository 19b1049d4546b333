using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Lexing;

namespace KnowledgeGraph.Tests.GraphQL.Language.Lexing;

public class StringLexerTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"plain é 😀\"", "plain é 😀")]
    [InlineData(@"""quote \"" slash \/ \\ \b\f\n\r\t""", "quote \" slash / \\ \b\f\n\r\t")]
    [InlineData(@"""\u00e9\u00E9""", "éé")]
    [InlineData(@"""\u{e9}\u{1F600}\u{0001F600}\u{0}""", "é😀😀\0")]
    [InlineData(@"""\uD83D\uDE00""", "😀")]
    [InlineData(@"""# no comment""", "# no comment")]
    public void Quoted_strings_mean_their_text(string literal, string meaning)
    {
        var token = Assert.Single(LexerTests.Lex(literal));

        Assert.Equal((TokenKind.String, meaning), (token.Kind, token.Value));
    }

    [Theory]
    [InlineData("\"", 1, 2, "Unterminated string.")]
    [InlineData("\"a\nb\"", 1, 3, "Unterminated string.")]
    [InlineData("\"\"\"\n\n a", 3, 3, "Unterminated string.")]
    [InlineData("\"\\x\"", 1, 2, "Invalid character escape sequence: \"\\x\".")]
    [InlineData("\"\\", 1, 2, "Invalid character escape sequence: \"\\\".")]
    [InlineData("\"\\u00G0\"", 1, 2, "Invalid Unicode escape sequence: \"\\u00G0\".")]
    [InlineData("\"\\u1", 1, 2, "Invalid Unicode escape sequence: \"\\u1\".")]
    [InlineData("\"\\u{}\"", 1, 2, "Invalid Unicode escape sequence: \"\\u{}\".")]
    [InlineData("\"\\u{110000}\"", 1, 2, "Invalid Unicode escape sequence: \"\\u{110000}\".")]
    [InlineData("\"\\u{FFFFFFFFFF}\"", 1, 2, "Invalid Unicode escape sequence: \"\\u{FFFFFFFFFF}\".")]
    [InlineData("\"\\u{D800}\"", 1, 2, "Invalid Unicode escape sequence: \"\\u{D800}\".")]
    [InlineData("\"\\uD800\"", 1, 2, "Invalid Unicode escape sequence: \"\\uD800\".")]
    [InlineData("\"\\uDE00\"", 1, 2, "Invalid Unicode escape sequence: \"\\uDE00\".")]
    [InlineData("\"\\uD83D\\u{DE00}\"", 1, 2, "Invalid Unicode escape sequence: \"\\uD83D\".")]
    public void Broken_strings_are_syntax_errors_at_their_place(string literal, int line, int column, string message)
    {
        var error = Assert.Single(Assert.Throws<GraphQLException>(() => LexerTests.Lex(literal)).Errors);

        Assert.Equal("Syntax Error: " + message, error.Message);
        Assert.Equal(new SourceLocation(line, column), Assert.Single(error.Locations));
    }

    [Theory]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"plain\"\"\"", "plain")]
    [InlineData("\"\"\" padded \"\"\"", " padded ")]
    [InlineData("\"\"\"contains \" quote\"\"\"", "contains \" quote")]
    [InlineData("\"\"\"contains \\\"\"\" triple\"\"\"", "contains \"\"\" triple")]
    [InlineData("\"\"\"no \\n escape \\u00e9\"\"\"", "no \\n escape \\u00e9")]
    [InlineData("\"\"\"a\r\nb\rc\nd\"\"\"", "a\nb\nc\nd")]
    [InlineData("\"\"\"\n    Hello,\n      World!\n\n    Yours.\n  \"\"\"", "Hello,\n  World!\n\nYours.")]
    [InlineData("\"\"\"first\n    second\n      third\"\"\"", "first\nsecond\n  third")]
    [InlineData("\"\"\"\n\n\t\n  \"\"\"", "")]
    public void Block_strings_lose_their_common_indentation_and_blank_ends(string literal, string meaning)
    {
        var token = Assert.Single(LexerTests.Lex(literal));

        Assert.Equal((TokenKind.BlockString, meaning), (token.Kind, token.Value));
    }
}
