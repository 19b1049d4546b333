namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class ProvidedRequiredArgumentsTests
{
    [Theory]
    [InlineData("{ vessel { flag } harbour(id: 1) { berths { number } } today @signed(by: 1) @remark }")]
    public void Nullable_arguments_and_those_with_a_default_may_be_missing(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("{ harbour { id } }", """Argument "Query.harbour(id:)" of type "ID!" is required, but it was not provided. (1:3)""")]
    [InlineData("{ ferry { carries } }", """Argument "Ferry.carries(cargo:)" of type "Cargo!" is required, but it was not provided. (1:11)""")]
    [InlineData("mutation { sail { flag } }", """Argument "Mutation.sail(vessel:)" of type "ID!" is required, but it was not provided. (1:12)""")]
    public void A_required_argument_must_be_given(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData(
        "{ today @signed(rank: 2) t: today @skip }",
        """Argument "@signed(by:)" of type "ID!" is required, but it was not provided. (1:9)""",
        """Argument "@skip(if:)" of type "Boolean!" is required, but it was not provided. (1:35)""")]
    public void Directives_have_required_arguments_too(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
