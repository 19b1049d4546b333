namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class ScalarLeafsTests
{
    [Theory]
    [InlineData("{ today harbour(id: 1) { cargo chart berths { number } } sighting { __typename } }")]
    public void Leaves_have_no_selection_set_and_others_have_one(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("{ powered }", """Field "powered" of type "Powered" must have a selection of subfields. Did you mean "powered { ... }"? (1:3)""")]
    [InlineData(
        "{ harbour(id: 1) { berths } }",
        """Field "berths" of type "[Berth!]!" must have a selection of subfields. Did you mean "berths { ... }"? (1:20)""")]
    [InlineData(
        "{ sighting }",
        """Field "sighting" of type "Sighting" must have a selection of subfields. Did you mean "sighting { ... }"? (1:3)""")]
    public void A_type_with_fields_needs_a_selection_set(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData("{ today { hour } }", """Field "today" must not have a selection since type "String" has no subfields. (1:9)""")]
    [InlineData(
        "{ harbour(id: 1) { cargo { weight } chart(of: 1) @ofField { scale } } }",
        """Field "cargo" must not have a selection since type "Cargo" has no subfields. (1:26)""",
        """Field "chart" must not have a selection since type "Chart" has no subfields. (1:59)""")]
    public void A_leaf_has_none(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
