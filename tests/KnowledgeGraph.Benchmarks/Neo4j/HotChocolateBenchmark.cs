using KnowledgeGraph.Benchmarks.Http;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// The API inside HotChocolate, in a host that runs already, and the default host, against what a team writes in HotChocolate by hand, with a
/// loader for each kind of relationship: the ten-organization call over one Neo4j, in turn, the ratios of neighbouring rounds. All have to show
/// the same ids. Loopback only.
/// </summary>
internal static class HotChocolateBenchmark
{
    private const int Clients = 8;
    private const int WarmUpRounds = 3;
    private const int Rounds = 5;
    private const double LeastWhole = 3;
    private const double LeastJoined = 2;
    private static readonly string Server = Path.Combine(AppContext.BaseDirectory, "KnowledgeGraph.Server.dll");

    /// <summary>Measures and prints the table; 1 where a target is missed, or the ids differ.</summary>
    /// <param name="address">Where the host listens, on the Neo4j that NEO4J_URI names.</param>
    /// <param name="fields">Root fields of the host's own, such as <c>greeting</c>, with which the call is joined too; null for none.</param>
    public static async Task<int> RunAsync(Uri address, string? fields)
    {
        if (!address.IsLoopback) throw new ArgumentException($"{address} is not on this machine; only loopback is driven.", nameof(address));
        await Database.FillAsync(Server, HttpBenchmark.Graph);
        var temporary = Directory.CreateTempSubdirectory("knowledge-graph-benchmark-").FullName;
        List<Entry> ours = [], peers = [];
        try
        {
            using var server = await Child.StartAsync(
                Launch.Dotnet(Server, "serve", "--urls", "http://127.0.0.1:0", "--response-cache", "0") with { UsesNeo4j = true });
            var call = (await Operation.AllAsync(server.Address)).Single(operation => operation.Name == "large");
            ours.Add(new(new HttpParty("default host", server, "/graphql", call.Body, temporary), LeastWhole));
            ours.Add(new(new HttpParty("HotChocolate, whole", address, "/graphql", call.Body, temporary), LeastWhole));
            if (fields is not null) ours.Add(new(
                new HttpParty("HotChocolate, joined", address, "/graphql", call.Joined(fields).Body, temporary), LeastJoined));

            foreach (var way in (string[])["expanding", "seeking"])
            {
                if (await Peers.StartHotChocolateAsync(way) is { } peer)
                    peers.Add(new(new HttpParty($"by hand, {way}", peer, "/graphql", call.Body, temporary), LeastRatio: 0));
            }

            if (!await AnswerAlikeAsync([.. ours, .. peers])) return 1;
            await MeasureAsync([.. ours, .. peers]);
            return Print(ours, peers) ? 0 : 1;
        }
        finally
        {
            foreach (var entry in ours.Concat(peers)) entry.Party.Dispose();
            Directory.Delete(temporary, recursive: true);
        }
    }

    // In whatever order: fields that are joined may stand before the graph's or behind.
    private static async Task<bool> AnswerAlikeAsync(List<Entry> entries)
    {
        var expected = await SortedAsync(entries[0].Party);
        foreach (var (party, _) in entries.Skip(1))
        {
            var ids = await SortedAsync(party);
            if (ids.SequenceEqual(expected, StringComparer.Ordinal)) continue;
            Console.Error.WriteLine(
                $"{party.Name} answers another question: {ids.Count} ids instead of {expected.Count}, {ids.Intersect(expected).Count()} of them among ours.");
            return false;
        }

        Console.WriteLine($"All show {expected.Count} ids.");
        return true;
    }

    private static async Task<List<string>> SortedAsync(Party party) => [.. (await party.IdsAsync()).Order(StringComparer.Ordinal)];

    private static async Task MeasureAsync(List<Entry> entries)
    {
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            foreach (var entry in entries)
            {
                var result = await entry.Party.RunAsync(Clients);
                if (round >= 0) entry.Rounds.Add(result);
            }
        }
    }

    private static bool Print(List<Entry> ours, List<Entry> peers)
    {
        Console.WriteLine(
            $"\n{Clients} clients, driven by {Load.Driver}; {Rounds} rounds in turn, medians; {Environment.ProcessorCount} processors, shared with Neo4j and the driver.");
        Console.WriteLine($"| who | requests/s | p50 ms | p99 ms |{string.Concat(peers.Select(peer => $" to {peer.Party.Name} (least) |"))}");
        Console.WriteLine($"|---|---|---|---|{string.Concat(peers.Select(_ => "---|"))}");
        var isMet = true;
        foreach (var entry in ours.Concat(peers))
        {
            var result = entry.Rounds.OrderBy(round => round.Rate).ElementAt(Rounds / 2);
            Console.Write($"| {entry.Party.Name} | {result.Rate:0} | {result.P50:0.00} | {result.P99:0.00} |");
            foreach (var ratio in peers.Select(peer => Ratio(entry, peer)))
            {
                isMet &= ratio >= entry.LeastRatio;
                Console.Write($" {ratio:0.00}{(entry.LeastRatio > 0 ? $" ({entry.LeastRatio})" : "")} |");
            }

            Console.WriteLine();
        }

        if (peers.Count == 0) Console.WriteLine("No target was judged: there is nothing to hold them against.");
        return isMet;
    }

    // Round by round: whatever else the machine does then slows both.
    private static double Ratio(Entry entry, Entry peer) =>
        entry.Rounds.Zip(peer.Rounds, (own, other) => own.Rate / other.Rate).Order().ElementAt(Rounds / 2);

    private sealed record Entry(Party Party, double LeastRatio)
    {
        public List<Round> Rounds { get; } = [];
    }
}
