using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing.Versions;

namespace KnowledgeGraph.Tests.Storage.History;

/// <summary>A store that one document is loaded into, again and again: its title and the name of its person are of the last load.</summary>
internal static class OneDocument
{
    /// <summary>A store with so many loads.</summary>
    public static async Task<EmbeddedStore> LoadedAsync(int loads)
    {
        var store = EmbeddedStore.Open(RandomVersion.Model, directory: null, TimeProvider.System);
        for (var load = 1; load <= loads; load++) await LoadAsync(store, load);
        return store;
    }

    /// <summary>One more load.</summary>
    public static async Task LoadAsync(EmbeddedStore store, int load)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yaml", $"document: {{ id: doc:d, title: T{load} }}\nentities:\n  - {{ id: human:h, type: Human, name: H{load} }}\n");
        var loader = new SeedLoader(RandomVersion.Model, store, store, TimeProvider.System);
        await loader.LoadAsync([folder.Path], progress: null, TestContext.Current.CancellationToken);
    }
}
