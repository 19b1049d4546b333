using System.Globalization;

namespace KnowledgeGraph.Query.Citations;

/// <summary>A reference as the Publication Manual of the American Psychological Association, 7th edition, has it.</summary>
internal static class Apa
{
    public static string Of(Citation citation)
    {
        var title = citation.Number is null ? citation.Title : $"{citation.Title} (No. {citation.Number})";
        var date = $"({Date(citation.PublishedOn)}).";
        var head = citation.Publisher is null ? $"{title}. {date}" : $"{citation.Publisher}. {date} {title}.";
        return citation.Url is null ? head : $"{head} {citation.Url}";
    }

    private static string Date(string? date) => date?.Length switch
    {
        4 => date,
        7 => DateOnly.ParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture).ToString("yyyy, MMMM", CultureInfo.InvariantCulture),
        10 => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("yyyy, MMMM d", CultureInfo.InvariantCulture),
        _ => "n.d.",
    };
}
