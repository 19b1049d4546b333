namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class UniqueDirectivesPerLocationTests
{
    [Theory]
    [InlineData("""{ today @remark @remark(text: "twice") @ofField t: today @ofField }""")]
    public void A_repeatable_directive_may_repeat_and_others_may_stand_at_several_places(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("{ today @ofField @ofField }", """The directive "@ofField" can only be used once at this location. (1:9, 1:18)""")]
    [InlineData(
        "{ today @skip(if: true) @ofField @skip(if: false) @skip(if: false) }",
        """The directive "@skip" can only be used once at this location. (1:9, 1:34)""",
        """The directive "@skip" can only be used once at this location. (1:9, 1:51)""")]
    public void A_directive_that_is_not_repeatable_stands_once(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
