using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Evidence.Verification;
using KnowledgeGraph.Model.Stores;
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
    private readonly List<(long Change, DateTimeOffset At, Dictionary<string, Saying> Accepted)> _seen = [];

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
        if (report.Change is { } change)
        {
            var accepted = after.Statements.Values.Where(statement => statement.IsAccepted);
            _seen.Add((change.Number, _time.GetUtcNow(), accepted.ToDictionary(statement => statement.Id, statement => statement.Said)));
        }

        return report;
    }

    /// <summary>The periods tell of each change, and of the moment of each, which statements were accepted and what they said.</summary>
    public async Task CheckPeriodsAsync()
    {
        var statements = (await ReadAsync()).Statements.Values;
        Assert.All(statements, statement =>
        {
            Assert.Equal(statement.IsAccepted, statement.Periods is [.., { IsOpen: true }]);
            if (statement.Periods is [var first, ..]) Assert.Equal((first.From, statement.Periods[^1].To), (statement.KnownFrom, statement.KnownTo));
        });
        foreach (var (change, at, accepted) in _seen)
        {
            Assert.Equal("", Difference(accepted, Then(period => period.FromChange <= change && (period.ToChange is not { } to || change < to))));
            Assert.Equal("", Difference(accepted, Then(period => period.From <= at && (period.To is not { } to || at < to))));
        }

        Dictionary<string, Saying> Then(Func<StandingPeriod, bool> holds) => statements
            .Select(statement => (statement.Id, Period: statement.Periods.SingleOrDefault(holds)))
            .Where(pair => pair.Period is not null)
            .ToDictionary(pair => pair.Id, pair => pair.Period!.Said);
    }

    private static string Difference(Dictionary<string, Saying> seen, Dictionary<string, Saying> told) => seen.Keys.Union(told.Keys)
        .Where(id => !Equals(seen.GetValueOrDefault(id), told.GetValueOrDefault(id)))
        .Select(id => $"{id} said {seen.GetValueOrDefault(id)}, its periods tell {told.GetValueOrDefault(id)}").FirstOrDefault("");

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
