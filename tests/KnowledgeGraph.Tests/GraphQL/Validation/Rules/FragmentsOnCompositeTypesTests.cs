namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class FragmentsOnCompositeTypesTests
{
    [Theory]
    [InlineData("{ sighting { ... on Sighting { __typename } ... on Vessel { flag } ... on Ferry { flag } ... { __typename } } }")]
    public void Objects_interfaces_and_unions_have_fragments(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("{ vessel { ...F } } fragment F on Cargo { wet }", """Fragment "F" cannot condition on non composite type "Cargo". (1:35)""")]
    [InlineData("{ vessel { ... on Position { north } } }", """Fragment cannot condition on non composite type "Position". (1:19)""")]
    [InlineData("{ vessel { ... on Int { digits } } }", """Fragment cannot condition on non composite type "Int". (1:19)""")]
    public void Scalars_enums_and_input_objects_have_none(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
