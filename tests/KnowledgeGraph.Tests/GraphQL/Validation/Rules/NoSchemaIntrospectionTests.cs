using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.GraphQL.Validation;
using KnowledgeGraph.GraphQL.Validation.Limits;

namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class NoSchemaIntrospectionTests
{
    private static readonly ValidationOptions Off = new() { CanIntrospect = false };

    [Theory]
    [InlineData("{ __schema { queryType { name } } }", "__schema")]
    [InlineData("{ a: __type(name: \"Tug\") { name } }", "__type")]
    [InlineData("{ ...F } fragment F on Query { ... on Query { __schema { description } } }", "__schema")]
    public void The_schema_is_refused_wherever_it_is_asked_for(string document, string field)
    {
        var error = Assert.Single(DocumentValidator.Validate(FleetSchema.Schema, Parser.Parse(document), Off));

        Assert.Equal($"Introspection is switched off, so \"{field}\" cannot be queried. Ask whoever runs this server for its schema.", error.Message);
    }

    [Fact]
    public void The_name_of_a_type_is_not() => Assert.Empty(DocumentValidator.Validate(FleetSchema.Schema, Parser.Parse("{ __typename }"), Off));

    [Fact]
    public void Nothing_is_refused_where_introspection_is_on() => Fleet.Accepts("{ __schema { queryType { name } } }");
}
