namespace KnowledgeGraph.Benchmarks.Http;

/// <summary>
/// Another host of the API, which runs already, against the default host over an equal graph: the same calls, in turn, the ratios of
/// neighbouring rounds. Both have to answer alike. Loopback only.
/// </summary>
internal static class HostsBenchmark
{
    private const int WarmUpRounds = 3;
    private const int Rounds = 9;
    private static readonly string Server = Path.Combine(AppContext.BaseDirectory, "KnowledgeGraph.Server.dll");

    /// <summary>Measures and prints the table; 1 where the hosts answer differently.</summary>
    /// <param name="address">Where the other host listens.</param>
    /// <param name="data">The default host's data folder, or <c>:memory:</c> for the seed.</param>
    public static async Task<int> RunAsync(Uri address, string data)
    {
        if (!address.IsLoopback) throw new ArgumentException($"{address} is not on this machine; only loopback is driven.", nameof(address));
        var temporary = Directory.CreateTempSubdirectory("knowledge-graph-benchmark-").FullName;
        try
        {
            using var server = await Child.StartAsync(Server, "serve", "--data", data, "--urls", "http://127.0.0.1:0");
            Console.WriteLine("| call | other host, requests/s | default host | ratio: median (least to most) | p99 ms, other | default |");
            Console.WriteLine("|---|---|---|---|---|---|");
            foreach (var operation in await Operation.AllAsync(server.Address))
            {
                if (!await AnswerAlikeAsync(server.Address, address, operation)) return 1;
                var pairs = new List<(Round Other, Round Default)>();
                for (var round = -WarmUpRounds; round < Rounds; round++)
                {
                    var pair = (
                        await Load.RunAsync(address, "/graphql", operation.Body, temporary),
                        await Load.RunAsync(server.Address, "/graphql", operation.Body, temporary));
                    if (round >= 0) pairs.Add(pair);
                }

                Print(operation, pairs);
            }

            return 0;
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
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

    private static void Print(Operation operation, List<(Round Other, Round Default)> pairs)
    {
        // Round by round: whatever else the machine does then slows both.
        var ratios = pairs.Select(pair => pair.Other.Rate / pair.Default.Rate).Order().ToList();
        double Median(Func<(Round Other, Round Default), double> of) => pairs.Select(of).Order().ElementAt(pairs.Count / 2);
        Console.WriteLine(
            $"| {operation.Name} | {Median(pair => pair.Other.Rate):0} | {Median(pair => pair.Default.Rate):0} | {ratios[ratios.Count / 2]:0.00} ({ratios[0]:0.00} to {ratios[^1]:0.00}) "
            + $"| {Median(pair => pair.Other.P99):0.00} | {Median(pair => pair.Default.P99):0.00} |");
    }
}
