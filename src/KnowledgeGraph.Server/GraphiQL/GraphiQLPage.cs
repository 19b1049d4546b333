using System.Text.Json;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Landing;

namespace KnowledgeGraph.Server.GraphiQL;

/// <summary>
/// GraphiQL, an editor for operations in the browser, as <c>src/graphiql</c> was built into the folder <c>graphiql</c> beside the binary.
/// It asks this server alone, so that it works without any network. Where it was not built there is none.
/// </summary>
internal static class GraphiQLPage
{
    /// <summary>The address of the page.</summary>
    public const string Path = "/graphiql/";

    // The editor sets styles and starts workers from scripts of its own; beyond that it may do what the other pages may.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; font-src 'self' data:; "
        + "worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // The names of these files follow from their content.
    private const string ForGood = "public, max-age=31536000, immutable";

    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".ttf"] = "font/ttf",
        [".woff2"] = "font/woff2",
    };

    /// <summary>The documents by their paths; none where the page was not built.</summary>
    /// <param name="examples">What its first tabs hold.</param>
    public static IEnumerable<KeyValuePair<string, FixedResource>> Documents(IReadOnlyList<ExampleQuery> examples)
    {
        var folder = System.IO.Path.Combine(AppContext.BaseDirectory, "graphiql");
        var index = System.IO.Path.Combine(folder, "index.html");
        if (!File.Exists(index)) yield break;
        yield return new(Path, Document(index));
        yield return new(Path + "examples.json", new FixedResource(
            () => JsonSerializer.SerializeToUtf8Bytes(examples, JsonSerializerOptions.Web), "application/json"));
        foreach (var file in Directory.EnumerateFiles(System.IO.Path.Combine(folder, "assets")))
            yield return new($"{Path}assets/{System.IO.Path.GetFileName(file)}", Document(file, ForGood));
    }

    private static FixedResource Document(string file, string cacheControl = "no-cache") =>
        new(() => File.ReadAllBytes(file), ContentTypes.GetValueOrDefault(System.IO.Path.GetExtension(file), "application/octet-stream"))
        {
            Policy = Policy,
            CacheControl = cacheControl,
        };
}
