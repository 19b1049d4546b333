using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using KnowledgeGraph.Testing.Files;

namespace KnowledgeGraph.Testing.Processes;

/// <summary>
/// The real server in a process of its own: on a port that the system chose, in a working folder of its own, its output
/// captured. It is ready when started, and ends with the test.
/// </summary>
public sealed partial class ServerProcess : IAsyncDisposable
{
    private const int Terminate = 15;

    private readonly Process? _process;
    private readonly TemporaryFolder _folder = new();
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Uri address) => Client.BaseAddress = address;

    private ServerProcess(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment)
    {
        _process = Binary.Prepare(_folder.Path, arguments, environment);
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The server ended: {Output}"));
    }

    /// <summary>Speaks to the server; an answer may take 30 s.</summary>
    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>The server's process id.</summary>
    public int Id => Own.Id;

    /// <summary>Host and port.</summary>
    public Uri Address => Client.BaseAddress!;

    /// <summary>All that the server wrote so far.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    // A server that somebody else has started has no process here.
    private Process Own => _process ?? throw new InvalidOperationException("The server at this address was started by somebody else.");

    /// <summary>A server that runs already; it goes on when the test ends.</summary>
    public static ServerProcess At(Uri address) => new(address);

    /// <summary>Starts a server and waits until it is ready. Without <c>--data</c> it keeps nothing.</summary>
    public static Task<ServerProcess> StartAsync(params string[] arguments) => StartAsync(environment: null, arguments);

    /// <summary>The same with settings in the environment.</summary>
    public static async Task<ServerProcess> StartAsync(IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var server = Begin(environment, arguments);
        try
        {
            await server.ReadyAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a server and does not wait.</summary>
    public static ServerProcess Begin(params string[] arguments) => Begin(environment: null, arguments);

    /// <summary>The same with settings in the environment.</summary>
    public static ServerProcess Begin(IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        string[] data = arguments.Contains("--data") ? [] : ["--data", ":memory:"];
        string[] urls = arguments.Contains("--urls") ? [] : ["--urls", "http://127.0.0.1:0"];
        var server = new ServerProcess(["serve", .. urls, .. data, .. arguments], environment);
        server.Own.Start();
        server.Own.BeginOutputReadLine();
        server.Own.BeginErrorReadLine();
        return server;
    }

    /// <summary>Whether the process has told its address, which it does once it listens.</summary>
    public bool Listens => _address.Task.IsCompleted;

    /// <summary>Waits for the address and for a ready answer.</summary>
    public async Task ReadyAsync()
    {
        Client.BaseAddress = await _address.Task.WaitAsync(Binary.Patience);
        using var ready = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        if (ready.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"Not ready: {await ready.Content.ReadAsStringAsync()}");
    }

    /// <summary>Waits until the server has written this; the test fails where it never does.</summary>
    public async Task SaysAsync(string text)
    {
        using var patience = new CancellationTokenSource(Binary.Patience);
        while (!Output.Contains(text, StringComparison.Ordinal))
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Asks the server to end, as a system does, and waits; the exit code.</summary>
    public async Task<int> StopAsync()
    {
        Assert.Equal(0, Kill(Own.Id, Terminate));
        await Own.WaitForExitAsync().WaitAsync(Binary.Patience);
        return Own.ExitCode;
    }

    /// <summary>Ends the server at once, in the middle of whatever it does (kill -9).</summary>
    public async Task KillAsync()
    {
        Own.Kill();
        await Own.WaitForExitAsync().WaitAsync(Binary.Patience);
    }

    /// <summary>Ends the server, unless somebody else started it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false }) await KillAsync();
        _process?.Dispose();
        Client.Dispose();
        _folder.Dispose();
    }

    private void Note(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
        if (line.TrimStart().StartsWith("address ", StringComparison.Ordinal)) _address.TrySetResult(new Uri(line.Trim()["address ".Length..].Trim()));
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
