using System.Net;
using System.Text;
using KnowledgeGraph.Questions.Export.Content;

namespace KnowledgeGraph.Questions.Export.Tables;

/// <summary>The page that tells what each column of each file means, made of what the model says of its fields.</summary>
internal static class ColumnPage
{
    /// <summary>The name of its file.</summary>
    public const string FileName = "columns.html";

    /// <summary>The page.</summary>
    /// <param name="mark">Of which state the files are.</param>
    /// <param name="files">The files.</param>
    /// <param name="remarks">What else is to be told, a paragraph each.</param>
    public static string Of(ExportMark mark, IReadOnlyList<TableFile> files, params IReadOnlyList<string> remarks)
    {
        var page = new StringBuilder(
            "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>What the columns mean</title>\n<style>body{font:1rem/1.5 sans-serif;"
            + "max-width:70rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}table{border-collapse:collapse;width:100%}"
            + "th,td{border:1px solid #8888;padding:.3rem .5rem;text-align:left;vertical-align:top}</style></head>\n<body>\n<h1>What the columns mean</h1>\n");
        foreach (var remark in (string[])[mark.Description, .. Form, .. remarks]) page.Append($"<p>{Html(remark)}</p>\n");
        foreach (var file in files)
        {
            page.Append($"<h2>{Html(file.FileName)}</h2>\n<p>{Html(file.Meaning)}</p>\n<table>\n<tr><th>Column</th><th>Holds</th><th>Meaning</th></tr>\n");
            foreach (var column in file.Columns)
            {
                page.Append($"<tr><td><code>{Html(column.Name)}</code></td><td>{Html(column.Form)}</td><td>{Html(column.Meaning)}");
                page.Append($"{Choices(column)}</td></tr>\n");
            }
            page.Append("</table>\n");
        }
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static readonly string[] Form =
    [
        "Each file is UTF-8 with a byte order mark, its cells parted by commas, its rows by CR LF, as RFC 4180 has it. An empty cell is nothing known; a cell "
            + "of two quotation marks is an empty text.",
        "A text that a spreadsheet would run as a formula, since it begins with =, +, -, @ (or their wide forms), a tab or a line end, has an apostrophe "
            + "before it, and one that begins with an apostrophe has another. To have the text as it was, take one apostrophe off each cell that begins "
            + "with one. Numbers have none.",
    ];

    private static string Choices(TableColumn column) => column.Choices.Count == 0 ? "" :
        "<ul>" + string.Concat(column.Choices.Select(choice => $"<li><code>{Html(choice.Value)}</code> {Html(choice.Meaning ?? "")}</li>")) + "</ul>";

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
