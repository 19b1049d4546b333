namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class KnownFragmentNamesTests
{
    [Theory]
    [InlineData("fragment A on Vessel { flag ...B } { vessel { ...A } } fragment B on Vessel { tonnage }")]
    public void A_fragment_may_be_defined_before_or_after_its_use(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("{ vessel { ...A ... on Ferry { ...B } } }", """Unknown fragment "A". (1:15)""", """Unknown fragment "B". (1:35)""")]
    [InlineData("{ vessel { ...A } } fragment A on Vessel { ...C }", """Unknown fragment "C". (1:47)""")]
    public void A_missing_fragment_is_refused_where_it_is_spread(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
