namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class UniqueInputFieldNamesTests
{
    [Theory]
    [InlineData("{ harbour(id: 1) { berths(where: { number: 1, and: [{ number: 1 }, { number: 2, not: { number: 3 } }] }) { number } } }")]
    public void Equal_names_in_different_objects_are_fine(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData(
        "{ harbour(id: 1) { berths(where: { number: 1, number: 1 }) { number } } }",
        """There can be only one input field named "number". (1:36, 1:47)""")]
    [InlineData(
        "{ harbour(id: 1) { berths(where: { and: [{ not: { number: 1, number: 2, number: 3 } }] }) { number } } }",
        """There can be only one input field named "number". (1:51, 1:62)""",
        """There can be only one input field named "number". (1:51, 1:73)""")]
    [InlineData("{ sightings(where: { a: 1, a: 2 }) { __typename } }", """There can be only one input field named "a". (1:22, 1:28)""")]
    public void A_field_given_again_is_refused(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
