using System.Net;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Testing.Processes;

/// <summary>What tests say to a server.</summary>
public static class Conversation
{
    // Wrong percent signs shall reach the server as they are written.
    private static readonly UriCreationOptions AsItStands = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>Posts an operation, as any client does.</summary>
    public static Task<Answer> AskAsync(
        this ServerProcess server, string query, object? variables = null, string accept = "application/graphql-response+json") =>
        server.PostAsync(JsonSerializer.Serialize(new { query, variables }), accept: accept);

    /// <summary>Posts a body as it stands.</summary>
    public static Task<Answer> PostAsync(
        this ServerProcess server, string body, string? contentType = "application/json", string? accept = "application/graphql-response+json") =>
        server.PostAsync(Encoding.UTF8.GetBytes(body), contentType, accept);

    /// <summary>Posts the bytes of a body.</summary>
    public static async Task<Answer> PostAsync(
        this ServerProcess server, byte[] body, string? contentType = "application/json", string? accept = "application/graphql-response+json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) };
        if (contentType is not null) request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return await Answer.ReadAsync(await server.Client.SendAsync(request));
    }

    /// <summary>Gets an address.</summary>
    public static async Task<Answer> GetAsync(this ServerProcess server, string path, string? accept = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address.GetLeftPart(UriPartial.Authority) + path, AsItStands));
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Answer.ReadAsync(await server.Client.SendAsync(request));
    }

    /// <summary>A good request after a bad one: the server is there and answers.</summary>
    public static async Task StillAnswersAsync(this ServerProcess server)
    {
        var answer = await server.AskAsync("{ __typename }");

        Assert.Equal((int)HttpStatusCode.OK, answer.Status);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", answer.Text);
    }
}
