namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class UniqueVariableNamesTests
{
    [Theory]
    [InlineData("query A($x: String, $y: Int!) { vessel(name: $x, tonnage: $y) { flag } } query B($x: String) { vessel(name: $x) { flag } }")]
    public void Names_may_repeat_in_another_operation(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData(
        "query ($x: String, $y: Int, $x: String, $x: String) { vessel(name: $x, tonnage: $y) { flag } }",
        """There can be only one variable named "$x". (1:9, 1:30, 1:42)""")]
    public void A_name_is_refused_once_with_all_its_places(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
