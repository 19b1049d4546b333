using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Limits;

namespace KnowledgeGraph.IntegrationTests.Neo4j.Profiles;

/// <summary>A client that has the server profile what operations read: each of their query texts goes out as it is, with PROFILE before it.</summary>
internal sealed class ProfilingClient(ICypherClient inner) : ICypherClient
{
    private static readonly byte[] Prefix = "PROFILE "u8.ToArray();

    // What every query text of an operation answers, and no other.
    private static readonly byte[] Answer = " AS found"u8.ToArray();

    /// <summary>The plans of all query texts since it was last emptied, in order.</summary>
    public List<PlanStep> Profiles { get; } = [];

    public string Address => inner.Address;

    public Neo4jLimits Limits => inner.Limits;

    public int Outages => inner.Outages;

    public void Tell(string trouble) => inner.Tell(trouble);

    public ValueTask<string> VerifyAsync(CancellationToken cancellation) => inner.VerifyAsync(cancellation);

    public ValueTask RunAsync(IReadOnlyList<QueryText> texts, IReadOnlyList<IRecordSink?> sinks, TimeSpan timeout, CancellationToken cancellation) =>
        inner.RunAsync(
            [.. texts.Select(text => text.Utf8.Span.IndexOf(Answer) < 0 ? text : new QueryText((byte[])[.. Prefix, .. text.Utf8.Span], text.Parameters))],
            [.. sinks.Select(sink => new Sink(sink, Profiles))],
            timeout,
            cancellation);

    public ValueTask WriteAsync(Func<ICypherTransaction, CancellationToken, ValueTask> work, TimeSpan timeout, CancellationToken cancellation) =>
        inner.WriteAsync(work, timeout, cancellation);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private sealed class Sink(IRecordSink? rows, List<PlanStep> profiles) : IRecordSink
    {
        public void OnBegin() => rows?.OnBegin();

        public void OnFields(ref PackReader fields) => rows?.OnFields(ref fields);

        public void OnRecord(ref PackReader row) => rows?.OnRecord(ref row);

        public void OnSummary(ResultSummary summary)
        {
            if (summary.TryFind("profile"u8, out var profile)) profiles.Add(PlanStep.Read((IReadOnlyDictionary<string, object?>)profile.ReadValue()!));
            rows?.OnSummary(summary);
        }
    }
}
