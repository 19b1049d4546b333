using HotChocolate.Execution.Configuration;
using KnowledgeGraph.HotChocolate.Api;
using KnowledgeGraph.HotChocolate.Fields;
using KnowledgeGraph.HotChocolate.Neo4j;
using KnowledgeGraph.HotChocolate.Opening;
using KnowledgeGraph.HotChocolate.Operations;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Query.Limits;
using ObjectType = HotChocolate.Types.ObjectType;

namespace KnowledgeGraph.HotChocolate;

/// <summary>Puts a knowledge graph into a HotChocolate server.</summary>
public static class KnowledgeGraphBuilder
{
    /// <summary>
    /// Adds the API of a graph to the schema, and answers it. All else stays HotChocolate's: parsing, validation, its limits, authorization,
    /// transports, persisted operations, the IDE. Call it after <c>AddQueryType</c> where the schema has a root type of its own, whatever its name.
    /// Each schema of a server may have a graph of its own.
    /// </summary>
    /// <param name="builder">The server's builder.</param>
    /// <param name="options">Which graph.</param>
    /// <param name="hosting">How it lives in the schema; null for the defaults.</param>
    /// <exception cref="ModelException">The model has mistakes; all of them are named.</exception>
    public static IRequestExecutorBuilder AddKnowledgeGraph(this IRequestExecutorBuilder builder, GraphOptions options, GraphHosting? hosting = null)
    {
        var model = ModelLoader.LoadFolder(options.SchemaFolder);
        var api = ServedApi.Of(model, limits: options.Limits);
        var name = builder.Name;
        builder.Services.AddKeyedSingleton(name, (services, _) => new HostedGraph(options, api, services));
        builder.Services.AddSingleton<IHostedService>(services => services.GetRequiredKeyedService<HostedGraph>(name));
        return builder.AddKnowledgeGraph(
            api.Print(), options.Limits, hosting ?? new GraphHosting(),
            services => services.GetRequiredKeyedService<HostedGraph>(name),
            services => new SingleAnswers(services.GetRequiredKeyedService<HostedGraph>(name)));
    }

    /// <summary>Keeps the graphs in Neo4j, by Neo4j.Driver. Without it they are in embedded stores.</summary>
    /// <param name="services">The server's services.</param>
    /// <param name="options">
    /// Which Neo4j. Notices are not asked for, and the clock is the system's; what keeps it from answering goes to the log, unless the options say
    /// who is told.
    /// </param>
    public static IServiceCollection AddNeo4jDriver(this IServiceCollection services, Neo4jOptions options) =>
        services.AddSingleton<ICypherClient>(provider =>
        {
            var log = provider.GetRequiredService<ILoggerFactory>().CreateLogger("KnowledgeGraph");
            return new DriverCypherClient(options with
            {
                OnNews = options.OnNews ?? (news => log.Log(news.IsTrouble ? LogLevel.Warning : LogLevel.Information, "{News}", news.Text)),
            });
        });

    /// <summary>Adds an API, and what answers it. All of HotChocolate's limit is the cost that the runner allows.</summary>
    internal static IRequestExecutorBuilder AddKnowledgeGraph(
        this IRequestExecutorBuilder builder, string sdl, QueryLimits limits, GraphHosting hosting,
        Func<IServiceProvider, IOperationRunner> runner, Func<IServiceProvider, IOperationStreamer> streamer)
    {
        var api = ApiDocument.Of(sdl, hosting.TypePrefix);
        var graph = new GraphApi(api, limits.MaxIds);
        return builder
            .ConfigureSchema(schema =>
            {
                foreach (var root in api.Roots.Select(root => root.Name.Value))
                    schema.TryAddRootType(() => new ObjectType(type => type.Name(root)), ApiDocument.RootOf(root)!.Value);
                foreach (var scalar in api.Scalars) schema.AddType(new GraphScalar(scalar));
                schema.AddDocument(api.Types);
            })
            .TryAddTypeInterceptor(new GraphFields(graph, new FieldPrices(limits.MaxCost), hosting))
            .UseRequest(OperationMiddleware.Create(graph, hosting, runner, streamer), before: WellKnownRequestMiddleware.OperationExecutionMiddleware);
    }
}
