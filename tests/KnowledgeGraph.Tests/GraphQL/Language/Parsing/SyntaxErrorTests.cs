using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Parsing;

namespace KnowledgeGraph.Tests.GraphQL.Language.Parsing;

public class SyntaxErrorTests
{
    [Theory]
    [InlineData("", 1, 1, "Unexpected <EOF>.")]
    [InlineData("# nothing", 1, 10, "Unexpected <EOF>.")]
    [InlineData("{", 1, 2, "Expected Name, found <EOF>.")]
    [InlineData("{ }", 1, 3, "Expected Name, found \"}\".")]
    [InlineData("{ a {} }", 1, 6, "Expected Name, found \"}\".")]
    [InlineData("{ a() }", 1, 5, "Expected Name, found \")\".")]
    [InlineData("{ a(b) }", 1, 6, "Expected \":\", found \")\".")]
    [InlineData("{ a(b: ) }", 1, 8, "Unexpected \")\".")]
    [InlineData("{ a: }", 1, 6, "Expected Name, found \"}\".")]
    [InlineData("{ ... on }", 1, 10, "Expected Name, found \"}\".")]
    [InlineData("{ ...on T }", 1, 11, "Expected \"{\", found \"}\".")]
    [InlineData("{ a @ }", 1, 7, "Expected Name, found \"}\".")]
    [InlineData("{ a } }", 1, 7, "Unexpected \"}\".")]
    [InlineData("query Q", 1, 8, "Expected \"{\", found <EOF>.")]
    [InlineData("query () { a }", 1, 8, "Expected \"$\", found \")\".")]
    [InlineData("query ($a) { a }", 1, 10, "Expected \":\", found \")\".")]
    [InlineData("query ($a: [Int) { a }", 1, 16, "Expected \"]\", found \")\".")]
    [InlineData("query ($a: Int!!) { a }", 1, 16, "Expected \"$\", found \"!\".")]
    [InlineData("query ($a: Int = $b) { a }", 1, 18, "Unexpected variable \"$b\" in constant value.")]
    [InlineData("query ($a: Int @d(x: [$b])) { a }", 1, 23, "Unexpected variable \"$b\" in constant value.")]
    [InlineData("notAnOperation { a }", 1, 1, "Unexpected Name \"notAnOperation\".")]
    [InlineData("fragment on on T { a }", 1, 10, "Unexpected Name \"on\".")]
    [InlineData("fragment F { a }", 1, 12, "Expected \"on\", found \"{\".")]
    [InlineData("fragment F($a: Int) on T { a }", 1, 11, "Expected \"on\", found \"(\".")]
    [InlineData("\"d\" { a }", 1, 1, "Unexpected description, descriptions are not supported on shorthand queries.")]
    [InlineData("\"d\"", 1, 4, "Unexpected <EOF>.")]
    [InlineData("\n\"d\" extend type T @a", 2, 1, "Unexpected description, only GraphQL definitions support descriptions.")]
    [InlineData("\"d\" notADefinition", 1, 1, "Unexpected description, only GraphQL definitions support descriptions.")]
    [InlineData("extend", 1, 7, "Unexpected <EOF>.")]
    [InlineData("extend query", 1, 8, "Unexpected Name \"query\".")]
    [InlineData("extend type T", 1, 14, "Unexpected <EOF>.")]
    [InlineData("extend scalar S", 1, 16, "Unexpected <EOF>.")]
    [InlineData("extend union U", 1, 15, "Unexpected <EOF>.")]
    [InlineData("extend enum E", 1, 14, "Unexpected <EOF>.")]
    [InlineData("extend input I", 1, 15, "Unexpected <EOF>.")]
    [InlineData("extend interface I", 1, 19, "Unexpected <EOF>.")]
    [InlineData("extend schema", 1, 14, "Unexpected <EOF>.")]
    [InlineData("schema { }", 1, 10, "Expected Name, found \"}\".")]
    [InlineData("schema { queries: Q }", 1, 10, "Unexpected Name \"queries\".")]
    [InlineData("type T { }", 1, 10, "Expected Name, found \"}\".")]
    [InlineData("type T { f }", 1, 12, "Expected \":\", found \"}\".")]
    [InlineData("type T { f(): Int }", 1, 12, "Expected Name, found \")\".")]
    [InlineData("type T implements { f: Int }", 1, 19, "Expected Name, found \"{\".")]
    [InlineData("type T implements A, B { f: Int }", 1, 22, "Unexpected Name \"B\".")]
    [InlineData("union U =", 1, 10, "Expected Name, found <EOF>.")]
    [InlineData("union U = A ||", 1, 14, "Expected Name, found \"|\".")]
    [InlineData("enum E { A, true }", 1, 13, "Name \"true\" is reserved and cannot be used for an enum value.")]
    [InlineData("input I { a: Int = $v }", 1, 20, "Unexpected variable \"$v\" in constant value.")]
    [InlineData("input I { a(b: Int): Int }", 1, 12, "Expected \":\", found \"(\".")]
    [InlineData("directive d on FIELD", 1, 11, "Expected \"@\", found Name \"d\".")]
    [InlineData("directive @d FIELD", 1, 14, "Expected \"on\", found Name \"FIELD\".")]
    [InlineData("directive @d on field", 1, 17, "Unexpected Name \"field\".")]
    public void A_text_that_is_no_document_says_where_and_why(string text, int line, int column, string message)
    {
        var error = Assert.Single(Assert.Throws<GraphQLException>(() => Parser.Parse(new Source(text, "f"))).Errors);

        Assert.Equal((ErrorCode.SyntaxError, "Syntax Error: " + message), (error.Code, error.Message));
        Assert.Equal(new SourceLocation(line, column, "f"), Assert.Single(error.Locations));
    }

    [Theory]
    [InlineData("[1", "Unexpected <EOF>.")]
    [InlineData("1 2", "Expected <EOF>, found Int \"2\".")]
    [InlineData("{ a 1 }", "Expected \":\", found Int \"1\".")]
    public void A_text_that_is_no_single_value_is_refused(string text, string message) =>
        Assert.Equal("Syntax Error: " + message, Assert.Throws<GraphQLException>(() => Alone.ParseValue(text)).Errors[0].Message);

    [Fact]
    public void A_long_name_is_cut_in_the_message()
    {
        var error = Assert.Throws<GraphQLException>(() => Parser.Parse(new string('a', 10_000))).Errors[0];

        Assert.True(error.Message.Length < 200, error.Message);
    }
}
