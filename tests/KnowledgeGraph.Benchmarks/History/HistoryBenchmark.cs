using System.Buffers;
using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Evidence.Generation;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Opening;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.History;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Benchmarks.History;

/// <summary>
/// What answers as of earlier times cost on a graph of many statements: how soon its copy is filled, what it takes, how soon it has followed a
/// correction, and how a kept state answers beside the present.
/// </summary>
internal static class HistoryBenchmark
{
    private const int Rounds = 9;
    private const int Asked = 300;
    private const int Corrections = 60;
    private const double MostFillSeconds = 30;
    private const double MostGigabytes = 1.5;
    private const double MostFollowMilliseconds = 5;
    private const double MostValidRatio = 1.5;
    private const double MostKnownRatio = 3;
    private const string Fields =
        "{ organization(id: $id) { name degree people(first: 5) { totalCount nodes { name } } "
        + "partnerships(first: 5) { totalCount edges { role since node { name } } } } }";

    /// <summary>Measures with so many statements and prints the table; 0 if nothing took too long or too much.</summary>
    public static async Task<int> RunAsync(string statements)
    {
        var count = int.Parse(statements);
        var model = ModelLoader.LoadFolder(Path.Combine(Requirement.RepositoryRoot(), "schema"));
        await using var store = EmbeddedStore.Open(model, directory: null, TimeProvider.System);
        await new Generator(model, TimeProvider.System).WriteAsync(OptionsOf(count), store, store, progress: null, CancellationToken.None);
        var statement = await Correction.OfAsync(model, store);
        var generated = store.Current.ChangeNumber;

        var options = new HistoryOptions { Bytes = long.MaxValue, FillingWait = TimeSpan.FromMinutes(10) };
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        await using var copy = new FollowedPresent(model, store, options, TimeProvider.System, fault => throw fault);
        await copy.CurrentAsync(CancellationToken.None);
        var fill = clock.Elapsed.TotalSeconds;
        var gigabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e9;
        Console.WriteLine(
            $"{count} statements, {store.Current.NodeCount} nodes, {store.Current.RelationshipCount} relationships with those that tie statements; "
            + $"{Environment.ProcessorCount} processors.");
        Console.WriteLine(
            $"A copy of the present is filled in {fill:0.0} s (at most {MostFillSeconds}) and takes {gigabytes:0.00} GB (at most {MostGigabytes}).");

        var follow = await FollowAsync(copy, statement);
        Console.WriteLine($"A correction is in the copy {follow:0.00} ms after its commit, median of {Corrections} (at most {MostFollowMilliseconds}).");

        await using var plans = StorePlans.Over(model, store, new QueryLimits(), options, TimeProvider.System, texts: null, fault => throw fault);
        var runner = new OperationRunner(model, ApiSchema.Of(model), plans.Runner, new QueryLimits(), fault => throw fault);
        clock.Restart();
        await AskAsync(runner, Known(generated), "org:1");
        Console.WriteLine($"The state before {Corrections} corrections is worked out in {clock.Elapsed.TotalMilliseconds:0} ms.");
        var organizations = store.NodesAsync(CancellationToken.None).Where(node => node.Label == "Organization");
        var ids = (await organizations.Take(Asked).Select(node => node.Id).ToListAsync()).ToArray();
        var (valid, known) = await RatiosAsync(runner, ids, generated);
        Console.WriteLine(
            $"asOf(valid:) takes {valid:0.00} times the plain query (at most {MostValidRatio}), "
            + $"asOf(change:) of a kept state {known:0.00} times (at most {MostKnownRatio}).");
        var isSmall = fill <= MostFillSeconds && gigabytes <= MostGigabytes;
        return isSmall && follow <= MostFollowMilliseconds && valid <= MostValidRatio && known <= MostKnownRatio ? 0 : 1;
    }

    private static GenerationOptions OptionsOf(int count) => new()
    {
        Nodes = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["Organization"] = count / 10,
            ["Person"] = count / 5,
            ["Partnership"] = count / 10,
            ["Initiative"] = count / 200,
        },
        Relationships = count,
        HasEvidence = true,
    };

    private static async Task<double> FollowAsync(FollowedPresent copy, Correction correction)
    {
        var times = new List<double>();
        for (var i = 0; i < Corrections; i++)
        {
            await correction.NextAsync();
            var committed = Stopwatch.GetTimestamp();
            await copy.CurrentAsync(CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(committed).TotalMilliseconds);
        }
        return Middle(times);
    }

    // Round by round, each asking the same of all three: whatever else the machine does then slows them alike.
    private static async Task<(double Valid, double Known)> RatiosAsync(OperationRunner runner, string[] ids, long change)
    {
        var (valid, known) = (new List<double>(), new List<double>());
        for (var round = -2; round < Rounds; round++)
        {
            var plain = await TimeAsync(runner, "query($id: ID!) " + Fields, ids);
            var ofValid = await TimeAsync(runner, $"query($id: ID!) {{ asOf(valid: \"2020\") {Fields} }}", ids);
            var ofKnown = await TimeAsync(runner, Known(change), ids);
            if (round < 0) continue;
            valid.Add(ofValid / plain);
            known.Add(ofKnown / plain);
        }
        return (Middle(valid), Middle(known));
    }

    private static string Known(long change) => $"query($id: ID!) {{ asOf(change: {change}) {Fields} }}";

    private static async Task<double> TimeAsync(OperationRunner runner, string document, string[] ids)
    {
        var clock = Stopwatch.GetTimestamp();
        foreach (var id in ids) await AskAsync(runner, document, id);
        return Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
    }

    private static async Task AskAsync(OperationRunner runner, string document, string id)
    {
        var request = new OperationRequest { Document = Encoding.UTF8.GetBytes(document), Variables = Encoding.UTF8.GetBytes($"{{\"id\":\"{id}\"}}") };
        var outcome = await runner.RunAsync(request, new ArrayBufferWriter<byte>(), CancellationToken.None);
        if (outcome.Error is { } error) throw new InvalidOperationException($"{document}: {error}");
    }

    private static double Middle(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
