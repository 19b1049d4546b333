using HotChocolate.Execution.Configuration;
using KnowledgeGraph.HotChocolate.Api;
using KnowledgeGraph.HotChocolate.Neo4j;
using KnowledgeGraph.HotChocolate.Opening;
using KnowledgeGraph.HotChocolate.Operations;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Query.Api;
using ObjectType = HotChocolate.Types.ObjectType;

namespace KnowledgeGraph.HotChocolate;

/// <summary>Puts a knowledge graph into a HotChocolate server.</summary>
public static class KnowledgeGraphBuilder
{
    /// <summary>
    /// Adds the API of a graph to the schema, and answers it. All else stays HotChocolate's: parsing, validation, its limits, transports,
    /// persisted operations, the IDE. Call it after <c>AddQueryType</c> where the schema has a root type of its own.
    /// </summary>
    /// <param name="builder">The server's builder.</param>
    /// <param name="options">Which graph.</param>
    /// <exception cref="ModelException">The model has mistakes; all of them are named.</exception>
    public static IRequestExecutorBuilder AddKnowledgeGraph(this IRequestExecutorBuilder builder, GraphOptions options)
    {
        var model = ModelLoader.LoadFolder(options.SchemaFolder);
        var schema = ApiSchema.Of(model);
        builder.Services.AddSingleton(services => new HostedGraph(options, model, schema, services));
        builder.Services.AddHostedService(services => services.GetRequiredService<HostedGraph>());
        builder.Services.AddSingleton<IOperationRunner>(services => services.GetRequiredService<HostedGraph>());
        builder.Services.AddSingleton<IOperationStreamer>(services => new SingleAnswers(services.GetRequiredService<IOperationRunner>()));
        return builder.AddKnowledgeGraph(GraphQL.Schemas.Printing.SchemaPrinter.Print(schema), options.Limits.MaxCost);
    }

    /// <summary>Keeps the graph in Neo4j, by Neo4j.Driver. Without it the graph is in the embedded store.</summary>
    /// <param name="services">The server's services.</param>
    /// <param name="options">Which Neo4j. Notices are not asked for, and the clock is the system's.</param>
    public static IServiceCollection AddNeo4jDriver(this IServiceCollection services, Neo4jOptions options) =>
        services.AddSingleton<ICypherClient>(_ => new DriverCypherClient(options));

    /// <summary>Adds an API whose runner and streamer are among the services. All of HotChocolate's limit is the cost that the runner allows.</summary>
    internal static IRequestExecutorBuilder AddKnowledgeGraph(this IRequestExecutorBuilder builder, string sdl, long maxCost)
    {
        var api = ApiDocument.Of(sdl);
        return builder
            .ConfigureSchema(schema =>
            {
                foreach (var root in api.Fields.Keys.Select(ApiDocument.RootOf).OfType<OperationType>())
                    schema.TryAddRootType(() => new ObjectType(type => type.Name(root.ToString())), root);
                foreach (var scalar in api.Scalars) schema.AddType(new GraphScalar(scalar));
                schema.AddDocument(api.Document);
            })
            .TryAddTypeInterceptor(new OwnFields(api.Fields, maxCost))
            .UseRequest(OperationMiddleware.Create(), before: WellKnownRequestMiddleware.OperationExecutionMiddleware);
    }
}
