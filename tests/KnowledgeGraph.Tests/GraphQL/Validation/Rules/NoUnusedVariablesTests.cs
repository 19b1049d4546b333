namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class NoUnusedVariablesTests
{
    [Theory]
    [InlineData("query ($x: Boolean) { vessel { ...A } } fragment A on Vessel { ...B } fragment B on Vessel { name(full: $x) }")]
    public void A_use_in_a_fragment_counts(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("query ($x: Int) { today }", """Variable "$x" is never used. (1:8)""")]
    [InlineData("query Q($x: Int, $y: String) { vessel(name: $y) { flag } }", """Variable "$x" is never used in operation "Q". (1:9)""")]
    [InlineData(
        "query P($x: Boolean) { vessel { name(full: $x) } } query Q($x: Boolean) { today }",
        """Variable "$x" is never used in operation "Q". (1:60)""")]
    public void A_variable_without_use_is_refused(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
