using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Opening;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Opening;

/// <summary>Opens the graph that the settings name. The same for every command.</summary>
internal static class GraphOpener
{
    /// <summary>Opens what the settings name.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="seed">Whether an empty store is filled.</param>
    /// <param name="onFault">Is told of faults of the server while it answers.</param>
    /// <param name="cancellation">Ends the opening; a load in course leaves nothing.</param>
    /// <exception cref="ModelException">The model has mistakes.</exception>
    /// <exception cref="SeedException">The seed has mistakes.</exception>
    /// <exception cref="StorageException">The store cannot be opened.</exception>
    public static Task<OpenedGraph> OpenAsync(
        ServerSettings settings, SeedPolicy seed, Action<Exception> onFault, CancellationToken cancellation)
    {
        var model = ModelLoader.LoadFolder(settings.SchemaFolder);
        var options = Options(settings) with { SeedFolder = seed == SeedPolicy.FillEmptyStore ? settings.SeedFolder : null };
        var neo4j = settings.Store is StoreSettings.Neo4j { Options: var server } ? BoltCypherClient.Open(Telling(server)) : null;
        return OpenedGraph.OpenAsync(options, ServedApi.Of(model, options.CanIntrospect, options.Limits), neo4j, onFault, cancellation);
    }

    // A command without a log would wait for a server that starts, and nobody would know why. What does not pass ends the command and is told then.
    private static Neo4jOptions Telling(Neo4jOptions server) => server.OnNews is not null ? server : server with
    {
        OnNews = news =>
        {
            if (news is { IsTrouble: true, MayPass: true }) Console.Error.WriteLine(news.Text);
        },
    };

    /// <summary>The settings that a graph is opened and guarded with.</summary>
    public static GraphOptions Options(ServerSettings settings) => new()
    {
        SchemaFolder = settings.SchemaFolder,
        SeedFolder = settings.SeedFolder,
        DataFolder = settings.Store.Folder,
        NamesFolder = settings.Store.Folder,
        TextsFolder = settings.TextsFolder,
        TextStoreFolder = settings.TextStoreFolder,
        BaseIri = settings.BaseIri,
        Limits = settings.Limits.Query,
        ResponseCacheBytes = settings.ResponseCacheBytes,
        HistoryBytes = settings.HistoryBytes,
        CanIntrospect = settings.Http.CanIntrospect,
    };

    /// <summary>The API's SDL, without opening a store.</summary>
    /// <exception cref="ModelException">The model has mistakes.</exception>
    public static string PrintSchema(ServerSettings settings) => ServedApi.Of(ModelLoader.LoadFolder(settings.SchemaFolder)).Print();
}
