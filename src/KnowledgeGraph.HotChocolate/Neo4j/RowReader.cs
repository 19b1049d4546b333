using KnowledgeGraph.Bolt.Queries;
using Neo4j.Driver;

namespace KnowledgeGraph.HotChocolate.Neo4j;

/// <summary>Runs query texts by the driver, and hands their rows to the sinks for as long as their caller waits.</summary>
internal sealed class RowReader(CancellationToken cancellation)
{
    private readonly Lock _gate = new();
    private bool _isLeft;

    /// <summary>The caller leaves: no sink of its is called from now on, though the driver may still read.</summary>
    public void Leave()
    {
        lock (_gate) _isLeft = true;
    }

    /// <summary>Runs query texts in order, within one transaction, and hands their rows on.</summary>
    /// <exception cref="Neo4jException">One failed.</exception>
    public async Task ReadAllAsync(IAsyncQueryRunner runner, IReadOnlyList<QueryText> texts, IReadOnlyList<IRecordSink?>? sinks)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            await ReadAsync(await runner.RunAsync(QueryOf(texts[i])), sinks?[i]);
        }
    }

    /// <summary>Hands the rows of one query text on.</summary>
    public async Task ReadAsync(IResultCursor rows, IRecordSink? sink)
    {
        if (sink is not null) Call(sink.OnBegin);
        var columns = await rows.KeysAsync();
        while (sink is not null && await rows.FetchAsync()) Call(() => sink.OnRecord([.. columns.Select(column => rows.Current[column])]));
        await rows.ConsumeAsync();
    }

    /// <summary>The query text as the driver takes it.</summary>
    public static global::Neo4j.Driver.Query QueryOf(QueryText text) => new(text.ToString(), text.ReadParameters() ?? []);

    private void Call(Action call)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_isLeft) throw new OperationCanceledException();
            call();
        }
    }
}
