using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Query.Json;

namespace KnowledgeGraph.Neo4j.Rows;

/// <summary>
/// Keeps the values that one query text answers until the whole response is written, since its root fields may stand among those of
/// others. Hot path: one copy a value into a pooled buffer.
/// </summary>
internal sealed class RowBuffer : IRecordSink, IDisposable
{
    private const int FirstBytes = 4096;
    private readonly bool _isNumbered;
    private readonly (int Start, int Length)[] _rows;
    private readonly LimitedBuffer _values;

    /// <summary>Room for rows.</summary>
    /// <param name="count">How many values the query text may answer.</param>
    /// <param name="isNumbered">Whether the row is a list of values, each behind its number; else it is value 0.</param>
    /// <param name="limit">Bytes that it may grow to.</param>
    public RowBuffer(int count, bool isNumbered, int limit)
    {
        _isNumbered = isNumbered;
        _rows = new (int, int)[count];
        _values = new LimitedBuffer(FirstBytes, limit);
    }

    /// <inheritdoc/>
    public void OnBegin()
    {
        Array.Clear(_rows);
        _values.Clear();
    }

    /// <inheritdoc/>
    public void OnRecord(ref PackReader row)
    {
        row.ReadListHeader();
        if (!_isNumbered)
        {
            Keep(0, row.ReadRaw());
            return;
        }
        for (var left = row.ReadListHeader(); left > 0; left--)
        {
            row.ReadListHeader();
            Keep(row.ReadInteger(), row.ReadRaw());
        }
    }

    /// <summary>Finds a value.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="value">Stands before it.</param>
    /// <returns>False if the query text answered none.</returns>
    public bool TryFind(int number, out PackReader value)
    {
        var (start, length) = _rows[number];
        value = new PackReader(_values.Written.Slice(start, length));
        return length > 0;
    }

    /// <inheritdoc/>
    public void Dispose() => _values.Dispose();

    private void Keep(long number, ReadOnlySpan<byte> value)
    {
        if ((ulong)number >= (ulong)_rows.Length)
            throw new TransportException(TransportFault.Protocol, $"The server sent value {number} to a query that has {_rows.Length}.");
        _rows[number] = (_values.Length, value.Length);
        _values.Write(value);
    }
}
