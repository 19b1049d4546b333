using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Testing.Names;

/// <summary>An embedded store of the repository's model with its seed, where wanted, and made-up entities.</summary>
public static class NameStore
{
    private const int NodesAtOnce = 20_000;

    /// <summary>The repository's model.</summary>
    /// <param name="root">The repository.</param>
    public static GraphModel ModelOf(string root) => ModelLoader.LoadFolder(Path.Combine(root, "schema"));

    /// <summary>Fills a store in memory.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="model">Its model.</param>
    /// <param name="withSeed">Whether the seed is loaded.</param>
    /// <param name="madeUp">How many made-up entities it has.</param>
    /// <param name="cancellation">Ends the filling.</param>
    public static async Task<EmbeddedStore> FillAsync(string root, GraphModel model, bool withSeed, int madeUp, CancellationToken cancellation)
    {
        var store = EmbeddedStore.Open(model, directory: null, TimeProvider.System);
        if (withSeed) await new SeedLoader(model, store, store, TimeProvider.System).LoadAsync([Path.Combine(root, "seed")], progress: null, cancellation);
        foreach (var some in NameMaker.Make(madeUp).Select(entity => entity.ToNode(model)).Chunk(NodesAtOnce))
            await store.ApplyAsync(new GraphWrite { PutNodes = some }, cancellation);
        return store;
    }

    /// <summary>Renames a node of a store, as one change.</summary>
    public static async Task RenameAsync(EmbeddedStore store, string id, string name, CancellationToken cancellation)
    {
        var node = (await store.NodesAsync([id], cancellation))[0];
        var properties = new Dictionary<string, Value>(node.Properties, StringComparer.Ordinal) { [Property.NameKey] = new TextValue(name) };
        await store.ApplyAsync(new GraphWrite { PutNodes = [new NodeRecord(id, node.Label, properties)] }, cancellation);
    }
}
