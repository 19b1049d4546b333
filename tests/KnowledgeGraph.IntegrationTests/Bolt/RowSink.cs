using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.IntegrationTests.Bolt;

/// <summary>Collects rows as objects.</summary>
internal sealed class RowSink : IRecordSink
{
    public List<List<object?>> Rows { get; } = [];

    public void OnBegin() => Rows.Clear();

    public void OnRecord(ref PackReader row) => Rows.Add(Assert.IsType<List<object?>>(row.ReadValue()));
}
