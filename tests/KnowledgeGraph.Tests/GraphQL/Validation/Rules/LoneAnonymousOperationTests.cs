namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class LoneAnonymousOperationTests
{
    [Theory]
    [InlineData("{ today }")]
    [InlineData("query A { today } query B { today }")]
    [InlineData("{ vessel { ...F } } fragment F on Vessel { flag }")]
    public void One_without_name_or_many_with_names_are_fine(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("{ today } query B { today }", "This anonymous operation must be the only defined operation. (1:1)")]
    [InlineData(
        "{ today } { today }",
        "This anonymous operation must be the only defined operation. (1:1)",
        "This anonymous operation must be the only defined operation. (1:11)")]
    public void An_operation_without_name_beside_another_is_refused(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
