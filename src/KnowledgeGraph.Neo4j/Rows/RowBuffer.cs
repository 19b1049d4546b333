using System.Buffers;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.Neo4j.Rows;

/// <summary>
/// Keeps the values that one query text answers until the whole response is written, since its root fields may stand among those of
/// others. Hot path: one copy a value into a pooled buffer.
/// </summary>
internal sealed class RowBuffer : IRecordSink, IDisposable
{
    private const int FirstBytes = 4096;
    private readonly bool _isNumbered;
    private readonly int _limit;
    private readonly (int Start, int Length)[] _rows;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private int _length;

    /// <summary>Room for rows.</summary>
    /// <param name="count">How many values the query text may answer.</param>
    /// <param name="isNumbered">Whether the row is a list of values, each behind its number; else it is value 0.</param>
    /// <param name="limit">Bytes that it may grow to.</param>
    public RowBuffer(int count, bool isNumbered, int limit)
    {
        (_isNumbered, _limit) = (isNumbered, limit);
        _rows = new (int, int)[count];
    }

    /// <inheritdoc/>
    public void OnBegin()
    {
        Array.Clear(_rows);
        _length = 0;
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
        value = new PackReader(_bytes.AsSpan(start, length));
        return length > 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }

    private void Keep(long number, ReadOnlySpan<byte> value)
    {
        if ((ulong)number >= (ulong)_rows.Length)
            throw new TransportException(TransportFault.Protocol, $"The server sent value {number} to a query that has {_rows.Length}.");
        if (_bytes.Length - _length < value.Length) Grow(value.Length);
        value.CopyTo(_bytes.AsSpan(_length));
        _rows[number] = (_length, value.Length);
        _length += value.Length;
    }

    private void Grow(int more)
    {
        var needed = (long)_length + more;
        if (needed > _limit)
            throw new GraphQLException(
                ErrorCode.LimitExceeded, $"The answer is larger than {_limit} bytes (MaxResponseBytes). Ask for smaller pages or fewer fields.");
        var grown = ArrayPool<byte>.Shared.Rent((int)Math.Max(needed, Math.Min(_bytes.Length * 2L, _limit)));
        _bytes.AsSpan(0, _length).CopyTo(grown);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = grown;
    }
}
