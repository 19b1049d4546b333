using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Server.Explorer;

/// <summary>
/// The explorer, as <c>src/explorer</c> was built into the folder <c>explorer</c> beside the binary, with what it must know of the model. It asks
/// this server alone. Where it was not built there is none, and another page stands at <c>/</c>.
/// </summary>
internal static class ExplorerPage
{
    /// <summary>The address of the page.</summary>
    public const string Path = "/";

    // One drawing of it, to be framed by articles; which, stands behind its ?, as the page's state stands behind its #.
    private const string EmbedPath = "/embed";

    private const string Folder = "/explorer/";

    // The names of these files follow from their content.
    private const string ForGood = "public, max-age=31536000, immutable";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.Ordinal)
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    /// <summary>The documents by their paths; none where the page was not built.</summary>
    /// <param name="outline">What it must know of the model.</param>
    /// <param name="pathBase">What stands before all addresses, as a browser sees them.</param>
    public static IEnumerable<KeyValuePair<string, FixedResource>> Documents(ModelOutline outline, string pathBase)
    {
        var folder = System.IO.Path.Combine(AppContext.BaseDirectory, "explorer");
        var index = System.IO.Path.Combine(folder, "index.html");
        if (!File.Exists(index)) yield break;
        yield return new(Path, new FixedResource(() => Page(index, pathBase, "page"), "text/html; charset=utf-8"));
        yield return new(EmbedPath, new FixedResource(() => Page(index, pathBase, "embed"), "text/html; charset=utf-8")
        {
            Policy = FixedResource.FramedPolicy,
        });
        yield return new($"{Folder}model.json", new FixedResource(() => JsonSerializer.SerializeToUtf8Bytes(outline, Json), "application/json"));
        foreach (var file in Directory.EnumerateFiles(System.IO.Path.Combine(folder, "assets")))
        {
            yield return new($"{Folder}assets/{System.IO.Path.GetFileName(file)}", new FixedResource(
                () => File.ReadAllBytes(file), ContentTypes.GetValueOrDefault(System.IO.Path.GetExtension(file), "application/octet-stream"))
            {
                CacheControl = ForGood,
            });
        }
    }

    // Built with addresses beside the page, which stands above the folder of its parts here, and below what a proxy puts before.
    private static string Page(string index, string pathBase, string form)
    {
        var root = WebUtility.HtmlEncode(pathBase);
        return File.ReadAllText(index)
            .Replace("=\"./assets/", $"=\"{root}{Folder}assets/", StringComparison.Ordinal)
            .Replace("{{base}}", root, StringComparison.Ordinal)
            .Replace("{{form}}", form, StringComparison.Ordinal);
    }
}
