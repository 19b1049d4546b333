using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Neo4j.Clients;

/// <summary>A writing transaction; used by one caller at a time.</summary>
public interface ICypherTransaction
{
    /// <summary>Sends query texts in one flush and hands their rows to the sinks.</summary>
    /// <param name="texts">The query texts, in order.</param>
    /// <param name="sinks">One for each, null where nobody reads; null if nobody reads any.</param>
    /// <param name="cancellation">Stops them; the transaction is over then.</param>
    /// <exception cref="BoltException">One failed; the transaction is undone.</exception>
    ValueTask RunAsync(IReadOnlyList<QueryText> texts, IReadOnlyList<IRecordSink?>? sinks, CancellationToken cancellation);
}
