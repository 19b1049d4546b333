using System.Diagnostics;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Benchmarks.Http;

/// <summary>A process of this benchmark that listens on a port of its own, and ends with it.</summary>
internal sealed partial class Child : IDisposable
{
    private readonly Process _process;

    private Child(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts a .NET program and waits until it tells its address.</summary>
    public static async Task<Child> StartAsync(string program, params string[] arguments)
    {
        var process = Run(program, arguments);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (AddressLine().Match(line) is { Success: true } match) return new Child(process, new Uri(match.Groups["address"].Value));
        }

        throw new InvalidOperationException($"{Path.GetFileName(program)} ended before it listened: {await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Runs a .NET program to its end.</summary>
    public static async Task FinishAsync(string program, params string[] arguments)
    {
        using var process = Run(program, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', arguments)}: {error}{await output}");
    }

    /// <summary>How many bytes a <see cref="CountedServer"/> has allocated.</summary>
    public async Task<long> AllocatedAsync()
    {
        await _process.StandardInput.WriteLineAsync("?");
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("allocated ", StringComparison.Ordinal)) return long.Parse(line["allocated ".Length..]);
        }

        throw new InvalidOperationException("The counted server ended.");
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private static Process Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])[program, .. arguments]) start.ArgumentList.Add(argument);
        foreach (var name in (string[])["NEO4J_URI", "ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS"]) start.Environment.Remove(name);
        return Process.Start(start)!;
    }

    [GeneratedRegex(@"^\s*address\s+(?<address>http\S+)$")]
    private static partial Regex AddressLine();
}
