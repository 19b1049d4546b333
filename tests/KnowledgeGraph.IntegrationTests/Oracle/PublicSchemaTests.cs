using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.GraphQL.Language.Printing;
using KnowledgeGraph.GraphQL.Schemas.Printing;
using KnowledgeGraph.Testing.Schemas;
using KnowledgeGraph.Testing.Schemas.Rules;

namespace KnowledgeGraph.IntegrationTests.Oracle;

/// <summary>A large schema that others made, GitHub's with 1.2 MB of SDL, goes through the whole engine and comes out as it went in.</summary>
[Trait("Category", "oracle")]
public class PublicSchemaTests
{
    [Fact]
    public async Task It_parses_makes_a_valid_schema_and_prints_and_parses_again_equal()
    {
        var sdl = await ReadAsync();

        var document = Parser.Parse(new Source(sdl), ParserLimits.SchemaFiles);
        var printed = Printer.Print(document);
        var schema = SchemaBuilder.Build(sdl);

        Assert.True(sdl.Length > 1_000_000, $"{sdl.Length} characters");
        // It deprecates fields that its interfaces do not, which the specification forbids since September 2025 (section 3.6); nothing else is wrong.
        Assert.All(SchemaValidator.Validate(schema), error =>
            Assert.Matches(@"^Interface field \w+\.\w+ is not deprecated, so \w+\.\w+ cannot be\.$", error.Message));
        Assert.True(schema.Types.Count() > 1_000, "It has more than a thousand types.");
        Assert.Equal(printed, Printer.Print(Parser.Parse(new Source(printed), ParserLimits.SchemaFiles)));
        await using var oracle = await GraphQLJs.StartAsync(sdl);
        Assert.True((await oracle.AskAsync(new { equal = new[] { sdl, printed } })).GetProperty("equal").GetBoolean());
    }

    [Fact]
    public async Task The_schema_that_was_made_of_it_prints_and_is_made_again_equal()
    {
        var first = SchemaPrinter.Print(SchemaBuilder.Build(await ReadAsync()));

        var second = SchemaPrinter.Print(SchemaBuilder.Build(first));

        Assert.Equal(first, second);
        await using var oracle = await GraphQLJs.StartAsync(first);
    }

    private static async Task<string> ReadAsync()
    {
        var file = Path.Combine(GraphQLJs.Folder, "node_modules", "@octokit", "graphql-schema", "schema.graphql");
        if (!File.Exists(file))
            Requirement.Absent("This test needs a public schema: run 'npm ci --prefix tests/KnowledgeGraph.IntegrationTests/clients/oracle'.");
        return await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
    }
}
