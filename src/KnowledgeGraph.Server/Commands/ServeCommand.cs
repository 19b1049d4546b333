using System.CommandLine;
using System.Diagnostics;
using System.Net.Sockets;
using KnowledgeGraph.Opening;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Opening;
using KnowledgeGraph.Server.Serving;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Server.Telemetry;
using Microsoft.AspNetCore.Connections;

namespace KnowledgeGraph.Server.Commands;

/// <summary><c>serve</c>: the server, until it is told to end.</summary>
internal static class ServeCommand
{
    // After so long nobody should have to guess what a server does that has not said that it is ready.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The command.</summary>
    public static Command Create(SettingOptions options)
    {
        var command = new Command("serve", "Serve the graph over HTTP (the default command).");
        command.SetAction(Action(options));
        return command;
    }

    /// <summary>What the command does; it is also the default.</summary>
    public static Func<ParseResult, CancellationToken, Task<int>> Action(SettingOptions options) =>
        (parsed, cancellation) => ServeAsync(options.Read(parsed), cancellation);

    private static async Task<int> ServeAsync(ServerSettings settings, CancellationToken cancellation)
    {
        var documents = DocumentChoice.Of(settings);

        // The host and the graph need nothing of each other: while one thread reads the model, the other prepares Kestrel.
        WebApplication? host = null;
        var entrance = new Entrance();
        var log = new TaskCompletionSource<ILogger>(TaskCreationOptions.RunContinuationsAsynchronously);
        settings = NoticeLog.Attach(settings, log.Task, entrance.Hear);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var opening = Task.Run(() => GraphOpener.OpenAsync(settings, SeedPolicy.FillEmptyStore, Log, ending.Token), CancellationToken.None);
        await using var telemetry = TelemetryExport.Begin(settings.Telemetry);
        await using var app = host = WebHost.Build(settings);
        var loggers = app.Services.GetRequiredService<ILoggerFactory>();
        log.SetResult(loggers.CreateLogger("KnowledgeGraph"));
        telemetry?.TellFaults(await log.Task);
        app.Run(PathBase.Before(settings.Http.PathBase, entrance.HandleAsync));
        await using var stopped = app.Lifetime.ApplicationStopping.Register(ending.Cancel);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception exception) when (exception is IOException or SocketException or AddressInUseException or InvalidOperationException)
        {
            await AbandonAsync(opening, ending);
            throw new SettingException(SettingNames.Urls, $"cannot listen: {exception.Message} Give another address with --urls.");
        }

        OpenedGraph graph;
        try
        {
            if (await Task.WhenAny(opening, Task.Delay(Patience, ending.Token)) != opening)
                (await log.Task).LogInformation("The server listens on {Addresses}, and is still opening its store.", string.Join(", ", app.Urls));
            graph = await opening;
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // It was told to end before it had begun.
            return ExitCode.Done;
        }

        await using var opened = graph;
        // A store in a folder is what it is from its opening on; Neo4j tells its own troubles as they come.
        if (settings.Store is StoreSettings.Embedded)
            foreach (var part in graph.Store.Parts.Where(part => !part.IsOk)) (await log.Task).LogWarning("{Trouble}", part.Reason);
        var warmUp = new WarmUp(KnownDocument.FilesOf(settings), graph.Runner, loggers.CreateLogger<WarmUp>());
        await using var cached = CachedGraph.Of(graph, settings, loggers);
        var routes = new Routes(cached.Graph, settings, documents, loggers, app.Lifetime.ApplicationStopping, [warmUp.Part, .. cached.Parts]);
        entrance.Open(telemetry is null ? routes.HandleAsync : new RequestTelemetry(routes.HandleAsync, routes.Paths).HandleAsync);

        using var process = Process.GetCurrentProcess();
        var elapsed = TimeProvider.System.GetUtcNow().UtcDateTime - process.StartTime.ToUniversalTime();
        var addresses = app.Urls.Select(url => url + settings.Http.PathBase);
        await StartReport.WriteAsync(graph, addresses, elapsed, settings.IsLogJson ? await log.Task : null, cancellation);
        var warming = warmUp.RunAsync(app.Lifetime.ApplicationStopping);
        await app.WaitForShutdownAsync(cancellation);
        await warming;
        return ExitCode.Done;

        void Log(Exception fault) => host!.Logger.LogError(fault, "An operation failed by a fault of the server.");
    }

    // The store is closed in order, also where nobody will use it; what else was wrong with it matters no more.
    private static async Task AbandonAsync(Task<OpenedGraph> opening, CancellationTokenSource ending)
    {
        await ending.CancelAsync();
        await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (opening.IsCompletedSuccessfully) await (await opening).DisposeAsync();
    }
}
