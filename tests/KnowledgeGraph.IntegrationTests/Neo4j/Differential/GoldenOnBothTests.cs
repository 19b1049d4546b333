using System.Text.Json;
using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Model.Stores;

namespace KnowledgeGraph.IntegrationTests.Neo4j.Differential;

/// <summary>Every recorded operation, the README's among them, gives the bytes of the embedded store on Neo4j, over the repository's seed.</summary>
[Collection(Neo4jServer.Collection)]
[Trait("Category", "answers")]
public class GoldenOnBothTests
{
    private const string Quotes = """
        {
          statements(first: 500, order: [{ id: ASC }]) { nodes { id quote spanStart spanEnd document { id } } }
          documents { nodes { id citation apa: citation(style: APA) bibtex: citation(style: BIBTEX) csl: citation(style: CSL_JSON) publisher { name } } }
        }
        """;

    [Fact]
    public async Task Recorded_operations_give_the_same_bytes_on_both_stores()
    {
        await using var stores = await OverSeedAsync(texts: null);
        string[] files = [.. GoldenOperation.Files, .. Directory.EnumerateFiles(Path.Combine(Requirement.RepositoryRoot(), "schema", "examples"), "*.graphql")];

        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var operation = GoldenOperation.Read(file);

            var (embedded, neo4j) = await stores.AskAsync(operation.Document, operation.Variables ?? "");

            Assert.True(embedded == neo4j, $"{Path.GetFileName(file)}\n{embedded}\n{neo4j}");
        }
    }

    [Fact]
    public async Task Quotes_and_citations_give_the_same_bytes_on_both_stores()
    {
        await using var stores = await OverSeedAsync(TextFolder.Open(Requirement.SeedTexts(), cancellation: TestContext.Current.CancellationToken));

        var (embedded, neo4j) = await stores.AskAsync(Quotes);

        Assert.Equal(embedded, neo4j);
        Assert.Contains(
            JsonDocument.Parse(neo4j).RootElement.GetProperty("data").GetProperty("statements").GetProperty("nodes").EnumerateArray(),
            statement => statement.GetProperty("quote").ValueKind == JsonValueKind.String);
    }

    private static async Task<TwoStores> OverSeedAsync(ITextSource? texts)
    {
        var stores = await TwoStores.OpenEmptyAsync(ModelLoader.LoadFolder(Path.Combine(AppContext.BaseDirectory, "schema")), texts);
        foreach (var store in stores.All)
            await new SeedLoader(stores.Model, store, store, stores.Clock)
                .LoadAsync([Path.Combine(AppContext.BaseDirectory, "seed")], progress: null, TestContext.Current.CancellationToken);
        return stores;
    }
}
