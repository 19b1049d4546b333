using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.GraphQL.Language.Printing;

namespace KnowledgeGraph.Tests.GraphQL.Language.Parsing;

public class ParserLimitsTests
{
    [Theory]
    [InlineData("{a")]
    [InlineData("{...{a")]
    [InlineData("{...on T{a")]
    [InlineData("{a(b:", "[")]
    [InlineData("{a(b:", "{c:")]
    [InlineData("query($a:", "[")]
    [InlineData("query($a:T=", "[")]
    [InlineData("input I{a:T=", "{a:[")]
    [InlineData("type T{a:", "[")]
    public void Forty_kilobytes_of_nesting_end_at_the_depth_limit_on_a_small_stack(string opening, string? repeated = null)
    {
        var text = opening + string.Concat(Enumerable.Repeat(repeated ?? opening, 40_000 / (repeated ?? opening).Length));

        var error = SmallStack.Run(() => Assert.Throws<GraphQLException>(() => Parser.Parse(text)).Errors[0]);

        Assert.Equal(ErrorCode.LimitExceeded, error.Code);
        Assert.Contains("MaxNesting of 200", error.Message, StringComparison.Ordinal);
        Assert.Single(error.Locations);
    }

    [Fact]
    public void Nesting_up_to_the_limit_parses_and_prints_on_a_small_stack()
    {
        var text = string.Concat(Enumerable.Repeat("{a", 199)) + "{a}" + new string('}', 199);

        var printed = SmallStack.Run(() => Printer.Print(Parser.Parse(text)));

        Assert.Equal(200, printed.Count(letter => letter == '{'));
    }

    [Fact]
    public void Values_and_types_up_to_the_limit_parse_and_print_on_a_small_stack()
    {
        var value = new string('[', 200) + new string(']', 200);
        var type = new string('[', 200) + "T" + string.Concat(Enumerable.Repeat("]!", 200));

        Assert.Equal(value, SmallStack.Run(() => Printer.Print(Alone.ParseValue(value))));
        Assert.Equal(type, SmallStack.Run(() => Printer.Print(Alone.ParseType(type))));
    }

    [Fact]
    public void Printing_a_tree_that_a_program_made_too_deep_ends_at_a_limit()
    {
        ValueNode value = new NullValueNode(Location.None);
        for (var i = 0; i < 100_000; i++) value = new ListValueNode(Location.None, [value]);

        var error = SmallStack.Run(() => Assert.Throws<GraphQLException>(() => Printer.Print(value)).Errors[0]);

        Assert.Equal(ErrorCode.LimitExceeded, error.Code);
    }

    [Fact]
    public void Tokens_are_counted_without_comments_and_blanks()
    {
        var limits = new ParserLimits { MaxTokens = 4 };

        Assert.Single(Parser.Parse("{ a, # comment\n , b }", limits).Definitions);
        var error = Assert.Throws<GraphQLException>(() => Parser.Parse("{ a b c }", limits)).Errors[0];
        Assert.Equal((ErrorCode.LimitExceeded, new SourceLocation(1, 9)), (error.Code, error.Locations[0]));
        Assert.Contains("MaxTokens of 4", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_limit_is_twenty_thousand_tokens()
    {
        Assert.Equal(
            19_998, ((OperationDefinitionNode)Parser.Parse("{" + string.Concat(Enumerable.Repeat("a ", 19_998)) + "}").Definitions[0])
            .SelectionSet.Selections.Count);
        Assert.Throws<GraphQLException>(() => Parser.Parse("{" + string.Concat(Enumerable.Repeat("a ", 19_999)) + "}"));
    }
}
