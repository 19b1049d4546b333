namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class VariablesAreInputTypesTests
{
    [Theory]
    [InlineData("query ($a: [Cargo!]!, $b: BerthFilter, $c: ID!) { harbour(id: $c) { berths(kinds: $a, where: $b) { number } } }")]
    public void Scalars_enums_and_input_objects_in_any_wrapping_are_input_types(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData(
        "query ($a: Harbour) { harbour(id: $a) { id } }",
        """Variable "$a" cannot be non-input type "Harbour". (1:12)""",
        """Variable "$a" of type "Harbour" used in position expecting type "ID!". (1:8, 1:35)""")]
    [InlineData(
        "query ($a: [[Vessel!]]!) { harbour(id: $a) { id } }",
        """Variable "$a" cannot be non-input type "[[Vessel!]]!". (1:12)""",
        """Variable "$a" of type "[[Vessel!]]!" used in position expecting type "ID!". (1:8, 1:40)""")]
    [InlineData(
        "query ($a: Sighting) { harbour(id: $a) { id } }",
        """Variable "$a" cannot be non-input type "Sighting". (1:12)""",
        """Variable "$a" of type "Sighting" used in position expecting type "ID!". (1:8, 1:36)""")]
    public void Objects_interfaces_and_unions_are_not(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
