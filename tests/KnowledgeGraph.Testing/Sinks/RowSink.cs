using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Testing.Sinks;

/// <summary>Collects rows as objects.</summary>
public sealed class RowSink : IRecordSink
{
    /// <summary>The rows so far, since the last beginning.</summary>
    public List<List<object?>> Rows { get; } = [];

    /// <inheritdoc/>
    public void OnBegin() => Rows.Clear();

    /// <inheritdoc/>
    public void OnRecord(ref PackReader row) => Rows.Add(Assert.IsType<List<object?>>(row.ReadValue()));
}
