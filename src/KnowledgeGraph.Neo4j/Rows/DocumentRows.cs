using System.Text;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Query.Citations;

namespace KnowledgeGraph.Neo4j.Rows;

/// <summary>How to cite a document: one column, a list of id, title, publisher (a list of no or of one name), date, number, address and language.</summary>
internal sealed class CitationRow(CitationStyle style) : RowValue
{
    public override void Write(RowRun run, ref PackReader row)
    {
        row.ReadListHeader();
        var id = Text(ref row)!;
        var title = Text(ref row) ?? id;
        var publisher = row.ReadListHeader() == 0 ? null : Text(ref row);
        var citation = new Citation(id, title, publisher, Text(ref row), Text(ref row), Text(ref row), Text(ref row));
        JsonTranscoder.WriteText(run.Output, Encoding.UTF8.GetBytes(citation.In(style)));
    }

    private static string? Text(ref PackReader row) => row.TryReadNull() ? null : row.ReadText();
}

/// <summary>
/// The words that a statement comes from, where the text is at hand: one column, a list of start, end and the document's SHA-256 (a list of
/// no or of one).
/// </summary>
internal sealed class QuoteRow : RowValue
{
    public override void Write(RowRun run, ref PackReader row)
    {
        row.ReadListHeader();
        var start = Number(ref row);
        var end = Number(ref row);
        var sha256 = row.ReadListHeader() == 0 || row.TryReadNull() ? null : row.ReadText();
        var quote = sha256 is not null && start is { } first && end is { } last ? run.Texts?.Quote(sha256, first, last) : null;
        if (quote is null) run.Write("null"u8);
        else JsonTranscoder.WriteText(run.Output, Encoding.UTF8.GetBytes(quote));
    }

    private static int? Number(ref PackReader row) => row.TryReadNull() ? null : (int)row.ReadInteger();
}
