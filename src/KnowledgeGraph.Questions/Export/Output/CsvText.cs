using System.Buffers;

namespace KnowledgeGraph.Questions.Export.Output;

/// <summary>
/// Rows of comma-separated values (RFC 4180), as UTF-8 with the mark by which spreadsheets know it. A spreadsheet runs what a cell says that begins as a
/// formula does; so such a text has an apostrophe before it, and one that begins with an apostrophe another: who takes one off each cell that begins with
/// one has what was exported. Numbers stand as they are.
/// </summary>
internal static class CsvText
{
    private const char Guard = '\'';
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> Guarded = SearchValues.Create("=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20");

    /// <summary>Writes the mark that a file begins with.</summary>
    public static void BeginCsv(this ExportOutput output) => output.Write("\uFEFF");

    /// <summary>Writes a row of texts; null for an empty cell.</summary>
    public static void WriteRow(this ExportOutput output, params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++) output.WriteCell(cells[i], isFirst: i == 0);
        output.EndRow();
    }

    /// <summary>Writes one cell.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="text">What it says; null for nothing.</param>
    /// <param name="isFirst">Whether it is the first of its row.</param>
    /// <param name="isNumber">Whether it is a number, and so no formula.</param>
    public static void WriteCell(this ExportOutput output, string? text, bool isFirst = false, bool isNumber = false)
    {
        if (!isFirst) output.Write(",");
        if (text is null) return;
        // An empty text is not the same as none.
        var isQuoted = text.Length == 0 || text.AsSpan().ContainsAny(Quoted);
        if (isQuoted) output.Write("\"");
        if (!isNumber && text.Length > 0 && Guarded.Contains(text[0])) output.Write([Guard]);
        output.Write(isQuoted ? text.Replace("\"", "\"\"", StringComparison.Ordinal) : text);
        if (isQuoted) output.Write("\"");
    }

    /// <summary>Ends a row.</summary>
    public static void EndRow(this ExportOutput output) => output.Write("\r\n");
}
