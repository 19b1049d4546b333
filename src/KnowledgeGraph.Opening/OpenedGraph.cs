using KnowledgeGraph.Evidence.Layouts;
using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.Evidence.Texts.Keeping;
using KnowledgeGraph.GraphQL.Validation.Limits;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Questions.Export;
using KnowledgeGraph.Questions.Limits;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Search;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.History;

namespace KnowledgeGraph.Opening;

/// <summary>A model, its API and a store, ready to answer. Disposing closes the store.</summary>
/// <param name="Api">The model and the API that comes from it.</param>
/// <param name="Store">The store; owned.</param>
/// <param name="Runner">Answers operations over the store.</param>
/// <param name="Texts">The source texts at hand.</param>
public sealed record OpenedGraph(ServedApi Api, IGraphStore Store, IOperationRunner Runner, SourceTexts Texts)
    : IAsyncDisposable
{
    /// <summary>The graph model.</summary>
    public GraphModel Model => Api.Model;

    /// <summary>The graph as files that other programs read.</summary>
    public required GraphExports Exports { get; init; }

    /// <summary>The names of all entities, for searches; made when somebody first asks for them; owned.</summary>
    internal Lazy<NameIndex>? Names { get; init; }

    /// <summary>How the names stand, for readiness: a server can do without them. It fills them if nobody has asked for them yet.</summary>
    public HealthPart NamesPart() => Names!.Value.State.ToPart();

    /// <summary>Runs plans; owned.</summary>
    internal StorePlans? Plans { get; init; }

    /// <summary>How the history stands, for readiness: a server can do without it.</summary>
    public HealthPart HistoryPart() => Plans!.Pasts.Part;

    /// <summary>How far coalitions are that are being worked out, for readiness: nothing else needs them.</summary>
    public HealthPart CoalitionsPart() => Api.Questions.CoalitionsPart;

    /// <summary>Begins to fill the history, which is otherwise done when somebody first asks of an earlier time.</summary>
    public void FillHistory() => Plans!.Fill();

    /// <summary>How the texts that were taken in stand, for readiness: a server can do without them. Null where there is no place for them.</summary>
    public HealthPart? TextsPart() => Texts.Store is { } kept ? HealthPart.Of("texts", isRequired: false, kept.Problem) : null;

    /// <summary>What opening loaded into the empty store; null where it had its graph already, or was left as it is.</summary>
    public LoadReport? Loaded { get; init; }

    /// <summary>The change that brought the store to the layout of this program; null where it had that, or a newer one.</summary>
    public Change? Upgraded { get; init; }

    /// <summary>Opens the store, brings it to the layout of this program, fills it where it is empty and there is a seed, and puts a runner over it.</summary>
    /// <param name="options">Which graph.</param>
    /// <param name="api">The API of the model of its folder, which is this graph's from now on.</param>
    /// <param name="neo4j">The way to Neo4j, which the store owns from now on; null for the embedded store.</param>
    /// <param name="onFault">Is told of faults of the server while it answers.</param>
    /// <param name="cancellation">Ends the opening; a load in course leaves nothing.</param>
    /// <exception cref="SeedException">The seed has mistakes.</exception>
    /// <exception cref="StorageException">The store cannot be opened.</exception>
    public static async Task<OpenedGraph> OpenAsync(
        GraphOptions options, ServedApi api, ICypherClient? neo4j, Action<Exception> onFault, CancellationToken cancellation)
    {
        var model = api.Model;
        var texts = TextsOf(options, isEmbedded: neo4j is null, cancellation);
        IGraphStore store = neo4j is null
            ? EmbeddedStore.Open(model, options.DataFolder, TimeProvider.System)
            : await Neo4jStore.OpenAsync(model, neo4j, TimeProvider.System, options.Limits, texts, cancellation);
        var history = new HistoryOptions { Bytes = options.HistoryBytes };
        var plans = StorePlans.Over(model, store, options.Limits, history, TimeProvider.System, texts, onFault);
        try
        {
            var upgraded = await new LayoutUpgrade(model, store).RunAsync(cancellation);
            var validation = new ValidationOptions { CanIntrospect = options.CanIntrospect, CanSuggest = options.CanIntrospect };
            var kept = new NameIndexOptions { Directory = neo4j is null ? options.DataFolder : options.NamesFolder, OnFault = onFault };
            var names = new Lazy<NameIndex>(() => NameIndex.Open(model, store, kept));
            api.Search.Attach(() => names.Value, new PastNames(model, plans.Pasts, kept.Limits));
            var runner = new OperationRunner(model, api.Schema, plans.Runner, options.Limits, onFault, validation);
            api.Questions.Attach(runner, plans.Pasts, store);
            var graph = new OpenedGraph(api, store, runner, texts)
            {
                Exports = new GraphExports(
                    model, plans.Pasts, store, QuestionLimits.Of(options.Limits), new ExportSettings { BaseIri = options.BaseIri, Texts = texts }),
                Names = names,
                Plans = plans,
                Upgraded = upgraded,
            };
            if (options.SeedFolder is not { } seed || await store.ChangeNumberAsync(cancellation) != 0) return graph;
            return graph with { Loaded = await graph.CreateLoader().LoadAsync([seed], progress: null, cancellation) };
        }
        catch
        {
            await plans.DisposeAsync();
            await store.DisposeAsync();
            throw;
        }
    }

    private static SourceTexts TextsOf(GraphOptions options, bool isEmbedded, CancellationToken cancellation)
    {
        var folder = options.TextsFolder is { } read ? TextFolder.Open(read, cancellation: cancellation) : null;
        var own = isEmbedded ? options.DataFolder : options.NamesFolder;
        var kept = options.TextStoreFolder ?? (own is null ? null : Path.Combine(own, TextStore.DefaultFolder));
        return new SourceTexts(folder, kept is null ? null : new TextStore(kept, TimeProvider.System));
    }

    /// <summary>Loads seed files into the store, held against the source texts at hand.</summary>
    /// <param name="isStrict">See <see cref="SeedLoader.IsStrict"/>.</param>
    public SeedLoader CreateLoader(bool isStrict = false) =>
        new(Model, Store, Store, TimeProvider.System) { IsStrict = isStrict, FindText = Texts.Find };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Api.Questions.DisposeAsync();
        if (Names is { IsValueCreated: true }) await Names.Value.DisposeAsync();
        if (Plans is not null) await Plans.DisposeAsync();
        await Store.DisposeAsync();
    }
}
