namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class VariablesInAllowedPositionTests
{
    [Theory]
    [InlineData("query ($x: ID!) { harbour(id: $x) { id } }")]
    [InlineData("query ($x: [String!]!) { harbours(names: $x) { id } }")]
    [InlineData("query ($x: String!) { harbours(names: [$x]) { id } }")]
    [InlineData(
        "query ($x: Float!, $y: [Cargo!]!) { sightings(near: { north: $x, east: $x }) { __typename } harbour(id: 1) { berths(where: { kinds: $y }) { number } } }")]
    public void A_variable_of_the_same_or_a_narrower_type_is_accepted(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("query ($x: ID = 1) { harbour(id: $x) { id } }")]
    [InlineData("query ($x: Int) { vessel(tonnage: $x) { flag } }")]
    [InlineData("query ($x: String) { sightings(near: { north: 1, east: 1, datum: $x }) { __typename } }")]
    [InlineData("query ($x: ID = 1) { must(pick: { id: $x }) { id } }")]
    public void A_default_of_either_side_makes_a_nullable_variable_acceptable(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData(
        "query ($x: Int) { vessel(name: $x) { flag } }",
        """Variable "$x" of type "Int" used in position expecting type "String". (1:8, 1:32)""")]
    [InlineData(
        "query ($x: String!) { harbours(names: $x) { id } }",
        """Variable "$x" of type "String!" used in position expecting type "[String!]". (1:8, 1:39)""")]
    [InlineData(
        "query ($x: [ID!]!) { harbour(id: $x) { id } }",
        """Variable "$x" of type "[ID!]!" used in position expecting type "ID!". (1:8, 1:34)""")]
    [InlineData(
        "query ($x: Boolean!) { vessel { ...A } } fragment A on Vessel { name @skip(if: $x) tonnage @signed(by: $x) }",
        """Variable "$x" of type "Boolean!" used in position expecting type "ID!". (1:8, 1:104)""")]
    public void Another_type_is_refused(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData("query ($x: ID) { harbour(id: $x) { id } }", """Variable "$x" of type "ID" used in position expecting type "ID!". (1:8, 1:30)""")]
    [InlineData(
        "query ($x: ID = null) { harbour(id: $x) { id } }",
        """Variable "$x" of type "ID" used in position expecting type "ID!". (1:8, 1:37)""")]
    [InlineData(
        "query ($x: [String]) { harbours(names: $x) { id } }",
        """Variable "$x" of type "[String]" used in position expecting type "[String!]". (1:8, 1:40)""")]
    [InlineData(
        "query ($x: String) { harbours(names: [$x]) { id } }",
        """Variable "$x" of type "String" used in position expecting type "String!". (1:8, 1:39)""")]
    [InlineData(
        "query ($x: Float) { sightings(near: { north: $x, east: 1 }) { __typename } }",
        """Variable "$x" of type "Float" used in position expecting type "Float!". (1:8, 1:46)""")]
    [InlineData(
        "query ($x: Boolean) { today @skip(if: $x) }",
        """Variable "$x" of type "Boolean" used in position expecting type "Boolean!". (1:8, 1:39)""")]
    public void A_nullable_variable_is_refused_in_a_non_null_position(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData(
        "query ($x: ID) { harbours(pick: { id: $x }) { id } }",
        """Variable "$x" is of type "ID" but must be non-nullable to be used for OneOf Input Object "Choice". (1:8, 1:39)""")]
    [InlineData(
        "query ($x: ID) { must(pick: { id: $x }) { id } }",
        """Variable "$x" is of type "ID" but must be non-nullable to be used for OneOf Input Object "Choice". (1:8, 1:35)""")]
    [InlineData(
        "query ($x: ID) { harbours(picks: [{ id: $x }]) { id } }",
        """Variable "$x" is of type "ID" but must be non-nullable to be used for OneOf Input Object "Choice". (1:8, 1:41)""")]
    public void A_nullable_variable_is_refused_in_a_oneOf_input_object(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
