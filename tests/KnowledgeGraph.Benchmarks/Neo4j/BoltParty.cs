using System.Diagnostics;
using KnowledgeGraph.Benchmarks.Http;
using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>A query text sent by our own driver from this process, its rows looked at by nobody: the most that Neo4j gives.</summary>
internal sealed class BoltParty : Party
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(4);
    private readonly BoltDriver _driver;
    private readonly QueryText _text;

    /// <summary>A query text over the ids.</summary>
    public BoltParty(string name, string cypher, IReadOnlyList<string> ids)
        : base(name)
    {
        _driver = BoltDriver.Open(Database.Options);
        _text = QueryText.Of(cypher, new Dictionary<string, object?>(StringComparer.Ordinal) { ["ids"] = ids.ToList<object?>() });
    }

    /// <inheritdoc/>
    public override TimeSpan Processor => Process.GetCurrentProcess().TotalProcessorTime;

    /// <inheritdoc/>
    public override async Task<Round> RunAsync(int clients)
    {
        var began = Stopwatch.GetTimestamp();
        var lists = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => AskAsync(began))));
        return Round.Of([.. lists.SelectMany(list => list)], Stopwatch.GetElapsedTime(began));
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<string>> IdsAsync()
    {
        var ids = new IdSink();
        await _driver.RunAsync(_text, ids);
        return ids.Ids;
    }

    /// <inheritdoc/>
    public override void Dispose() => _driver.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task<List<long>> AskAsync(long began)
    {
        var durations = new List<long>(1 << 16);
        var unread = new UnreadSink();
        while (Stopwatch.GetElapsedTime(began) < Duration)
        {
            var asked = Stopwatch.GetTimestamp();
            await _driver.RunAsync(_text, unread);
            durations.Add(Stopwatch.GetTimestamp() - asked);
        }

        return durations;
    }

    private sealed class UnreadSink : IRecordSink
    {
        public void OnRecord(ref PackReader row)
        {
            // The rows are in our memory: that is what is measured.
        }
    }

    private sealed class IdSink : IRecordSink
    {
        public List<string> Ids { get; } = [];

        public void OnRecord(ref PackReader row) => Add(row.ReadValue());

        // Every id of the generated graph is a prefix, a colon and a number; no name has a colon.
        private void Add(object? value)
        {
            if (value is string text && text.Contains(':', StringComparison.Ordinal)) Ids.Add(text);
            if (value is not IEnumerable<object?> items) return;
            foreach (var item in items) Add(item);
        }
    }
}
