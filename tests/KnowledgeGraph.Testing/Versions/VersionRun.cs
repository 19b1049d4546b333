using KnowledgeGraph.Evidence.Documents;
using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Evidence.Verification;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Testing.Clocks;
using KnowledgeGraph.Testing.Files;

namespace KnowledgeGraph.Testing.Versions;

/// <summary>
/// Loads version after version into a store. What it saw after each load is what the store's periods must tell afterwards of that change
/// and of that moment.
/// </summary>
/// <param name="reader">The store's reading side.</param>
/// <param name="sink">The store's writing side.</param>
/// <param name="stream">The store's stream.</param>
public sealed class VersionRun(IRecordReader reader, IChangeSink sink, IGraphStream stream) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new(new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly List<(long Change, DateTimeOffset At, StoredGraph Graph)> _seen = [];

    /// <summary>The moment of the last load.</summary>
    public DateTimeOffset At => _time.GetUtcNow();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What the store holds.</summary>
    public Task<StoredGraph> ReadAsync() => StoredGraph.ReadAsync(RandomVersion.Model, stream, Stop);

    /// <summary>Loads a version, a day after the one before; its report tells what became of the statements, and the store verifies.</summary>
    public async Task<LoadReport> LoadAsync(IReadOnlyDictionary<string, string> version)
    {
        foreach (var (name, text) in version) _folder.Write(name, text);
        var before = await ReadAsync();
        _time.Advance(TimeSpan.FromDays(1));
        var report = await new SeedLoader(RandomVersion.Model, reader, sink, _time).LoadAsync([_folder.Path], progress: null, Stop);
        var after = await ReadAsync();
        CheckCounts(report, before, after);
        Assert.Empty((await new Verifier(RandomVersion.Model, stream).RunAsync(texts: null, Stop)).Faults);
        if (report.Change is { } change) _seen.Add((change.Number, _time.GetUtcNow(), after));
        return report;
    }

    /// <summary>The periods tell of each change, and of the moment of each, what each statement and each document was.</summary>
    public async Task CheckPeriodsAsync()
    {
        var now = await ReadAsync();
        foreach (var (change, at, graph) in _seen)
        {
            Assert.Equal(Text(graph.Statements.Values), Text(now.Statements.Values.Select(statement => statement.At(change))));
            // What a file dates before its change was known by moments before it was recorded.
            var recorded = now.Statements.Values.Where(statement => statement.At(change) is not null);
            Assert.Equal(Text(graph.Statements.Values), Text(recorded.Select(statement => statement.At(at))));
            Assert.Equal(Text(graph.Documents), Text(now.Documents, document => DocumentForms.At(RandomVersion.Model, document, change)));
            Assert.Equal(Text(graph.Documents), Text(now.Documents, document => DocumentForms.At(RandomVersion.Model, document, at)));
        }
        Assert.All(now.Statements.Values, statement => Assert.Null(statement.At(0)));
        Assert.All(now.Documents, document => Assert.Null(DocumentForms.At(RandomVersion.Model, document, 0)));
    }

    // How a file bears on a statement, and who decided past it, is of the present alone.
    private static string Text(IEnumerable<Statement?> statements) => string.Join('\n', statements.OfType<Statement>()
        .Select(statement => StoredGraph.Record(RandomVersion.Model, statement with { Filing = Filing.Said, DecidedBy = null, Periods = [] }))
        .Order(StringComparer.Ordinal));

    private static string Text(IEnumerable<NodeRecord> documents) => Text(documents, document => DocumentForms.OwnFields(RandomVersion.Model, document));

    private static string Text(IEnumerable<NodeRecord> documents, Func<NodeRecord, IReadOnlyDictionary<string, Value>?> fields) =>
        string.Join('\n', documents.Select(document => (document.Id, Fields: fields(document))).Where(pair => pair.Fields is not null)
            .Select(pair => $"{pair.Id} {StoredGraph.Text(pair.Fields!)}").Order(StringComparer.Ordinal));

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static void CheckCounts(LoadReport report, StoredGraph before, StoredGraph after)
    {
        var (old, now) = (before.Statements, after.Statements);
        var known = now.Values.Where(statement => old.ContainsKey(statement.Id)).ToList();
        var dropped = known.Count(statement => statement.Filing == Filing.Dropped && old[statement.Id].Filing != Filing.Dropped);
        var again = known.Count(statement => statement.Filing != Filing.Dropped && old[statement.Id].Filing == Filing.Dropped);
        var there = known.Where(statement => statement.Filing != Filing.Dropped && old[statement.Id].Filing != Filing.Dropped).ToList();
        var ended = there.Count(statement => statement.EndedById is not null && old[statement.Id].EndedById is null);
        var same = there.Count(statement => before.Record(statement.Id) == after.Record(statement.Id));

        var counts = report.Counts;
        Assert.Equal(now.Count - old.Count, counts.Added);
        Assert.Equal(again, counts.StandingAgain);
        Assert.Equal(dropped + ended, counts.Superseded + counts.Withdrawn);
        Assert.Equal(same, counts.Unchanged);
        Assert.Equal(there.Count - ended - same, counts.Corrected);
        Assert.Equal(report.Statements, counts.Added + counts.StandingAgain + counts.Unchanged + counts.Corrected + ended);
    }
}
