using System.Text;
using KnowledgeGraph.Bolt;
using Neo4j.Driver;

namespace KnowledgeGraph.HotChocolate.Neo4j;

/// <summary>
/// Statements and rows between the seam, which speaks PackStream, and the driver, which speaks objects: parameters are decoded once, and
/// the values of each row are encoded again into one buffer, from which the sink reads them.
/// </summary>
internal static class RowReader
{
    /// <summary>Runs statements in order, within one transaction, and hands their rows on.</summary>
    /// <exception cref="Neo4jException">One failed.</exception>
    public static async Task ReadAllAsync(IAsyncQueryRunner runner, IReadOnlyList<Statement> statements, IReadOnlyList<IRecordSink?>? sinks, CancellationToken cancellation)
    {
        for (var i = 0; i < statements.Count; i++) await ReadAsync(await runner.RunAsync(QueryOf(statements[i])), sinks?[i], cancellation);
    }

    /// <summary>Hands the rows of one statement on.</summary>
    public static async Task ReadAsync(IResultCursor rows, IRecordSink? sink, CancellationToken cancellation)
    {
        sink?.OnBegin();
        if (sink is null)
        {
            await rows.ConsumeAsync();
            return;
        }

        var columns = await rows.KeysAsync();
        while (await rows.FetchAsync())
        {
            cancellation.ThrowIfCancellationRequested();
            Hand(rows.Current, columns.Length, sink);
        }
    }

    /// <summary>The statement as the driver takes it.</summary>
    public static global::Neo4j.Driver.Query QueryOf(Statement statement)
    {
        var text = Encoding.UTF8.GetString(statement.Text.Span);
        if (statement.Parameters is not { } parameters) return new(text);
        using var packed = new PackWriter();
        parameters.Write(packed);
        return new(text, (Dictionary<string, object?>)new PackReader(packed.Written.Span).ReadValue()!);
    }

    private static void Hand(IRecord row, int columns, IRecordSink sink)
    {
        using var packed = new PackWriter();
        packed.WriteListHeader(columns);
        for (var i = 0; i < columns; i++) packed.WriteValue(row[i]);
        var reader = new PackReader(packed.Written.Span);
        sink.OnRecord(ref reader);
    }
}
