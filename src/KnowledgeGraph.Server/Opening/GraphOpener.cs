using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation;
using KnowledgeGraph.Query;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Backends.Embedded;
using KnowledgeGraph.Query.Backends.Neo4j;
using KnowledgeGraph.Query.Model;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Stores;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Opening;

/// <summary>Puts the layers together: model, API, store, runner, and the seed in a store that is empty. The same for every command.</summary>
internal static class GraphOpener
{
    /// <summary>Opens what the settings name.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="seed">Whether an empty store is filled.</param>
    /// <param name="onFault">Is told of faults of the server while it answers.</param>
    /// <param name="cancellation">Ends the opening; a load in course leaves nothing.</param>
    /// <exception cref="ModelException">The model has mistakes.</exception>
    /// <exception cref="SeedException">The seed has mistakes.</exception>
    /// <exception cref="Storage.StorageException">The store cannot be opened.</exception>
    public static async Task<OpenedGraph> OpenAsync(
        ServerSettings settings, SeedPolicy seed, Action<Exception> onFault, CancellationToken cancellation)
    {
        var model = ModelLoader.LoadFolder(settings.SchemaFolder);
        var schema = ApiSchema.Of(model, namesValues: settings.Http.Introspection);
        var limits = settings.Limits.Query;
        var validation = new ValidationOptions { Introspection = settings.Http.Introspection, Suggestions = settings.Http.Introspection };
        var texts = settings.TextsFolder is { } textsFolder ? TextFolder.Open(textsFolder, cancellation: cancellation) : null;
        var store = await OpenStoreAsync(settings, model, limits, texts, cancellation);
        try
        {
            var runner = new OperationRunner(model, schema, store, limits, onFault, validation);
            var graph = new OpenedGraph(model, schema, store, runner, texts);
            var isEmpty = await store.ChangeNumberAsync(cancellation) == 0;
            if (seed == SeedPolicy.LeaveAsIs || !isEmpty || settings.SeedFolder is not { } folder) return graph;
            return graph with { Loaded = await graph.CreateLoader().LoadAsync([folder], progress: null, cancellation) };
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>The API's SDL, without opening a store.</summary>
    /// <exception cref="ModelException">The model has mistakes.</exception>
    public static string PrintSchema(ServerSettings settings) => SchemaPrinter.Print(ApiSchema.Of(ModelLoader.LoadFolder(settings.SchemaFolder)));

    // The one switch over stores.
    private static async Task<IGraphStore> OpenStoreAsync(
        ServerSettings settings, GraphModel model, QueryLimits limits, ITextSource? texts, CancellationToken cancellation) => settings.Store switch
        {
            StoreSettings.Neo4j neo4j => await Neo4jStore.OpenAsync(model, neo4j.Options, limits, texts, cancellation),
            StoreSettings.Embedded embedded => EmbeddedStore.Open(model, embedded.Folder, TimeProvider.System, limits, texts),
            var other => throw new InvalidOperationException($"There is no store for {other}."),
        };
}
