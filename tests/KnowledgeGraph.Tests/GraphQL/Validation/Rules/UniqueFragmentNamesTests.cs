namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class UniqueFragmentNamesTests
{
    [Theory]
    [InlineData("{ vessel { ...A ...B } } fragment A on Vessel { flag } fragment B on Vessel { flag }")]
    public void Different_names_are_fine(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData(
        "{ vessel { ...A } } fragment A on Vessel { flag } fragment A on Vessel { tonnage }",
        """There can be only one fragment named "A". (1:30, 1:60)""")]
    public void A_second_fragment_of_a_name_is_refused(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
