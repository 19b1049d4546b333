namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class SingleFieldSubscriptionsTests
{
    [Theory]
    [InlineData("subscription { arrivals { flag } }")]
    [InlineData("subscription S { ...F } fragment F on Subscription { arrivals { flag } }")]
    [InlineData("subscription { ... on Subscription { arrivals { flag } } arrivals { tonnage } }")]
    [InlineData("subscription { arrivals { flag @skip(if: true) } }")]
    public void One_root_field_is_fine_however_it_is_reached(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("subscription { arrivals { flag } departures { flag } }", "Anonymous Subscription must select only one top level field. (1:34)")]
    [InlineData(
        "subscription S { arrivals { flag } ...F } fragment F on Subscription { departures { flag } other: departures { flag } }",
        """Subscription "S" must select only one top level field. (1:72, 1:92)""")]
    [InlineData(
        "subscription { arrivals { flag } ... { a: arrivals { flag } } }",
        "Anonymous Subscription must select only one top level field. (1:40)")]
    public void Several_root_fields_are_refused(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData("subscription S { __typename }", """Subscription "S" must not select an introspection top level field. (1:18)""")]
    [InlineData(
        "subscription { ...F } fragment F on Subscription { __typename }",
        "Anonymous Subscription must not select an introspection top level field. (1:52)")]
    public void Introspection_is_refused(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData(
        "subscription S { arrivals @skip(if: true) { flag } }",
        """Subscription "S" must not use `@skip` or `@include` directives in the top level selection. (1:27)""")]
    [InlineData(
        "subscription ($on: Boolean!) { ...F @include(if: $on) } fragment F on Subscription { arrivals { flag } }",
        "Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection. (1:37)")]
    [InlineData(
        "subscription { ... @include(if: true) { arrivals { flag } } departures @skip(if: true) { flag } }",
        "Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection. (1:20, 1:72)")]
    public void Conditions_at_the_root_are_refused(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
