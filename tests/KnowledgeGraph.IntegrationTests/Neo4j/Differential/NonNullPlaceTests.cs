using KnowledgeGraph.Model.Loading;

namespace KnowledgeGraph.IntegrationTests.Neo4j.Differential;

/// <summary>Null where a value must be is refused alike by both stores, at every such place of the API; the default is answered alike.</summary>
[Collection(Neo4jServer.Collection)]
[Trait("Category", "answers")]
public class NonNullPlaceTests
{
    // Null is refused before a store is asked; each default is a query that Neo4j has to plan anew.
    private const int AskedOfEach = 12;

    [Fact]
    public async Task Both_stores_refuse_null_alike_and_take_defaults_alike()
    {
        await using var stores = await TwoStores.OpenEmptyAsync(ModelLoader.LoadFolder(Path.Combine(AppContext.BaseDirectory, "schema")));

        foreach (var (index, document) in new NonNullPlaces(stores.Schema).Documents().Index())
        {
            var (embedded, neo4j) = await stores.AskAsync(document, """{"x":null}""");
            Assert.True(embedded == neo4j, $"{document}\n{embedded}\n{neo4j}");
            Assert.Contains("VARIABLE_INVALID", neo4j, StringComparison.Ordinal);
            if (index % AskedOfEach != 0) continue;
            (embedded, neo4j) = await stores.AskAsync(document);
            Assert.True(embedded == neo4j, $"{document}\n{embedded}\n{neo4j}");
            Assert.DoesNotContain("INTERNAL", neo4j, StringComparison.Ordinal);
        }
    }
}
