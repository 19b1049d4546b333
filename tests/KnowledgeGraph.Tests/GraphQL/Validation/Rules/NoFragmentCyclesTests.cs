namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class NoFragmentCyclesTests
{
    [Theory]
    [InlineData("{ vessel { ...A ...B } } fragment A on Vessel { ...B sisters { ...B } } fragment B on Vessel { flag }")]
    public void Using_a_fragment_twice_is_no_cycle(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("{ vessel { ...A } } fragment A on Vessel { flag ...A }", """Cannot spread fragment "A" within itself. (1:49)""")]
    [InlineData(
        "{ vessel { ...A } } fragment A on Vessel { sisters { ... on Vessel { ...A } } }",
        """Cannot spread fragment "A" within itself. (1:70)""")]
    public void A_fragment_that_spreads_itself_is_refused(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData(
        "{ vessel { ...A } } fragment A on Vessel { ...B } fragment B on Vessel { ...C } fragment C on Vessel { ...A }",
        """Cannot spread fragment "A" within itself via "B", "C". (1:44, 1:74, 1:104)""")]
    [InlineData(
        "{ vessel { ...A } } fragment A on Vessel { ...B } fragment B on Vessel { ...B flag }",
        """Cannot spread fragment "B" within itself. (1:74)""")]
    [InlineData(
        "{ vessel { ...A } } fragment A on Vessel { ...B ...C } fragment B on Vessel { ...A } fragment C on Vessel { ...B }",
        """Cannot spread fragment "A" within itself via "B". (1:44, 1:79)""")]
    public void A_cycle_is_refused_once_with_its_way(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
