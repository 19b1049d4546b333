namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class UniqueArgumentNamesTests
{
    [Theory]
    [InlineData("""{ a: harbour(id: 1) { id } b: harbour(id: 1) { id } vessel(name: "x", tonnage: 2) { flag } }""")]
    public void Different_arguments_and_equal_ones_of_different_fields_are_fine(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("{ harbour(id: 1, id: 1) { id } }", """There can be only one argument named "id". (1:11, 1:18)""")]
    [InlineData("""{ today @remark(text: "a", text: "b", text: "c") }""", """There can be only one argument named "text". (1:17, 1:28, 1:39)""")]
    public void An_argument_given_again_is_refused_with_all_its_places(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
