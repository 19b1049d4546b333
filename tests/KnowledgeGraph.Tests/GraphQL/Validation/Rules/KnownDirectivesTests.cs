namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class KnownDirectivesTests
{
    [Theory]
    [InlineData(
        "query ($x: Float @ofVariable) @ofQuery @remark { today(zone: $x) @ofField vessel { ...F @ofSpread ... @ofInline { flag @include(if: true) } } } fragment F on Vessel @ofFragment { flag }")]
    [InlineData("mutation @ofMutation { close(harbour: 1) { id } }")]
    [InlineData("subscription @ofSubscription { arrivals { flag } }")]
    public void Every_location_has_its_directives(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("{ today @wet }", """Unknown directive "@wet". (1:9)""")]
    [InlineData("query ($x: Float @wet) @dry { today(zone: $x) }", """Unknown directive "@wet". (1:18)""", """Unknown directive "@dry". (1:24)""")]
    public void An_unknown_directive_is_refused(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData(
        "query ($x: Float @ofField) @skip(if: true) { today(zone: $x) @ofVariable vessel { ...F @ofInline ... @ofSpread { flag @ofFragment } } } fragment F on Vessel @ofQuery { flag }",
        """Directive "@ofField" may not be used on VARIABLE_DEFINITION. (1:18)""",
        """Directive "@skip" may not be used on QUERY. (1:28)""",
        """Directive "@ofVariable" may not be used on FIELD. (1:62)""",
        """Directive "@ofInline" may not be used on FRAGMENT_SPREAD. (1:88)""",
        """Directive "@ofSpread" may not be used on INLINE_FRAGMENT. (1:102)""",
        """Directive "@ofFragment" may not be used on FIELD. (1:119)""",
        """Directive "@ofQuery" may not be used on FRAGMENT_DEFINITION. (1:158)""")]
    [InlineData("mutation @ofQuery { close(harbour: 1) { id } }", """Directive "@ofQuery" may not be used on MUTATION. (1:10)""")]
    [InlineData("subscription @ofMutation { arrivals { flag } }", """Directive "@ofMutation" may not be used on SUBSCRIPTION. (1:14)""")]
    [InlineData("{ today @deprecated }", """Directive "@deprecated" may not be used on FIELD. (1:9)""")]
    public void A_directive_in_the_wrong_place_is_refused(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
