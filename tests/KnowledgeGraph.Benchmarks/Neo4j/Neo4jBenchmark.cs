using System.Reflection;
using KnowledgeGraph.Benchmarks.Http;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// What is left of Neo4j's own speed: the server on the 10,000 graph in Neo4j, asked the ten-organization call over HTTP, against the
/// best hand-written Cypher over our own driver with nothing around it, against what others offer, and against itself with its response
/// cache. All are driven in turn on one Neo4j; ratios are taken round by round. Loopback only.
/// </summary>
internal static class Neo4jBenchmark
{
    private const int Rounds = 5;
    // Neo4j compiles what it runs often, as .NET does; until then a request costs both several times as much.
    private const int WarmUpRounds = 2;
    private const int WarmUps = 2_000;
    private const int Counted = 5_000;
    private const double MostDatabaseCpu = 1.05;
    private const string Seeking = "Cypher by hand, seeking";
    private const string Endpoint = "the same in a bare endpoint, over our own client";
    private static readonly int[] Clients = [8, 32];
    private static readonly string Server = Path.Combine(AppContext.BaseDirectory, "KnowledgeGraph.Server.dll");
    private static readonly string Self = Assembly.GetExecutingAssembly().Location;

    /// <summary>Measures, prints the tables, and tells by 0 or 1 whether all targets were met.</summary>
    public static async Task<int> RunAsync()
    {
        await Database.FillAsync(Server, HttpBenchmark.Graph);
        var temporary = Directory.CreateTempSubdirectory("knowledge-graph-benchmark-").FullName;
        try
        {
            using var server = await Child.StartAsync(Serve(Server, cacheMegabytes: 0));
            var call = (await Operation.AllAsync(server.Address)).Single(operation => operation.Name == "large");
            using var ours = new HttpParty("this server", server, "/graphql", call.Body, temporary);
            var others = await OthersAsync(call, temporary);
            try
            {
                await CheckAsync(ours, others);
                var isMet = true;
                var database = DatabaseProcess.Find();
                foreach (var clients in Clients) isMet &= await CompareAsync(ours, others, clients, database);
                isMet &= await IsSmallAsync(call);
                return isMet ? 0 : 1;
            }
            finally
            {
                others.ForEach(other => other.Party.Dispose());
            }
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    private static async Task<List<Comparison>> OthersAsync(Operation call, string temporary)
    {
        var ids = call.Ids;
        var others = new List<Comparison>
        {
            new(new BoltParty("Cypher by hand, expanding", HandWritten.Expanding, ids), LeastRatio: 0.9),
            new(new BoltParty(Seeking, HandWritten.Seeking, ids), LeastRatio: 0.9),
        };
        var endpoint = await Child.StartAsync(Launch.Dotnet(Self, "bolt-endpoint") with { UsesNeo4j = true });
        others.Add(new(new HttpParty(Endpoint, endpoint, "/", call.Body, temporary), LeastRatio: 0));
        foreach (var (way, least) in ((string, double)[])[("expanding", 1.6), ("seeking", 1.4)])
        {
            if (await Peers.StartDriverAsync(way) is { } driver)
                others.Add(new(new HttpParty($"Neo4j.Driver in a bare endpoint, {way}", driver, "/", call.Body, temporary), least));
        }

        others.Add(new(
            new HttpParty("@neo4j/graphql with Apollo", await Peers.StartLibraryAsync(), "/", Peers.Call(ids), temporary),
            LeastRatio: 25)
        { OrdersAlike = false });
        var cached = await Child.StartAsync(Serve(Server, cacheMegabytes: 64));
        others.Add(new(new HttpParty("this server with its response cache", cached, "/graphql", call.Body, temporary), LeastRatio: 0));
        return others;
    }

    // The library orders names by code point, and so has other members among the first five of many: there the number alone must agree.
    private static async Task CheckAsync(Party ours, List<Comparison> others)
    {
        var expected = (await ours.IdsAsync()).Order(StringComparer.Ordinal).ToList();
        foreach (var other in others)
        {
            var ids = (await other.Party.IdsAsync()).Order(StringComparer.Ordinal).ToList();
            if (other.OrdersAlike ? !ids.SequenceEqual(expected, StringComparer.Ordinal) : ids.Count != expected.Count)
                throw new InvalidOperationException(
                    $"{other.Party.Name} answers another question: {ids.Count} ids instead of {expected.Count}, {ids.Intersect(expected).Count()} of them among ours.");
        }

        Console.WriteLine($"All show {expected.Count} ids.");
    }

    private static async Task<bool> CompareAsync(Party ours, List<Comparison> others, int clients, DatabaseProcess? database)
    {
        List<Party> parties = [ours, .. others.Select(other => other.Party)];
        var rounds = parties.ToDictionary(party => party, _ => new List<Measured>());
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            foreach (var party in parties)
            {
                var (before, spent) = (party.Processor, database?.Processor ?? TimeSpan.Zero);
                var result = await party.RunAsync(clients);
                var own = (party.Processor - before).TotalMilliseconds / result.Requests;
                var databases = ((database?.Processor ?? TimeSpan.Zero) - spent).TotalMilliseconds / result.Requests;
                if (round >= 0) rounds[party].Add(new Measured(result, own, databases));
            }
        }

        Console.WriteLine(
            $"\n{clients} clients, driven by {Load.Driver}; {Rounds} rounds in turn, medians; {Environment.ProcessorCount} processors, shared with Neo4j and the driver.");
        Console.WriteLine("| who | requests/s | p50 ms | p99 ms | its own CPU ms/request | Neo4j's | this server to it (least) |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var isMet = true;
        foreach (var party in parties)
        {
            var (result, processor, databases) = Median(rounds[party]);
            var least = others.Find(other => other.Party == party)?.LeastRatio ?? 0;
            var ratio = Ratio(rounds[ours], rounds[party]);
            isMet &= ratio >= least;
            Console.WriteLine(
                $"| {party.Name} | {result.Rate:0} | {result.P50:0.00} | {result.P99:0.00} | {processor:0.000} | {databases:0.000} | {ratio:0.00}{(least > 0 ? $" ({least})" : "")} |");
        }

        List<Measured> Named(string name) => rounds[parties.Single(party => party.Name == name)];
        var (seeking, endpoint) = (Named(Seeking), Named(Endpoint));
        Console.WriteLine(
            $"The two by hand are asked within the driver's process, without HTTP and without JSON. These alone leave {Ratio(endpoint, seeking):0.00} of "
            + $"the seeking one in a bare endpoint, without any GraphQL; this server answers {Ratio(rounds[ours], endpoint):0.00} times as often as that.");
        if (database is null)
        {
            Console.WriteLine("What Neo4j's process spends was not judged: it is not on this machine, or not to be seen by this user.");
        }
        else
        {
            var databases = Middle(rounds[ours].Zip(seeking, (own, other) => own.Database / other.Database));
            Console.WriteLine($"Neo4j's process spends {databases:0.00} times as much CPU on a request of this server as on the seeking one (at most {MostDatabaseCpu}).");
            isMet &= databases <= MostDatabaseCpu;
        }

        var library = others[^2].Party;
        var cached = Ratio(rounds[others[^1].Party], rounds[library]);
        Console.WriteLine($"With the response cache this server answers {cached:0} times as often as {library.Name} (least 100).");
        return isMet && cached >= 100;
    }

    // What a request allocates, counted in the process that answers.
    private static async Task<bool> IsSmallAsync(Operation call)
    {
        using var counted = await Child.StartAsync(Serve(Self, cacheMegabytes: 0, "counted"));
        using var client = new SocketClient(counted.Address, "/graphql", call.Body);
        await client.SendAsync(WarmUps);
        var before = await counted.AllocatedAsync();
        await client.SendAsync(Counted);
        var bytes = (await counted.AllocatedAsync() - before) / Counted;
        Console.WriteLine($"\nOf this server, {bytes} bytes allocated a request (at most {call.MostBytes}).");
        return bytes <= call.MostBytes;
    }

    private static Launch Serve(string program, int cacheMegabytes, params string[] verb) =>
        Launch.Dotnet(program, [.. verb, "serve", "--urls", "http://127.0.0.1:0", "--response-cache", $"{cacheMegabytes}"]) with { UsesNeo4j = true };

    // Round by round: whatever else the machine does then slows both.
    private static double Ratio(List<Measured> ours, List<Measured> others) =>
        Middle(ours.Zip(others, (own, other) => own.Round.Rate / other.Round.Rate));

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static Measured Median(List<Measured> rounds) => rounds.OrderBy(round => round.Round.Rate).ElementAt(rounds.Count / 2);

    private sealed record Comparison(Party Party, double LeastRatio)
    {
        public bool OrdersAlike { get; init; } = true;
    }

    private readonly record struct Measured(Round Round, double Processor, double Database);
}
