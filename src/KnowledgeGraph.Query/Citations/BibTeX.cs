using System.Text;

namespace KnowledgeGraph.Query.Citations;

/// <summary>An entry of type <c>misc</c> for BibTeX, UTF-8, its special characters escaped.</summary>
internal static class BibTeX
{
    public static string Of(Citation citation)
    {
        var entry = new StringBuilder("@misc{").Append(Key(citation.Id));
        Field(entry, "title", citation.Title);
        Field(entry, "author", citation.Publisher is null ? null : $"{{{Escape(citation.Publisher)}}}", escape: false);
        Field(entry, "publisher", citation.Publisher);
        Field(entry, "date", citation.PublishedOn);
        Field(entry, "year", citation.PublishedOn?[..4]);
        Field(entry, "number", citation.Number);
        Field(entry, "url", Address(citation.Url), escape: false);
        Field(entry, "langid", citation.Language);
        return entry.Append("\n}").ToString();
    }

    private static void Field(StringBuilder entry, string name, string? value, bool escape = true)
    {
        if (value is not null) entry.Append(",\n  ").Append(name).Append(" = {").Append(escape ? Escape(value) : value).Append('}');
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            escaped.Append(unit switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '{' or '}' or '&' or '%' or '$' or '#' or '_' => $"\\{unit}",
                _ => unit.ToString(),
            });
        }
        return escaped.ToString();
    }

    // An address is printed as it is, so that what would end the field is written as a link would.
    private static string? Address(string? url) => url?
        .Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);

    private static string Key(string id) => string.Concat(id.Select(unit => char.IsAsciiLetterOrDigit(unit) || unit == '-' ? unit : '_'));
}
