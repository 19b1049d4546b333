using System.Net.Http.Headers;
using System.Text.Json;

namespace KnowledgeGraph.Testing.Processes;

/// <summary>An answer of the server, read whole.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="ContentHeaders">The headers of its body.</param>
/// <param name="Text">The body.</param>
public sealed record Answer(int Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, string Text)
{
    /// <summary>The media type without parameters.</summary>
    public string? MediaType => ContentHeaders.ContentType?.MediaType;

    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

    /// <summary>The <c>data</c> entry; the test fails where there are errors.</summary>
    public JsonElement Data
    {
        get
        {
            Assert.False(Json.TryGetProperty("errors", out _), Text);
            return Json.GetProperty("data");
        }
    }

    /// <summary>The codes of the errors, in order.</summary>
    public string[] Codes => Json.TryGetProperty("errors", out var errors)
        ? [.. errors.EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString()!)]
        : [];

    /// <summary>The messages of the errors, in order.</summary>
    public string[] Messages => [.. Json.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("message").GetString()!)];

    /// <summary>Reads an answer whole.</summary>
    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            return new Answer((int)response.StatusCode, response.Headers, response.Content.Headers, await response.Content.ReadAsStringAsync());
        }
    }
}
