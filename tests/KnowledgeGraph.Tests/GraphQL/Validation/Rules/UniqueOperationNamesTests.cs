namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class UniqueOperationNamesTests
{
    [Theory]
    [InlineData("query A { today } query B { today }")]
    [InlineData("{ vessel { ...A } } fragment A on Vessel { flag }")]
    [InlineData("query A { vessel { ...A } } fragment A on Vessel { flag }")]
    public void Different_names_and_equal_names_of_fragments_are_fine(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("query A { today } query A { today }", """There can be only one operation named "A". (1:7, 1:25)""")]
    [InlineData("query A { today } mutation A { close(harbour: 1) { id } }", """There can be only one operation named "A". (1:7, 1:28)""")]
    [InlineData(
        "query A { today } query A { today } query A { today }",
        """There can be only one operation named "A". (1:7, 1:25)""",
        """There can be only one operation named "A". (1:7, 1:43)""")]
    public void A_second_operation_of_a_name_is_refused_whatever_its_kind(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
