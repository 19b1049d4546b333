using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Neo4j.Clients;

/// <summary>Collects the rows of a query text that bounds their number. For records and changes; plans transcode theirs instead.</summary>
/// <param name="read">Makes a row's item from its columns.</param>
/// <param name="most">How many are collected; further ones are passed over.</param>
internal sealed class RowList<T>(Func<IReadOnlyList<object?>, T> read, int most = int.MaxValue) : IRecordSink
{
    private readonly List<T> _rows = [];

    /// <summary>The rows so far.</summary>
    public IReadOnlyList<T> Rows => _rows;

    /// <inheritdoc/>
    public void OnBegin() => _rows.Clear();

    /// <inheritdoc/>
    /// <exception cref="TransportException">The row is of another form than the query text asks for.</exception>
    public void OnRecord(ref PackReader row)
    {
        if (_rows.Count == most) return;
        try
        {
            _rows.Add(read((List<object?>)row.ReadValue()!));
        }
        catch (Exception wrong) when (wrong is InvalidCastException or ArgumentOutOfRangeException or NullReferenceException)
        {
            throw new TransportException(TransportFault.Protocol, "The server sent a row of another form than the query text asks for.", wrong);
        }
    }
}
