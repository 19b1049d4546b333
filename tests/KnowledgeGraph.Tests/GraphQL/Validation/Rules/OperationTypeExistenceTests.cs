namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class OperationTypeExistenceTests
{
    [Theory]
    [InlineData("query { today }")]
    [InlineData("mutation { close(harbour: 1) { id } }")]
    [InlineData("subscription { arrivals { flag } }")]
    public void All_three_kinds_exist_in_a_schema_that_has_them(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("mutation M { sail }", "The mutation operation is not supported by the schema. (1:1)")]
    [InlineData("subscription { arrivals }", "The subscription operation is not supported by the schema. (1:1)")]
    public void A_kind_without_root_type_is_refused_once(string document, params string[] errors) =>
        Fleet.Refuses(FleetSchema.ReadOnly, document, errors);
}
