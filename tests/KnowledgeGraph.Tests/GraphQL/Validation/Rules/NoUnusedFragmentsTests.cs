namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class NoUnusedFragmentsTests
{
    [Theory]
    [InlineData("{ vessel { ...A } } fragment A on Vessel { sisters { ...B } } fragment B on Vessel { flag }")]
    [InlineData("query P { vessel { ...A } } query R { vessel { ...A } } fragment A on Vessel { flag }")]
    public void A_fragment_may_be_used_through_others(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("{ today } fragment A on Vessel { flag }", """Fragment "A" is never used. (1:11)""")]
    [InlineData(
        "{ today } fragment A on Vessel { ...B } fragment B on Vessel { flag }",
        """Fragment "A" is never used. (1:11)""",
        """Fragment "B" is never used. (1:41)""")]
    public void A_fragment_that_no_operation_reaches_is_refused(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
