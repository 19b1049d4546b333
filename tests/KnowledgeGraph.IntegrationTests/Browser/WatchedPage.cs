using Microsoft.Playwright;

namespace KnowledgeGraph.IntegrationTests.Browser;

/// <summary>A page, and what went on behind it: the origins that it asked, and what it complained of.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private readonly List<string> _origins = [];
    private readonly List<string> _complaints = [];

    /// <summary>Watches a page from now on.</summary>
    public WatchedPage(IPage page)
    {
        Page = page;
        page.Request += (_, request) => Note(_origins, new Uri(request.Url).GetLeftPart(UriPartial.Authority));
        page.PageError += (_, error) => Note(_complaints, error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") Note(_complaints, message.Text);
        };
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>All servers that it asked; what it carries in itself (data:, blob:) aside.</summary>
    public IReadOnlyList<string> Origins => Copy(_origins, origin => origin.StartsWith("http", StringComparison.Ordinal));

    /// <summary>Errors of its scripts and of the browser about it, such as what its policy forbade.</summary>
    public IReadOnlyList<string> Complaints => Copy(_complaints, _ => true);

    public async ValueTask DisposeAsync() => await Page.CloseAsync();

    private static void Note(List<string> list, string text)
    {
        lock (list) list.Add(text);
    }

    private static List<string> Copy(List<string> list, Func<string, bool> which)
    {
        lock (list) return [.. list.Where(which).Distinct(StringComparer.Ordinal)];
    }
}
