using System.Diagnostics;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Benchmarks.Http;

/// <summary>A process of this benchmark that listens on a port of its own, and ends with it.</summary>
internal sealed partial class Child : IDisposable
{
    private readonly Process _process;
    private bool _isDisposed;

    private Child(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Processor time that it has used, of all its threads.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Bytes of memory that it holds.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts a .NET program and waits until it tells its address.</summary>
    public static Task<Child> StartAsync(string program, params string[] arguments) => StartAsync(Launch.Dotnet(program, arguments));

    /// <summary>Starts a program and waits until it tells its address.</summary>
    public static async Task<Child> StartAsync(Launch launch)
    {
        var process = Run(launch);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (AddressLine().Match(line) is { Success: true } match) return new Child(process, new Uri(match.Groups["address"].Value));
        }

        throw new InvalidOperationException($"{launch} ended before it listened: {await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Runs a .NET program to its end.</summary>
    public static Task FinishAsync(string program, params string[] arguments) => FinishAsync(Launch.Dotnet(program, arguments));

    /// <summary>Runs a program to its end.</summary>
    public static async Task FinishAsync(Launch launch)
    {
        using var process = Run(launch);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{launch}: {error}{await output}");
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
        if (_isDisposed) return;
        _isDisposed = true;
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private static Process Run(Launch launch)
    {
        var start = new ProcessStartInfo(launch.File)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = launch.Folder ?? "",
        };
        foreach (var argument in launch.Arguments) start.ArgumentList.Add(argument);
        foreach (var name in (string[])["ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "REDIS_URL"]) start.Environment.Remove(name);
        if (!launch.UsesNeo4j) start.Environment.Remove("NEO4J_URI");
        return Process.Start(start)!;
    }

    [GeneratedRegex(@"^\s*address\s+(?<address>http\S+)$")]
    private static partial Regex AddressLine();
}
