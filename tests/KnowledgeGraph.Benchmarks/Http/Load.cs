using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Benchmarks.Http;

/// <summary>Drives an address for some seconds over several connections: with wrk where it is installed, else with sockets of our own.</summary>
internal static class Load
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(4);

    /// <summary>The name of what drives.</summary>
    public static string Driver { get; } = File.Exists("/usr/bin/wrk") ? "wrk" : "sockets";

    /// <summary>One round of so many connections.</summary>
    public static Task<Round> RunAsync(Uri address, string path, byte[] body, string temporary, int connections = 32) =>
        Driver == "wrk" ? WrkAsync(address, path, body, temporary, connections) : SocketsAsync(address, path, body, connections);

    private static async Task<Round> WrkAsync(Uri address, string path, byte[] body, string temporary, int connections)
    {
        var bodyFile = Path.Combine(temporary, "body.json");
        var script = Path.Combine(temporary, "post.lua");
        await File.WriteAllBytesAsync(bodyFile, body);
        await File.WriteAllTextAsync(
            script,
            $$"""
            wrk.method = "POST"
            wrk.headers["Content-Type"] = "application/json"
            wrk.headers["Accept"] = "application/graphql-response+json"
            wrk.body = io.open("{{bodyFile}}", "rb"):read("*a")
            done = function(summary, latency)
              local e = summary.errors
              print(string.format("result %d %d %d %d %d", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
                e.connect + e.read + e.write + e.status + e.timeout))
            end
            """);
        var start = new ProcessStartInfo("wrk") { RedirectStandardOutput = true, UseShellExecute = false };
        string[] arguments = ["-t1", $"-c{connections}", $"-d{Duration.TotalSeconds}s", "--timeout", "10s", "-s", script, $"{new Uri(address, path)}"];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var result = output.Split('\n').Last(line => line.StartsWith("result ", StringComparison.Ordinal)).Split(' ');
        if (result[5] != "0") throw new InvalidOperationException($"{result[5]} requests failed: {output}");
        double Number(int index) => double.Parse(result[index], CultureInfo.InvariantCulture);
        return new Round((long)Number(1), Number(1) / (Number(2) / 1e6), Number(3) / 1000, Number(4) / 1000);
    }

    private static async Task<Round> SocketsAsync(Uri address, string path, byte[] body, int connections)
    {
        var clients = Enumerable.Range(0, connections).Select(_ => new SocketClient(address, path, body)).ToList();
        var began = Stopwatch.GetTimestamp();
        var durations = await Task.WhenAll(clients.Select(client => Task.Run(() => client.SendAsync(Duration))));
        var elapsed = Stopwatch.GetElapsedTime(began);
        clients.ForEach(client => client.Dispose());
        return Round.Of([.. durations.SelectMany(list => list)], elapsed);
    }
}
