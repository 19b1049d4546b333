namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class NoUndefinedVariablesTests
{
    [Theory]
    [InlineData("query ($x: Boolean) { vessel { ...A } } fragment A on Vessel { name(full: $x) }")]
    [InlineData("query ($x: Float!) { sightings(near: { north: 1, east: $x }) { __typename } }")]
    [InlineData("query ($x: Int) { sightings(where: [{ scale: $x }]) { __typename } }")]
    public void A_use_may_be_in_a_fragment_or_deep_in_a_value(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("{ vessel(name: $x) { flag } }", """Variable "$x" is not defined. (1:16, 1:1)""")]
    [InlineData(
        "query Q($y: Int!) { vessel(name: $x, tonnage: $y) { flag @skip(if: $z) } }",
        """Variable "$x" is not defined by operation "Q". (1:34, 1:1)""",
        """Variable "$z" is not defined by operation "Q". (1:68, 1:1)""")]
    [InlineData(
        "query P($x: Boolean) { vessel { ...A } } query Q { vessel { ...A } } fragment A on Vessel { name(full: $x) }",
        """Variable "$x" is not defined by operation "Q". (1:104, 1:42)""")]
    [InlineData("{ today(of: [1, $x]) }", """Variable "$x" is not defined. (1:17, 1:1)""")]
    public void A_use_without_definition_is_refused_where_it_is(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
