using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Server.Health;
using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Server.Serving;

/// <summary>
/// Answers from the first moment on: that the server starts, until the graph is open, and then as the routes do. A database that starts beside
/// the server may need a while, in which a load balancer and people want to know what is waited for.
/// </summary>
internal sealed class Entrance
{
    private const string RetrySeconds = "1";

    private volatile RequestDelegate? _routes;
    private volatile string _reason = "The server opens its store.";

    /// <summary>Hears what the opening waits for, which readiness tells.</summary>
    public void Hear(ServerNews news)
    {
        if (news.IsTrouble) _reason = news.Text;
    }

    /// <summary>The graph is open.</summary>
    public void Open(RequestDelegate routes) => _routes = routes;

    /// <summary>Answers any request.</summary>
    public Task HandleAsync(HttpContext context) => _routes is { } routes ? routes(context) : StartingAsync(context);

    private Task StartingAsync(HttpContext context)
    {
        if (context.Request.Path == "/health/live") return HealthEndpoint.LiveAsync(context);
        if (context.Request.Path == "/health/ready") return HealthEndpoint.StartingAsync(context, _reason);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = RetrySeconds;
        context.Response.Headers.CacheControl = "no-store";
        var media = ContentNegotiation.Choose(context.Request.Headers.Accept, pages: false);
        context.Response.ContentType = media.ContentType();
        Refusal.Of(ErrorCode.StoreUnavailable, "The server starts, and cannot answer yet. Try again in a moment.").WriteTo(context.Response.BodyWriter);
        return context.Response.BodyWriter.FlushAsync(context.RequestAborted).AsTask();
    }
}
