using System.Reflection;

namespace KnowledgeGraph.Benchmarks.Http;

/// <summary>
/// How much of Kestrel's own speed is left: the server on the 10,000 graph against a bare endpoint that reads the same POST and
/// returns the same bytes. Both are driven in turn, the medians of several rounds are compared. Loopback only.
/// </summary>
internal static class HttpBenchmark
{
    private const int Rounds = 5;
    // Until the runtime has compiled the hot path for good, a request costs twice as much.
    private const int WarmUpRounds = 3;
    private const int WarmUps = 5_000;
    private const int Counted = 20_000;

    /// <summary>What makes the 10,000 graph.</summary>
    public static readonly string[] Graph =
        ["generate", "Organization=10000", "Person=20000", "Partnership=10000", "Initiative=500", "--relationships", "90000"];
    private static readonly string Server = Path.Combine(AppContext.BaseDirectory, "KnowledgeGraph.Server.dll");
    private static readonly string Self = Assembly.GetExecutingAssembly().Location;

    /// <summary>Measures, prints the table, and tells by 0 or 1 whether all targets were met.</summary>
    public static async Task<int> RunAsync()
    {
        var temporary = Directory.CreateTempSubdirectory("knowledge-graph-benchmark-").FullName;
        try
        {
            string[] serve = ["serve", "--data", await DataAsync(), "--urls", "http://127.0.0.1:0"];
            var answers = Directory.CreateDirectory(Path.Combine(temporary, "answers")).FullName;
            var rows = new List<Row>();
            using (var server = await Child.StartAsync(Server, serve))
            {
                var operations = await Operation.AllAsync(server.Address);
                foreach (var operation in operations) await FetchAsync(server, operation, answers);
                using var bare = await Child.StartAsync(Self, "bare", answers);
                foreach (var operation in operations) rows.Add(await CompareAsync(server, bare, operation, temporary));
            }

            using var counted = await Child.StartAsync(Self, ["counted", .. serve]);
            for (var i = 0; i < rows.Count; i++) rows[i] = rows[i] with { Allocated = await AllocatedAsync(counted, rows[i].Operation) };
            Print(rows);
            return rows.TrueForAll(row => row.Met) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    // The graph is made once and stays for the next run.
    private static async Task<string> DataAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), "knowledge-graph-benchmark-data");
        var whole = Path.Combine(folder, "whole");
        if (File.Exists(whole)) return folder;
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Console.WriteLine("Generating the 10,000 graph …");
        await Child.FinishAsync(Server, [.. Graph, "--data", folder]);
        await File.WriteAllTextAsync(whole, "");
        return folder;
    }

    private static async Task FetchAsync(Child server, Operation operation, string answers)
    {
        using var client = new SocketClient(server.Address, "/graphql", operation.Body);
        var answer = await client.FetchAsync();
        Console.WriteLine($"{operation.Name}: {operation.Body.Length} bytes asked, {answer.Length} answered");
        await File.WriteAllBytesAsync(Path.Combine(answers, operation.Name), answer);
    }

    private static async Task<Row> CompareAsync(Child server, Child bare, Operation operation, string temporary)
    {
        var ours = new List<Round>();
        var theirs = new List<Round>();
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            var own = await Load.RunAsync(server.Address, "/graphql", operation.Body, temporary);
            var other = await Load.RunAsync(bare.Address, "/" + operation.Name, operation.Body, temporary);
            if (round < 0) continue;
            ours.Add(own);
            theirs.Add(other);
        }

        // Round by round: whatever else the machine does then slows both.
        var ratios = ours.Zip(theirs, (own, other) => own.Rate / other.Rate).Order().ToList();
        return new Row(operation, Median(ours), Median(theirs), ratios[ratios.Count / 2], Allocated: 0);
    }

    private static Round Median(List<Round> rounds) => rounds.OrderBy(round => round.Rate).ElementAt(rounds.Count / 2);

    private static async Task<long> AllocatedAsync(Child counted, Operation operation)
    {
        using var client = new SocketClient(counted.Address, "/graphql", operation.Body);
        await client.SendAsync(WarmUps);
        var before = await counted.AllocatedAsync();
        await client.SendAsync(Counted);
        return (await counted.AllocatedAsync() - before) / Counted;
    }

    private static void Print(List<Row> rows)
    {
        Console.WriteLine($"\nDriven by {Load.Driver}, {Rounds} rounds in turn, medians; {Environment.ProcessorCount} processors, shared with the driver.");
        Console.WriteLine("| call | requests/s | bare | ratio (least) | p50 ms | p99 ms | bytes/request (most) |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var row in rows)
        {
            Console.WriteLine(
                $"| {row.Operation.Name} | {row.Ours.Rate:0} | {row.Bare.Rate:0} | {row.Ratio:0.00} ({row.Operation.LeastRatio:0.0}) "
                + $"| {row.Ours.P50:0.00} | {row.Ours.P99:0.00} | {row.Allocated} ({row.Operation.MostBytes}) |");
        }
    }

    private sealed record Row(Operation Operation, Round Ours, Round Bare, double Ratio, long Allocated)
    {
        public bool Met => Ratio >= Operation.LeastRatio && Allocated <= Operation.MostBytes;
    }
}
