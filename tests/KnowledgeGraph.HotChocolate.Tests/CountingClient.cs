using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Limits;

namespace KnowledgeGraph.HotChocolate.Tests;

/// <summary>Counts what is sent to Neo4j, flush by flush.</summary>
internal sealed class CountingClient(ICypherClient client) : ICypherClient
{
    private readonly List<IReadOnlyList<QueryText>> _flushes = [];

    /// <summary>The flushes that read nodes of a label, each with its query texts; what polls for changes reads none.</summary>
    public IReadOnlyList<IReadOnlyList<QueryText>> Reading(string label)
    {
        lock (_flushes) return [.. _flushes.Where(texts => texts.Any(text => text.ToString().Contains(label, StringComparison.Ordinal)))];
    }

    public void Forget()
    {
        lock (_flushes) _flushes.Clear();
    }

    public string Address => client.Address;

    public Neo4jLimits Limits => client.Limits;

    public int Outages => client.Outages;

    public void Tell(string trouble) => client.Tell(trouble);

    public ValueTask<string> VerifyAsync(CancellationToken cancellation) => client.VerifyAsync(cancellation);

    public ValueTask RunAsync(IReadOnlyList<QueryText> texts, IReadOnlyList<IRecordSink?> sinks, TimeSpan timeout, CancellationToken cancellation)
    {
        lock (_flushes) _flushes.Add(texts);
        return client.RunAsync(texts, sinks, timeout, cancellation);
    }

    public ValueTask WriteAsync(Func<ICypherTransaction, CancellationToken, ValueTask> work, TimeSpan timeout, CancellationToken cancellation) =>
        client.WriteAsync(work, timeout, cancellation);

    public ValueTask DisposeAsync() => client.DisposeAsync();
}
