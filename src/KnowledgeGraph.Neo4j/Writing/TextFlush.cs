using System.Collections;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Limits;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>
/// Collects the query texts of a transaction and sends them together: lists of ids and rows in parts, many query texts in one flush, a
/// flush as soon as it is large.
/// </summary>
internal sealed class TextFlush(ICypherTransaction transaction, Neo4jLimits limits)
{
    private const int TextsPerFlush = 500;
    private const int BytesPerValue = 8;
    private readonly List<QueryText> _texts = [];
    private readonly List<IRecordSink?> _sinks = [];
    private long _bytes;

    /// <summary>Adds a query text.</summary>
    public ValueTask AddAsync(CypherText text, IReadOnlyDictionary<string, object?> parameters, IRecordSink? sink, CancellationToken cancellation)
    {
        _texts.Add(QueryText.Of(text.ToString(), parameters));
        _sinks.Add(sink);
        _bytes += BytesOf(parameters.Values);
        return _bytes < limits.BatchBytes && _texts.Count < TextsPerFlush ? ValueTask.CompletedTask : SendAsync(cancellation);
    }

    /// <summary>Adds a query text over a list, in as many parts as it needs; none for an empty list.</summary>
    public async ValueTask AddAsync(
        CypherText text, string parameter, IReadOnlyList<object?> items,
        IEnumerable<KeyValuePair<string, object?>> others, IRecordSink? sink, CancellationToken cancellation)
    {
        var rest = others.ToList();
        for (var start = 0; start < items.Count;)
        {
            var part = Part(items, start);
            start += part.Count;
            var parameters = new Dictionary<string, object?>(rest, StringComparer.Ordinal) { [parameter] = part };
            await AddAsync(text, parameters, sink, cancellation);
        }
    }

    /// <summary>Adds a query text over ids.</summary>
    public ValueTask AddAsync(CypherText text, IReadOnlyList<object?> ids, IRecordSink? sink, CancellationToken cancellation) =>
        AddAsync(text, WriteTexts.Ids, ids, [], sink, cancellation);

    /// <summary>Sends what has been collected and waits for the answer.</summary>
    public async ValueTask SendAsync(CancellationToken cancellation)
    {
        if (_texts.Count == 0) return;
        await transaction.RunAsync(_texts, _sinks, cancellation);
        _texts.Clear();
        _sinks.Clear();
        _bytes = 0;
    }

    private List<object?> Part(IReadOnlyList<object?> items, int start)
    {
        var part = new List<object?>();
        long bytes = 0;
        for (var i = start; i < items.Count && part.Count < limits.BatchRows && bytes < limits.BatchBytes; i++)
        {
            part.Add(items[i]);
            bytes += BytesOf(items[i]);
        }
        return part;
    }

    // About as many as they are on the wire; records nest three deep at most.
    private static long BytesOf(object? value) => value switch
    {
        string text => text.Length + BytesPerValue,
        byte[] bytes => bytes.Length + BytesPerValue,
        IReadOnlyDictionary<string, object?> map => BytesOf(map.Keys) + BytesOf(map.Values),
        IEnumerable list => list.Cast<object?>().Sum(BytesOf),
        _ => BytesPerValue,
    };
}
