using System.Text.Json;
using KnowledgeGraph.Model.Stores;

namespace KnowledgeGraph.Server.Health;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: so do the parts that it needs, else 503 with the reason of the first
/// that does not. Every part is reported with its own status; one that is not required never makes a 503.
/// </summary>
/// <param name="store">The store, which is the first part.</param>
/// <param name="others">Report the parts beside it, such as a cache or the planning ahead; each is asked at every request and may not wait.</param>
internal sealed class HealthEndpoint(IGraphStore store, params Func<HealthPart>[] others)
{
    /// <summary>Always 200.</summary>
    public static Task LiveAsync(HttpContext context) => AnswerAsync(context, StatusCodes.Status200OK, "live", reason: null, parts: []);

    /// <summary>503 of a server that opens its store.</summary>
    /// <param name="context">The request.</param>
    /// <param name="reason">What it waits for.</param>
    public static Task StartingAsync(HttpContext context, string reason) => AnswerAsync(
        context, StatusCodes.Status503ServiceUnavailable, "not ready", reason, [HealthPart.Of("store", isRequired: true, reason)]);

    /// <summary>200, or 503 with the reason.</summary>
    public async Task ReadyAsync(HttpContext context)
    {
        var problem = await store.NotReadyAsync(context.RequestAborted);
        HealthPart[] parts = [HealthPart.Of("store", isRequired: true, problem), .. store.Parts, .. others.Select(part => part())];
        await (parts.FirstOrDefault(part => part is { IsRequired: true, IsOk: false }) is { } missing
            ? AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, "not ready", missing.Reason, parts)
            : AnswerAsync(context, StatusCodes.Status200OK, "ready", reason: null, parts));
    }

    private static async Task AnswerAsync(HttpContext context, int status, string state, string? reason, HealthPart[] parts)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", state);
        if (reason is not null) json.WriteString("reason", reason);
        if (parts.Length > 0) WriteParts(json, parts);
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted);
    }

    private static void WriteParts(Utf8JsonWriter json, HealthPart[] parts)
    {
        json.WriteStartArray("parts");
        foreach (var part in parts)
        {
            json.WriteStartObject();
            json.WriteString("name", part.Name);
            json.WriteString("status", part.Status);
            json.WriteBoolean("ok", part.IsOk);
            json.WriteBoolean("required", part.IsRequired);
            if (part.Reason is not null) json.WriteString("reason", part.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
