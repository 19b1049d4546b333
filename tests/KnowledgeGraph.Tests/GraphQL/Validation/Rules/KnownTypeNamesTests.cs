namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class KnownTypeNamesTests
{
    [Theory]
    [InlineData(
        "query ($a: String, $b: Position) { today sightings(near: $b) { __typename } vessel(name: $a) { ... on Ferry { seats } ...F } } fragment F on Tug { pull }")]
    public void Types_of_the_schema_and_built_in_scalars_are_known(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("query ($a: Strin) { vessel(name: $a) { flag } }", """Unknown type "Strin". Did you mean "String"? (1:12)""")]
    [InlineData("{ vessel { ... on Fery { seats } } }", """Unknown type "Fery". Did you mean "Ferry" or "Query"? (1:19)""")]
    [InlineData("{ vessel { ...F } } fragment F on Submarine { depth }", """Unknown type "Submarine". (1:35)""")]
    public void Other_names_are_not(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
