using System.Globalization;

namespace KnowledgeGraph.Query.Citations;

/// <summary>A reference as the Publication Manual of the American Psychological Association, 7th edition, has it.</summary>
internal static class Apa
{
    private const string Marks = ".?!…:;。．？！‽؟";
    private static readonly char[] ClosingQuotes = ['"', '\'', '”', '’', '»', '›', '“', '」', '』'];

    public static string Of(Citation citation)
    {
        var title = citation.Number is null ? citation.Title : $"{citation.Title} (No. {citation.Number})";
        var date = $"({Date(citation.PublishedOn)}).";
        var head = citation.Publisher is null ? $"{Ended(title)} {date}" : $"{Ended(citation.Publisher)} {date} {Ended(title)}";
        return citation.Url is null ? head : $"{head} {citation.Url}";
    }

    // One mark ends a part: a point follows no other mark, nor a quotation that ends in one.
    private static string Ended(string part)
    {
        var text = part.TrimEnd();
        var last = text.TrimEnd(ClosingQuotes);
        return last.Length > 0 && Marks.Contains(last[^1]) ? text : text + ".";
    }

    private static string Date(string? date) => date?.Length switch
    {
        4 => date,
        7 => DateOnly.ParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture).ToString("yyyy, MMMM", CultureInfo.InvariantCulture),
        10 => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("yyyy, MMMM d", CultureInfo.InvariantCulture),
        _ => "n.d.",
    };
}
