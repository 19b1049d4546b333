using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Lexing;

namespace KnowledgeGraph.Tests.GraphQL.Language.Lexing;

public class LexerTests
{
    [Fact]
    public void Punctuators_names_and_numbers_become_tokens_with_their_places()
    {
        var tokens = Lex("{ a(b: 1, c: -2.5e3) ...F @d $v [T!]! = | & }");

        Assert.Equal(
            [
                TokenKind.BraceL, TokenKind.Name, TokenKind.ParenL, TokenKind.Name, TokenKind.Colon, TokenKind.Int, TokenKind.Name,
                TokenKind.Colon, TokenKind.Float, TokenKind.ParenR, TokenKind.Spread, TokenKind.Name, TokenKind.At, TokenKind.Name,
                TokenKind.Dollar, TokenKind.Name, TokenKind.BracketL, TokenKind.Name, TokenKind.Bang, TokenKind.BracketR, TokenKind.Bang,
                TokenKind.Equals, TokenKind.Pipe, TokenKind.Ampersand, TokenKind.BraceR,
            ],
            tokens.Select(token => token.Kind));
        Assert.Equal(new Token(TokenKind.Float, 13, 19, 1, 14, "-2.5e3"), tokens[8]);
    }

    [Theory]
    [InlineData("\r\n\r\na", 3, 1)]
    [InlineData("\n\r a", 3, 2)]
    [InlineData("\uFEFFa", 1, 1)]
    [InlineData("a\n\uFEFF b", 2, 3)]
    [InlineData("# comment \u00E9\n, ,a", 2, 4)]
    [InlineData("\"\"\"\n\n\"\"\" a", 3, 5)]
    public void Lines_and_columns_are_counted_from_one(string text, int line, int column)
    {
        var last = Lex(text)[^1];

        Assert.Equal((line, column), (last.Line, last.Column));
    }

    [Theory]
    [InlineData("0", "Int")]
    [InlineData("-0", "Int")]
    [InlineData("1234567890123456789012", "Int")]
    [InlineData("0.5", "Float")]
    [InlineData("1e5", "Float")]
    [InlineData("1E-5", "Float")]
    [InlineData("-1.25e+10", "Float")]
    public void Numbers_keep_their_text(string text, string kind)
    {
        var token = Assert.Single(Lex(text));

        Assert.Equal((kind, text), (token.Kind.ToString(), token.Value));
    }

    [Theory]
    [InlineData("00", 1, 2, "Invalid number, unexpected digit after 0: \"0\".")]
    [InlineData("-", 1, 2, "Invalid number, expected digit but got: <EOF>.")]
    [InlineData("1.", 1, 3, "Invalid number, expected digit but got: <EOF>.")]
    [InlineData("1.a", 1, 3, "Invalid number, expected digit but got: \"a\".")]
    [InlineData("1.2.3", 1, 4, "Invalid number, expected digit but got: \".\".")]
    [InlineData("0xF", 1, 2, "Invalid number, expected digit but got: \"x\".")]
    [InlineData("1e", 1, 3, "Invalid number, expected digit but got: <EOF>.")]
    [InlineData("1_000", 1, 2, "Invalid number, expected digit but got: \"_\".")]
    [InlineData(" .5", 1, 2, "Invalid number, expected digit before \".\", did you mean \"0.5\"?")]
    [InlineData(" .a", 1, 2, "Unexpected character: \".\".")]
    [InlineData("..", 1, 1, "Unexpected \"..\", did you mean \"...\"?")]
    [InlineData("\n ?", 2, 2, "Unexpected character: \"?\".")]
    [InlineData("'a'", 1, 1, "Unexpected single quote character ('), did you mean to use a double quote (\")?")]
    [InlineData("\0", 1, 1, "Unexpected character: U+0000.")]
    [InlineData("é", 1, 1, "Unexpected character: U+00E9.")]
    [InlineData("😀", 1, 1, "Unexpected character: U+1F600.")]
    public void What_is_no_token_is_a_syntax_error_at_its_place(string text, int line, int column, string message)
    {
        var error = Assert.Single(Assert.Throws<GraphQLException>(() => Lex(text)).Errors);

        Assert.Equal((ErrorCode.SyntaxError, "Syntax Error: " + message), (error.Code, error.Message));
        Assert.Equal(new SourceLocation(line, column), Assert.Single(error.Locations));
    }

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    public void A_lone_surrogate_is_an_error_wherever_it_stands(int surrogate)
    {
        var lone = ((char)surrogate).ToString();

        foreach (var text in new[] { lone, $"# {lone}", $"\"{lone}\"", $"\"\"\"{lone}\"\"\"" })
        {
            var error = Assert.Throws<GraphQLException>(() => Lex(text)).Errors[0];
            Assert.Contains($"Invalid character", error.Message, StringComparison.Ordinal);
            Assert.Contains($"U+{surrogate:X4}", error.Message, StringComparison.Ordinal);
        }
    }

    internal static List<Token> Lex(string text, ParserLimits? limits = null)
    {
        var lexer = new Lexer(new Source(text), limits ?? ParserLimits.Default);
        var tokens = new List<Token>();
        for (var token = lexer.Next(); token.Kind != TokenKind.EndOfFile; token = lexer.Next()) tokens.Add(token);
        return tokens;
    }
}
