namespace KnowledgeGraph.Benchmarks.Http;

/// <summary>
/// Another host of the API, which runs already, against the default host over an equal graph: the same calls, in turn, the ratios of
/// neighbouring rounds. Both have to answer alike. Beside them, what the other host's calls cost with fields of its own, and without any graph.
/// Loopback only.
/// </summary>
internal static class HostsBenchmark
{
    private const int WarmUpRounds = 3;
    private const int Rounds = 9;
    private static readonly string Server = Path.Combine(AppContext.BaseDirectory, "KnowledgeGraph.Server.dll");

    /// <summary>Measures and prints the table; 1 where the hosts answer differently.</summary>
    /// <param name="address">Where the other host listens.</param>
    /// <param name="data">The default host's data folder, or <c>:memory:</c> for the seed.</param>
    /// <param name="fields">Root fields of the other host's own, such as <c>greeting</c>, with which the largest call is joined too; null for none.</param>
    public static async Task<int> RunAsync(Uri address, string data, string? fields)
    {
        if (!address.IsLoopback) throw new ArgumentException($"{address} is not on this machine; only loopback is driven.", nameof(address));
        var temporary = Directory.CreateTempSubdirectory("knowledge-graph-benchmark-").FullName;
        try
        {
            using var server = await Child.StartAsync(Server, "serve", "--data", data, "--urls", "http://127.0.0.1:0");
            Console.WriteLine("| call | other host, requests/s | default host | ratio: median (least to most) | p99 ms, other | default |");
            Console.WriteLine("|---|---|---|---|---|---|");
            var calls = await Operation.AllAsync(server.Address);
            foreach (var call in calls)
            {
                if (!await AnswerAlikeAsync(server.Address, address, call)) return 1;
                Print(call.Name, await MeasureAsync((address, call), (server.Address, call), temporary));
            }

            if (fields is not null)
            {
                var joined = calls[^1].Joined(fields);
                if ((await FetchAsync(address, joined)).AsSpan().StartsWith("{\"errors"u8)) throw new ArgumentException($"The host has no '{fields}'.", nameof(fields));
                Print(joined.Name, await MeasureAsync((address, joined), (server.Address, calls[^1]), temporary));
            }

            Print($"{Operation.Floor.Name} beside {calls[0].Name}", await MeasureAsync((address, Operation.Floor), (server.Address, calls[0]), temporary));
            return 0;
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    private static async Task<List<(Round Other, Round Default)>> MeasureAsync(
        (Uri Address, Operation Call) other, (Uri Address, Operation Call) own, string temporary)
    {
        var pairs = new List<(Round Other, Round Default)>();
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            var pair = (
                await Load.RunAsync(other.Address, "/graphql", other.Call.Body, temporary),
                await Load.RunAsync(own.Address, "/graphql", own.Call.Body, temporary));
            if (round >= 0) pairs.Add(pair);
        }

        return pairs;
    }

    private static async Task<bool> AnswerAlikeAsync(Uri server, Uri other, Operation operation)
    {
        var (expected, answer) = (await FetchAsync(server, operation), await FetchAsync(other, operation));
        if (expected.AsSpan().SequenceEqual(answer)) return true;
        Console.Error.WriteLine($"The hosts answer {operation.Name} differently. Give both the same graph.");
        return false;
    }

    // By a client that reads chunked bodies too: the other host may not know how long its answers are.
    private static async Task<byte[]> FetchAsync(Uri address, Operation operation)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var body = new ByteArrayContent(operation.Body);
        body.Headers.ContentType = new("application/json");
        using var response = await client.PostAsync(new Uri("/graphql", UriKind.Relative), body);
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static void Print(string call, List<(Round Other, Round Default)> pairs)
    {
        // Round by round: whatever else the machine does then slows both.
        var ratios = pairs.Select(pair => pair.Other.Rate / pair.Default.Rate).Order().ToList();
        double Median(Func<(Round Other, Round Default), double> of) => pairs.Select(of).Order().ElementAt(pairs.Count / 2);
        Console.WriteLine(
            $"| {call} | {Median(pair => pair.Other.Rate):0} | {Median(pair => pair.Default.Rate):0} | {ratios[ratios.Count / 2]:0.00} ({ratios[0]:0.00} to {ratios[^1]:0.00}) "
            + $"| {Median(pair => pair.Other.P99):0.00} | {Median(pair => pair.Default.P99):0.00} |");
    }
}
