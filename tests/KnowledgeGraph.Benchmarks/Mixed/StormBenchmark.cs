using System.Text.Json;
using KnowledgeGraph.Benchmarks.Http;

namespace KnowledgeGraph.Benchmarks.Mixed;

/// <summary>
/// A million nodes, and 200 callers who all at once ask for what costs the most: who is central (no two of them the same), paths of 8 hops from the hub,
/// what is around many, again and again. What becomes of small requests beside them, of the memory, and of the 200. Loopback only; ends by itself.
/// </summary>
internal static class StormBenchmark
{
    private const int Callers = 200;
    private const int Good = 8;
    private const double MostTimes = 3;
    private const double MostMemory = 2;
    private static readonly TimeSpan Alone = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Storm = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Sample = TimeSpan.FromMilliseconds(200);
    private static readonly string[] Measures = ["BETWEENNESS", "CLOSENESS", "PAGERANK"];

    private static readonly string[] Kinds =
        ["PARTNER_IN", "HOLDS_POSITION", "TAKES_PART_IN", "PART_OF", "WORKS_WITH", "PART_OF_INITIATIVE", "WORKS_THROUGH", "RUNS_UNDER"];

    private static readonly string[] Graph =
        ["generate", "Organization=250000", "Person=500000", "Partnership=240000", "Initiative=10000", "--relationships", "2250000"];

    /// <summary>Measures, prints, and tells by 0 or 1 whether all was as it should be.</summary>
    public static Task<int> RunAsync() => ServedGraph.MeasureAsync(Graph, async server =>
    {
        var small = (await Operation.AllAsync(server.Address))[..1];
        using var crowd = new Crowd(server.Address);
        await crowd.RunAsync(Good, hostile: 0, small, Alone);
        var alone = await crowd.RunAsync(Good, hostile: 0, small, Alone);
        var before = server.Memory;
        using var over = new CancellationTokenSource(Storm);
        var peak = PeakAsync(server, over.Token);
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = Patience };
        var callers = Enumerable.Range(0, Callers).Select(number => Task.Run(() => AskAsync(client, number, over.Token))).ToList();
        var beside = await crowd.RunAsync(Good, hostile: 0, small, Storm);
        var answers = (await Task.WhenAll(callers)).SelectMany(some => some).CountBy(answer => answer).OrderByDescending(entry => entry.Value);
        return Report(alone, beside, await peak / (double)before, answers, crowd.Undue) ? 0 : 1;
    });

    private static bool Report(
        Round alone, Round beside, double memory, IEnumerable<KeyValuePair<string, int>> answers, IReadOnlyDictionary<string, int> undue)
    {
        Console.WriteLine($"1,000,000 nodes; {Callers} callers of what costs most beside {Good} of what costs least; {Environment.ProcessorCount} processors.");
        Console.WriteLine("| small requests | requests/s | p50 ms | p99 ms |");
        Console.WriteLine("|---|---|---|---|");
        Console.WriteLine($"| alone | {alone.Rate:0} | {alone.P50:0.00} | {alone.P99:0.00} |");
        Console.WriteLine($"| in the storm | {beside.Rate:0} | {beside.P50:0.00} | {beside.P99:0.00} |");
        var times = beside.P99 / alone.P99;
        Console.WriteLine($"p99 is {times:0.00} times that alone (at most {MostTimes}); memory at most {memory:0.00} times that before ({MostMemory}).");
        foreach (var (answer, count) in answers) Console.WriteLine($"The storm was answered: {answer}, {count} times");
        foreach (var (what, count) in undue) Console.WriteLine($"Undue: {what}, {count} times");
        return undue.Count == 0 && times <= MostTimes && memory <= MostMemory;
    }

    private static async Task<long> PeakAsync(Child server, CancellationToken over)
    {
        var peak = 0L;
        while (!over.IsCancellationRequested)
        {
            peak = Math.Max(peak, server.Memory);
            await Task.Delay(Sample, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return peak;
    }

    private static async Task<List<string>> AskAsync(HttpClient client, int number, CancellationToken over)
    {
        var answers = new List<string>();
        for (var turn = 0; !over.IsCancellationRequested; turn++)
        {
            try
            {
                using var response = await client.PostAsJsonAsync("/graphql", new { query = Question((turn * Callers) + number) }, over);
                var answer = await response.Content.ReadFromJsonAsync<JsonElement>(over);
                answers.Add($"{(int)response.StatusCode} {CodeOf(answer)}");
            }
            catch (OperationCanceledException) when (over.IsCancellationRequested)
            {
                answers.Add("not before the end");
            }
        }
        return answers;
    }

    private static string CodeOf(JsonElement answer) =>
        answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString()! : "with data";

    // Four of five are about the whole graph, and no two of those are the same for as long as there are choices of kinds.
    private static string Question(int number) => (number % 10) switch
    {
        8 => $"{{ paths(from: \"org:1\", to: \"person:{(number * 7919 % 500_000) + 1}\", maxHops: 8, first: 500) {{ totalShortest }} }}",
        9 => $"{{ neighborhood(of: [{string.Join(", ", Enumerable.Range(1, 50).Select(i => $"\"org:{i}\""))}], depth: 2) {{ totalNodes totalEdges }} }}",
        _ => $"{{ centrality(measure: {Measures[number % Measures.Length]}, via: [{string.Join(", ", Chosen(number))}], first: 1) {{ ranked {{ value }} }} }}",
    };

    private static IEnumerable<string> Chosen(int number) =>
        Kinds.Where((_, place) => (((number / Measures.Length) + 1) >> place & 1) == 1).DefaultIfEmpty(Kinds[0]);
}
