using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.IntegrationTests.Caching;

/// <summary>A Redis of one test, which may stop, stall and come back at the same address.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _port = LoopbackPort.Free();
    private Process? _process;

    public int Port => _port;

    public string Url => $"redis://127.0.0.1:{_port}";

    /// <summary>Starts it, empty, and waits until it says that it answers.</summary>
    public async Task StartAsync(params string[] settings)
    {
        var start = new ProcessStartInfo("redis-server") { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = _folder.Path };
        foreach (var argument in (string[])["--port", $"{_port}", "--bind", "127.0.0.1", "--save", "",
            "--appendonly", "no", .. settings]) start.ArgumentList.Add(argument);
        try
        {
            _process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Requirement.Absent("This test starts a Redis of its own: install it, so that the command redis-server is on the PATH.");
        }
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process!.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) ready.TrySetException(new InvalidOperationException("Redis ended before it answered."));
            else if (line.Data.Contains("Ready to accept connections", StringComparison.Ordinal)) ready.TrySetResult();
        };
        _process.BeginOutputReadLine();
        await ready.Task.WaitAsync(Binary.Patience);
    }

    /// <summary>Kills it.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync().WaitAsync(Binary.Patience);
    }

    /// <summary>It keeps its connections and answers nothing, or goes on.</summary>
    public async Task StallAsync(bool stall)
    {
        using var signal = Process.Start("kill", [stall ? "-STOP" : "-CONT", $"{_process!.Id}"]);
        await signal.WaitForExitAsync();
    }

    /// <summary>The number that a script gives.</summary>
    public async Task<long> RunAsync(string script) => await AskAsync("EVAL", script, "0") is [':', .. var number]
        ? long.Parse(number, CultureInfo.InvariantCulture)
        : throw new InvalidOperationException($"The script gives no number: {script}");

    /// <summary>Changes a setting.</summary>
    public async Task SetAsync(string setting, string value) => Assert.Equal("+OK", await AskAsync("CONFIG", "SET", setting, value));

    /// <summary>How many answers it holds.</summary>
    public Task<long> AnswersHeldAsync() => RunAsync("return #redis.call('KEYS','kg:answers:*')");

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false }) await KillAsync();
        _process?.Dispose();
        _folder.Dispose();
    }

    // The first line of the answer to a command.
    private async Task<string?> AskAsync(params string[] words)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"*{words.Length}\r\n{string.Concat(words.Select(word => $"${word.Length}\r\n{word}\r\n"))}"));
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync();
    }
}
