using System.Globalization;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.GraphQL.Language.Printing;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Validation;
using KnowledgeGraph.Testing.Schemas;

namespace KnowledgeGraph.IntegrationTests.Oracle;

/// <summary>
/// graphql-js and this engine give one verdict on each of thousands of documents over our API: made by its schema, and the same with tokens
/// changed. Scalars of our own are opaque to both. <c>KG_ORACLE_SEED</c> gives other documents.
/// </summary>
[Trait("Category", "oracle")]
public class ValidationOracleTests(ITestOutputHelper output)
{
    private const int Documents = 4_000;
    private const string NullableInOneOf = "must be non-nullable to be used for OneOf Input Object";
    private static readonly string Sdl = File.ReadAllText(Path.Combine(Requirement.RepositoryRoot(), "schema", "api.graphql"));

    [Fact]
    public async Task The_verdicts_agree_document_by_document()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("KG_ORACLE_SEED") ?? "20261126", CultureInfo.InvariantCulture);
        output.WriteLine($"KG_ORACLE_SEED={seed}");
        await using var oracle = await GraphQLJs.StartAsync(Sdl);
        var schema = SchemaBuilder.Build(Sdl);
        var random = new Random(seed);
        var documents = new RandomDocuments(schema, random);
        var (valid, invalid) = (0, 0);
        var disagreements = new List<string>();

        for (var i = 0; i < Documents; i++)
        {
            var document = documents.Make();
            if (random.Next(4) == 0) document = Changed(random, document);
            var theirs = await oracle.AskAsync(new { validate = document });
            var ours = Errors(schema, document);
            var isKnown = ours.Count > 0 && ours.All(error => error.Message.Contains(NullableInOneOf, StringComparison.Ordinal));
            if (theirs.GetProperty("valid").GetBoolean() != (ours.Count == 0) && !isKnown)
                disagreements.Add($"{document}\n  graphql-js: {theirs}\n  ours: {string.Join("\n    ", ours)}");
            if (ours.Count == 0) valid++;
            else invalid++;
        }

        Assert.True(
            disagreements.Count == 0, $"{disagreements.Count} verdicts differ:\n{string.Join('\n', disagreements.OrderBy(text => text.Length).Take(5))}");

        output.WriteLine($"{valid} valid, {invalid} not.");
        Assert.InRange(valid, Documents / 4, Documents * 3 / 4);
    }

    /// <summary>
    /// Where graphql-js 17 as it comes contradicts the specification of September 2025, which we follow. Section 2.5: a selection set holds
    /// one selection at least; the option that wants it is set for all other comparisons. Section 5.8.5: a variable in a field of a oneOf
    /// input object is non-null, also where that object stands in a list, which graphql-js looks at in its stead.
    /// </summary>
    [Theory]
    [InlineData("{ }")]
    [InlineData("{ about { } }")]
    [InlineData("{ ... on Query { } }")]
    [InlineData("{ ...F } fragment F on Query { }")]
    [InlineData("query ($by: SortDirection) { organizations(order: [{ name: $by }]) { totalCount } }")]
    public async Task The_specification_decides_where_they_contradict_each_other(string document)
    {
        await using var oracle = await GraphQLJs.StartAsync(Sdl);

        Assert.True((await oracle.AskAsync(new { validate = document, lenient = true })).GetProperty("valid").GetBoolean());
        Assert.NotEmpty(Errors(SchemaBuilder.Build(Sdl), document));
    }

    [Fact]
    public async Task What_is_printed_is_what_was_parsed()
    {
        await using var oracle = await GraphQLJs.StartAsync(Sdl);
        var documents = new RandomDocuments(SchemaBuilder.Build(Sdl), new Random(7));

        for (var i = 0; i < Documents / 4; i++)
        {
            var document = documents.Make();
            if (!TryParse(document, out var parsed)) continue;
            var printed = Printer.Print(parsed!);

            Assert.True((await oracle.AskAsync(new { equal = new[] { document, printed } })).GetProperty("equal").GetBoolean(), $"{document}\n{printed}");
        }
    }

    [Fact]
    public async Task The_schema_is_printed_as_it_was_parsed()
    {
        await using var oracle = await GraphQLJs.StartAsync(Sdl);

        var printed = Printer.Print(Parser.Parse(new Source(Sdl), ParserLimits.SchemaFiles));

        Assert.True((await oracle.AskAsync(new { equal = new[] { Sdl, printed } })).GetProperty("equal").GetBoolean());
    }

    private static IReadOnlyList<GraphQLError> Errors(Schema schema, string document)
    {
        try
        {
            return DocumentValidator.Validate(schema, Parser.Parse(document));
        }
        catch (GraphQLException refusal)
        {
            return refusal.Errors;
        }
    }

    private static bool TryParse(string document, out DocumentNode? parsed)
    {
        try
        {
            parsed = Parser.Parse(document);
            return true;
        }
        catch (GraphQLException)
        {
            parsed = null;
            return false;
        }
    }

    private static string Changed(Random random, string document)
    {
        var tokens = FuzzCase.Tokens(document).ToList();
        var (from, to) = (random.Next(tokens.Count), random.Next(tokens.Count));
        switch (random.Next(4))
        {
            case 0: tokens.RemoveAt(from); break;
            case 1: tokens.Insert(from, tokens[to]); break;
            case 2: (tokens[from], tokens[to]) = (tokens[to], tokens[from]); break;
            default: tokens[from] = tokens[to]; break;
        }
        return string.Concat(tokens);
    }
}
