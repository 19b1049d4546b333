using System.Text.Json;
using KnowledgeGraph.Query.Stores;

namespace KnowledgeGraph.Server.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the store does too, else 503 with the reason.</summary>
internal sealed class HealthEndpoint(IGraphStore store)
{
    /// <summary>Always 200.</summary>
    public static Task LiveAsync(HttpContext context) => AnswerAsync(context, StatusCodes.Status200OK, "live", reason: null);

    /// <summary>200, or 503 with the store's reason.</summary>
    public async Task ReadyAsync(HttpContext context)
    {
        var reason = await store.NotReadyAsync(context.RequestAborted);
        await (reason is null
            ? AnswerAsync(context, StatusCodes.Status200OK, "ready", reason)
            : AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, "not ready", reason));
    }

    private static async Task AnswerAsync(HttpContext context, int status, string state, string? reason)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", state);
        if (reason is not null) json.WriteString("reason", reason);
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted);
    }
}
