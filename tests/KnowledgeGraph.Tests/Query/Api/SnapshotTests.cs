using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Schemas.Printing;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Opening;
using KnowledgeGraph.Testing.Schemas;
using KnowledgeGraph.Testing.Schemas.Rules;

namespace KnowledgeGraph.Tests.Query.Api;

/// <summary>The API of the repository's own model, as its snapshot in <c>schema/api.graphql</c> has it.</summary>
public class SnapshotTests
{
    private static readonly Schema Api = Generate();

    [Fact]
    public void Schema_api_graphql_is_the_generated_API_and_KG_REWRITE_GOLDEN_1_rewrites_it() =>
        Golden.Check("schema/api.graphql", SchemaPrinter.Print(Api));

    [Fact]
    public void The_generated_API_breaks_no_rule_of_the_language() => Assert.Empty(SchemaValidator.Validate(Api));

    [Fact]
    public void The_printed_API_builds_and_prints_again_the_same()
    {
        var printed = SchemaPrinter.Print(Api);

        var built = SchemaBuilder.Build(printed);

        Assert.Empty(SchemaValidator.Validate(built));
        Assert.Equal(printed, SchemaPrinter.Print(built));
    }

    [Fact]
    public void Two_generations_print_the_same() =>
        Assert.Equal(
            SchemaPrinter.Print(Api),
            SchemaPrinter.Print(Generate()));

    private static Schema Generate() => ServedApi.Of(ModelLoader.LoadFolder(Path.Combine(Requirement.RepositoryRoot(), "schema"))).Schema;
}
