namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class PossibleFragmentSpreadsTests
{
    [Theory]
    [InlineData("{ ferry { ... on Ferry { seats } ... on Vessel { flag } ... on Sighting { __typename } } }")]
    [InlineData("{ vessel { ... on Powered { flag } ... on Sighting { __typename } ... on Raft { logs } } }")]
    [InlineData("{ sighting { ... on Drifting { __typename } ...F } } fragment F on Vessel { flag }")]
    public void Types_that_share_an_object_may_be_spread_in_one_another(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData(
        "{ ferry { ... on Tug { pull } } }",
        """Fragment cannot be spread here as objects of type "Ferry" can never be of type "Tug". (1:11)""")]
    [InlineData(
        "{ ferry { ...F } } fragment F on Drifting { __typename }",
        """Fragment "F" cannot be spread here as objects of type "Ferry" can never be of type "Drifting". (1:11)""")]
    [InlineData(
        "{ powered { ... on Drifting { __typename } } }",
        """Fragment cannot be spread here as objects of type "Powered" can never be of type "Drifting". (1:13)""")]
    [InlineData(
        "{ drifting { ... on Powered { flag } } }",
        """Fragment cannot be spread here as objects of type "Drifting" can never be of type "Powered". (1:14)""")]
    [InlineData(
        "{ ferry { ... on Harbour { id } } }",
        """Fragment cannot be spread here as objects of type "Ferry" can never be of type "Harbour". (1:11)""")]
    public void Types_that_share_none_may_not(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
