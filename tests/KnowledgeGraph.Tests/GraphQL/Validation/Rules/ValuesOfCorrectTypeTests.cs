namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class ValuesOfCorrectTypeTests
{
    [Theory]
    [InlineData(
        "{ harbour(id: \"a\") { id } b: harbour(id: 7) { id } today(zone: 1, on: false) vessel(name: \"\"\"x\"\"\", tonnage: -2147483648) { flag } harbours(order: FISH) { id } }")]
    [InlineData("""{ sightings(where: { any: [1, "x", { thing: NAME }] }) { __typename } }""")]
    public void Scalars_accept_what_their_specification_says(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("{ today(zone: null, on: null, of: null) t: today(of: [1, null]) harbours(pick: null, names: null) { id } }")]
    public void Null_is_accepted_where_the_type_is_nullable(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("""{ harbours(names: "x") { id moored(at: 1) { flag } m: moored(at: [1, [2]]) { flag } berths(where: { and: { number: 1 } }) { number } } }""")]
    public void A_single_value_stands_for_a_list_of_one(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("""{ vessel(tonnage: "5") { flag } }""", """Int cannot represent non-integer value: "5" (1:19)""")]
    [InlineData("{ vessel(tonnage: 2147483648) { flag } }", "Int cannot represent non 32-bit signed integer value: 2147483648 (1:19)")]
    [InlineData("{ vessel(tonnage: 1.0) { flag } }", "Int cannot represent non-integer value: 1.0 (1:19)")]
    [InlineData("{ vessel(name: 5) { flag } }", "String cannot represent a non string value: 5 (1:16)")]
    [InlineData("{ vessel(name: NAME) { flag } }", "String cannot represent a non string value: NAME (1:16)")]
    [InlineData(
        """{ today(zone: "1", on: 1) }""",
        """Float cannot represent non numeric value: "1" (1:15)""",
        "Boolean cannot represent a non boolean value: 1 (1:24)")]
    [InlineData("{ harbour(id: 1.5) { id } }", "ID cannot represent value: 1.5. Expected a string or an integer. (1:15)")]
    [InlineData("{ harbour(id: true) { id } }", "ID cannot represent value: true. Expected a string or an integer. (1:15)")]
    [InlineData("""{ vessel(name: ["a"]) { flag } }""", """String cannot represent a non string value: ["a"] (1:16)""")]
    [InlineData("""{ vessel(name: { first: "a" }) { flag } }""", """String cannot represent a non string value: { first: "a" } (1:16)""")]
    public void A_scalar_refuses_other_literals(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData(
        """{ harbours(order: "FISH") { id } }""",
        """Enum "Cargo" cannot represent non-enum value: "FISH". Did you mean the enum value "FISH"? (1:19)""")]
    [InlineData(
        "{ harbours(order: FISHES) { id } }",
        """Value "FISHES" does not exist in "Cargo" enum. Did you mean the enum value "FISH"? (1:19)""")]
    [InlineData("{ harbours(order: 1) { id } }", """Enum "Cargo" cannot represent non-enum value: 1. (1:19)""")]
    [InlineData("{ harbours(order: wool) { id } }", """Value "wool" does not exist in "Cargo" enum. Did you mean the enum value "OIL"? (1:19)""")]
    public void An_enum_accepts_its_names_alone(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData("{ harbour(id: null) { id } }", """Expected value of non-null type "ID!" not to be null. (1:15)""")]
    [InlineData("""{ harbours(names: ["x", null]) { id } }""", """Expected value of non-null type "String!" not to be null. (1:25)""")]
    [InlineData(
        "{ sightings(near: { north: null, east: 1 }) { __typename } }",
        """Expected value of non-null type "Float!" not to be null. (1:28)""")]
    public void Null_is_refused_where_the_type_is_non_null(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData(
        """{ today(of: [1, "two", 3.5]) harbour(id: 1) { moored(at: [[1, true], 2, "x"]) { flag } } }""",
        """Int cannot represent non-integer value: "two" (1:17)""",
        "Int cannot represent non-integer value: 3.5 (1:24)",
        "Int cannot represent non-integer value: true (1:63)",
        """Int cannot represent non-integer value: "x" (1:73)""")]
    public void Items_of_lists_are_judged_one_by_one(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData(
        "{ sightings(near: { north: 1 }) { __typename } }",
        """Expected value of type "Position" to include required field "east" of type "Float!". (1:19)""")]
    [InlineData(
        "{ sightings(near: { north: 1, east: 2, noth: 3 }) { __typename } }",
        """Expected value of type "Position" not to include unknown field "noth". Did you mean "north"? (1:40)""")]
    [InlineData("{ sightings(near: 5) { __typename } }", """Expected value of type "Position" to be an object, found: 5. (1:19)""")]
    [InlineData(
        "{ sightings(near: [{ north: 1, east: 2 }]) { __typename } }",
        """Expected value of type "Position" to be an object, found: [{ north: 1, east: 2 }]. (1:19)""")]
    [InlineData(
        """{ harbour(id: 1) { berths(where: { near: { east: "x" }, and: [{ not: { kinds: [TEA] } }, 3] }) { number } } }""",
        """Expected value of type "Position" to include required field "north" of type "Float!". (1:42)""",
        """Float cannot represent non numeric value: "x" (1:50)""",
        """Value "TEA" does not exist in "Cargo" enum. (1:80)""",
        """Expected value of type "BerthFilter" to be an object, found: 3. (1:90)""")]
    public void An_input_object_has_its_required_fields_and_no_unknown_ones(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData(
        """{ harbours(pick: { id: 1, name: "x" }) { id } }""",
        """Within OneOf Input Object type "Choice", exactly one field must be specified, and the value for that field must be non-null. (1:18)""")]
    [InlineData(
        "{ harbours(pick: {}) { id } }",
        """Within OneOf Input Object type "Choice", exactly one field must be specified, and the value for that field must be non-null. (1:18)""")]
    [InlineData(
        "{ harbours(pick: { id: null }) { id } }",
        """Within OneOf Input Object type "Choice", exactly one field must be specified, and the value for that field must be non-null. (1:18)""")]
    [InlineData(
        "{ harbours(picks: [{ id: 1 }, { any: [{}] }]) { id } }",
        """Within OneOf Input Object type "Choice", exactly one field must be specified, and the value for that field must be non-null. (1:39)""")]
    [InlineData(
        "{ harbours(pick: { ident: 1 }) { id } }",
        """Expected value of type "Choice" not to include unknown field "ident". Did you mean "id"? (1:20)""",
        """Within OneOf Input Object type "Choice", exactly one field must be specified, and the value for that field must be non-null. (1:18)""")]
    public void A_oneOf_input_object_has_exactly_one_field_that_is_not_null(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData(
        """query ($x: Int = "1", $y: Position = { north: 1 }, $z: Int! = null) { vessel(tonnage: $x) { flag } sightings(near: $y) { __typename } today(of: [$z]) @include(if: 1) }""",
        """Int cannot represent non-integer value: "1" (1:18)""",
        """Expected value of type "Position" to include required field "east" of type "Float!". (1:38)""",
        """Expected value of non-null type "Int!" not to be null. (1:63)""",
        "Boolean cannot represent a non boolean value: 1 (1:164)")]
    public void Defaults_of_variables_and_arguments_of_directives_are_judged(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData("query ($x: ID!) { must(pick: { id: $x }) { id } }")]
    public void A_oneOf_input_object_may_take_a_variable(string document) => Fleet.Accepts(document);
}
