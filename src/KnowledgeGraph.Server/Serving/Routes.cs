using System.Collections.Frozen;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Opening;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Explorer;
using KnowledgeGraph.Server.Exports;
using KnowledgeGraph.Server.GraphiQL;
using KnowledgeGraph.Server.Health;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Landing;
using KnowledgeGraph.Server.Operations;
using KnowledgeGraph.Server.ServerSentEvents;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Server.Streaming;
using KnowledgeGraph.Server.WebSockets;

namespace KnowledgeGraph.Server.Serving;

/// <summary>
/// All addresses of the server: one comparison for <c>/graphql</c>, a table for the rest. No routing middleware stands
/// before it, since it would cost every operation more than this does.
/// </summary>
internal sealed class Routes
{
    private const string GraphQLPath = "/graphql";
    private const string GraphQLFolder = "/graphql/";
    private const string SchemaPath = "/graphql/schema.graphql";

    private readonly RequestDelegate _graphQL;
    private readonly RequestDelegate _sockets;
    private readonly RequestDelegate _exports;
    private readonly FrozenDictionary<string, RequestDelegate> _others;
    private readonly ILogger<Routes> _logger;

    /// <summary>The addresses over one graph.</summary>
    /// <param name="graph">What is served.</param>
    /// <param name="settings">Whom and what it answers.</param>
    /// <param name="documents">Finds the documents of operations.</param>
    /// <param name="loggers">Faults of the server go there.</param>
    /// <param name="stopping">The server is told to end: sockets and event streams are closed.</param>
    /// <param name="parts">Tell of the parts beside the store, for readiness.</param>
    public Routes(
        OpenedGraph graph, ServerSettings settings, DocumentChoice documents, ILoggerFactory loggers, CancellationToken stopping,
        params Func<HealthPart>[] parts)
    {
        _logger = loggers.CreateLogger<Routes>();
        var asked = ExplorerDocuments.Of(graph.Model);
        documents = documents.With(asked.Select(document => document.Bytes));
        var logger = loggers.CreateLogger<GraphQLEndpoint>();
        var batch = new Batch(graph.Runner, documents, settings.Http.BatchOperations, settings.Limits.Query.MaxCost, TimeProvider.System, logger);
        var origins = new OriginPolicy(settings.Http.Origins);
        var streams = settings.Limits.Streams with { Streams = settings.Http.Streams, Http = settings.Limits.Http };
        var gate = new StreamGate(streams.Streams);
        var answers = new AnswerStream(new SingleAnswers(graph.Runner), documents, logger);
        var events = new EventEndpoint(answers, gate, streams, TimeProvider.System, stopping);
        _sockets = new SocketEndpoint(answers, gate, origins, streams, TimeProvider.System, loggers, stopping).HandleAsync;
        _exports = new ExportEndpoint(graph.Exports, origins, streams, TimeProvider.System, loggers.CreateLogger<ExportEndpoint>()).HandleAsync;
        var table = new Dictionary<string, RequestDelegate>(StringComparer.Ordinal)
        {
            ["/health/live"] = HealthEndpoint.LiveAsync,
            ["/health/ready"] = new HealthEndpoint(graph.Store, parts).ReadyAsync,
        };
        if (settings.Http.CanIntrospect)
            table.Add(SchemaPath, new FixedResource(graph.Api.Print, "text/plain; charset=utf-8") { Origins = origins }.HandleAsync);
        var examples = ExampleQuery.ReadAll(settings.SchemaFolder);
        foreach (var (path, document) in GraphiQLPage.Documents(examples)) table.Add(path, document.HandleAsync);
        var editor = table.ContainsKey(GraphiQLPage.Path) ? GraphiQLPage.Path : null;
        var pathBase = settings.Http.PathBase;
        var outline = ModelReading.Of(graph.Model, asked, editor, settings.Http.CanIntrospect, settings.Limits.Query.MaxCost);
        foreach (var (path, document) in ExplorerPage.Documents(outline, pathBase)) table.Add(path, document.HandleAsync);
        var landing = LandingPage.Documents(examples, pathBase, settings.Http.CanIntrospect, editor);
        foreach (var (path, document) in landing) table.TryAdd(path, document.HandleAsync);
        _graphQL = new GraphQLEndpoint(
            graph.Runner, documents, batch, events, origins, settings.Limits.Http, pathBase + (editor ?? "/"), logger).HandleAsync;
        _others = table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>All addresses.</summary>
    public IReadOnlySet<string> Paths => _others.Keys.Append(GraphQLPath).Append(GraphQLFolder).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Answers any request.</summary>
    public Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        return path.Equals(GraphQLPath, StringComparison.Ordinal) || path.Equals(GraphQLFolder, StringComparison.Ordinal)
            ? GuardAsync(SocketEndpoint.IsHandshake(context.Request) ? _sockets : _graphQL, context)
            : _others.TryGetValue(path, out var handle) ? GuardAsync(handle, context)
            : path.StartsWith(ExportEndpoint.Folder, StringComparison.Ordinal) ? GuardAsync(_exports, context)
            : NotFoundAsync(context);
    }

    // A client that leaves is not a fault. Anything else that reaches here is one of ours: it is logged, and the client learns no detail.
    private async Task GuardAsync(RequestDelegate handle, HttpContext context)
    {
        try
        {
            await handle(context);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or BadHttpRequestException)
        {
            context.Abort();
        }
        catch (Exception exception)
        {
            _logger.LogError(exception, "A request to {Path} failed by a fault of the server.", context.Request.Path.Value);
            if (context.Response.HasStarted) context.Abort();
            else context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "text/plain; charset=utf-8";
        var known = string.Join(' ', _others.Keys.Append(GraphQLPath).Order(StringComparer.Ordinal).Select(path => context.Request.PathBase + path));
        return context.Response.WriteAsync($"Nothing is here. There is: {known}\n", context.RequestAborted);
    }
}
