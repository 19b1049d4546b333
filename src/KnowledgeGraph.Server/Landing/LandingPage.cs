using System.Net;
using System.Reflection;
using System.Text;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Server.Landing;

/// <summary>
/// The page for developers with its style and scripts: what this server is, a search box, and queries over the loaded graph to run at once. Where
/// the explorer was not built it stands at <c>/</c> too.
/// </summary>
internal static class LandingPage
{
    /// <summary>The address that it always has.</summary>
    public const string Path = "/developers";

    /// <summary>How tall the text of an example may be before it scrolls.</summary>
    private const int MaxRows = 20;

    private static readonly ExampleQuery Fallback =
        new("What can be asked?", "{\n  __schema {\n    queryType {\n      fields { name description }\n    }\n  }\n}");

    private static readonly ExampleQuery FallbackWithoutSchema = new("How much is there?", "{\n  about {\n    counts { type count }\n  }\n}");

    private const string SchemaLink = """<li><a href="{{base}}/graphql/schema.graphql">Schema</a> <span>the whole API, with descriptions</span></li>""";

    /// <summary>The documents by their paths.</summary>
    /// <param name="examples">What the model's folder offers; where it offers nothing, a query that every model answers stands in.</param>
    /// <param name="pathBase">What stands before all addresses, as a browser sees them.</param>
    /// <param name="schema">Whether the schema is served, and so linked.</param>
    /// <param name="editor">Where there is an editor for operations, its address.</param>
    public static IEnumerable<KeyValuePair<string, FixedResource>> Documents(
        IReadOnlyList<ExampleQuery> examples, string pathBase, bool schema, string? editor)
    {
        var page = new FixedResource(() => Page(examples, pathBase, schema, editor), "text/html; charset=utf-8");
        yield return new(Path, page);
        yield return new("/", page);
        yield return new("/landing.css", new FixedResource(() => Resource("landing.css"), "text/css; charset=utf-8"));
        foreach (var script in (string[])["landing.js", "find.js", "ask.js"])
        {
            yield return new($"/{script}", new FixedResource(() => Resource(script), "text/javascript; charset=utf-8"));
        }
    }

    private static string Page(IReadOnlyList<ExampleQuery> examples, string pathBase, bool schema, string? editor)
    {
        var cards = new StringBuilder();
        var shown = examples.Count > 0 ? examples : [schema ? Fallback : FallbackWithoutSchema];
        foreach (var (index, example) in shown.Index()) AppendCard(cards, index, example);
        return Resource("landing.html")
            .Replace("{{editor}}", editor is null ? "" : EditorLink(editor), StringComparison.Ordinal)
            .Replace("{{schema}}", schema ? SchemaLink : "", StringComparison.Ordinal)
            .Replace("{{base}}", pathBase, StringComparison.Ordinal)
            .Replace("{{examples}}", cards.ToString(), StringComparison.Ordinal)
            .Replace("{{version}}", WebUtility.HtmlEncode(ProductVersion.Text), StringComparison.Ordinal);
    }

    private static string EditorLink(string address) => $"<li><a href=\"{{{{base}}}}{address}\">GraphiQL</a> <span>an editor that knows the schema</span></li>";

    private static void AppendCard(StringBuilder cards, int index, ExampleQuery example)
    {
        var title = WebUtility.HtmlEncode(example.Title);
        var rows = Math.Min(example.Query.Count(character => character == '\n') + 2, MaxRows);
        cards.Append($"""
            <form class="example" aria-labelledby="title-{index}">
              <header><h3 id="title-{index}">{title}</h3><button type="submit" aria-label="Run: {title}">Run</button></header>
              <textarea rows="{rows}" spellcheck="false" autocapitalize="off" aria-label="Query: {title}">
            {WebUtility.HtmlEncode(example.Query)}</textarea>
              <div class="answer" hidden><p role="status"></p><pre tabindex="0" aria-label="Answer: {title}"></pre></div>
            </form>

            """);
    }

    private static string Resource(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from the binary.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
