using System.Text;
using KnowledgeGraph.Bolt;
using Neo4j.Driver;

namespace KnowledgeGraph.HotChocolate.Neo4j;

/// <summary>
/// Statements and rows between the seam, which speaks PackStream, and the driver, which speaks objects: parameters are decoded, and the
/// values of each row are encoded again into a pooled buffer, from which the sink reads them.
/// </summary>
internal sealed class RowReader(CancellationToken cancellation)
{
    private readonly Lock _gate = new();
    private bool _isLeft;

    /// <summary>The caller leaves: no sink of its is called from now on, though the driver may still read.</summary>
    public void Leave()
    {
        lock (_gate) _isLeft = true;
    }

    /// <summary>Runs statements in order, within one transaction, and hands their rows on.</summary>
    /// <exception cref="Neo4jException">One failed.</exception>
    public async Task ReadAllAsync(IAsyncQueryRunner runner, IReadOnlyList<Statement> statements, IReadOnlyList<IRecordSink?>? sinks)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            await ReadAsync(await runner.RunAsync(QueryOf(statements[i])), sinks?[i]);
        }
    }

    /// <summary>Hands the rows of one statement on.</summary>
    public async Task ReadAsync(IResultCursor rows, IRecordSink? sink)
    {
        if (sink is null)
        {
            await rows.ConsumeAsync();
            return;
        }

        Call(sink.OnBegin);
        var columns = await rows.KeysAsync();
        while (await rows.FetchAsync()) Call(() => Hand(rows.Current, columns.Length, sink));
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

    private void Call(Action call)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_isLeft) throw new OperationCanceledException();
            call();
        }
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
