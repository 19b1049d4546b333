using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Bolt.Transactions;

namespace KnowledgeGraph.Testing.Sinks;

/// <summary>Rows as a test reads them.</summary>
public static class DriverRows
{
    /// <summary>The rows of a query text.</summary>
    public static async Task<List<List<object?>>> QueryAsync(
        this BoltDriver driver,
        string text,
        Dictionary<string, object?>? parameters = null,
        RunOptions? options = null,
        CancellationToken cancellation = default)
    {
        var rows = new RowSink();
        await driver.RunAsync(QueryText.Of(text, parameters), rows, options, cancellation);
        return rows.Rows;
    }
}
