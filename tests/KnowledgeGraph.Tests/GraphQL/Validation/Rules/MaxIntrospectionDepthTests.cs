using KnowledgeGraph.GraphQL.Validation.Limits;

namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class MaxIntrospectionDepthTests
{
    private const string CommonTool = """
        query {
          __schema {
            queryType { name }
            types { ...FullType }
            directives { name locations args { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name
          fields(includeDeprecated: true) { name args { ...InputValue } type { ...TypeRef } isDeprecated }
          inputFields { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name type { ...TypeRef } defaultValue }
        fragment TypeRef on __Type {
          name ofType { name ofType { name ofType { name ofType { name ofType { name ofType { name ofType { name ofType { name ofType { name } } } } } } } } }
        }
        """;

    [Theory]
    [InlineData(CommonTool)]
    [InlineData("{ __schema { types { fields { type { fields { name } } } } } }")]
    [InlineData("""{ __type(name: "Tug") { interfaces { possibleTypes { name } } } }""")]
    public void What_tools_ask_is_accepted(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }", "(1:3, 1:54)")]
    [InlineData("""{ __type(name: "Tug") { interfaces { possibleTypes { interfaces { name } } } } }""", "(1:3, 1:54)")]
    [InlineData(
        "{ __schema { types { ...F } } } fragment F on __Type { fields { type { ...G } } } fragment G on __Type { fields { type { inputFields { name } } } }",
        "(1:3, 1:122)")]
    public void A_list_within_a_list_within_a_list_is_refused(string document, string places)
    {
        Assert.Equal(
            $"Maximum introspection depth exceeded: 3 nested lists, more than the limit MaxIntrospectionLists of 2. Ask for less at once, or split the document. {places}",
            Fleet.Exceeds(document).ToString());
    }

    [Fact]
    public void A_cycle_through_introspection_ends()
    {
        var errors = Fleet.Errors("{ __schema { types { ...F } } } fragment F on __Type { ofType { ...F } }");
        Assert.Contains("MaxOfTypeDepth of 9", errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_ofTypes_in_a_row_are_refused_and_nine_are_not()
    {
        Fleet.Accepts(OfTypes(9));
        Assert.Equal(
            "Maximum introspection depth exceeded: 10 nested ofType, more than the limit MaxOfTypeDepth of 9. Ask for less at once, or split the document.",
            Fleet.Exceeds(OfTypes(10)).Message);
    }

    [Fact]
    public void Both_limits_are_settings()
    {
        Assert.Empty(Fleet.Errors(OfTypes(30), new ValidationLimits { MaxOfTypeDepth = 30 }));
        Assert.Single(Fleet.Errors("{ __schema { types { fields { name } } } }", new ValidationLimits { MaxIntrospectionLists = 0 }));
    }

    private static string OfTypes(int count) =>
        $$"""{ __type(name: "Tug") {{Fleet.Repeat(count, "{ ofType ")}} { name } {{Fleet.Repeat(count, "}")}} }""";
}
