using System.CommandLine;
using System.Diagnostics;
using System.Net.Sockets;
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
        var log = new TaskCompletionSource<ILogger>(TaskCreationOptions.RunContinuationsAsynchronously);
        settings = NoticeLog.Attach(settings, log.Task);
        var opening = Task.Run(
            () => GraphOpener.OpenAsync(settings, SeedPolicy.FillEmptyStore, Log, cancellation),
            cancellation);
        await using var telemetry = TelemetryExport.Begin(settings.Telemetry);
        await using var app = host = WebHost.Build(settings);
        var loggers = app.Services.GetRequiredService<ILoggerFactory>();
        log.SetResult(loggers.CreateLogger("KnowledgeGraph"));
        telemetry?.TellFaults(await log.Task);
        await using var graph = await opening;
        var warmUp = new WarmUp(KnownDocument.FilesOf(settings), graph.Runner, loggers.CreateLogger<WarmUp>());
        await using var cached = CachedGraph.Of(graph, settings, loggers);
        var routes = new Routes(cached.Graph, settings, documents, loggers, app.Lifetime.ApplicationStopping, [warmUp.Part, .. cached.Parts]);
        RequestDelegate answer = telemetry is null ? routes.HandleAsync : new RequestTelemetry(routes.HandleAsync, routes.Paths).HandleAsync;
        app.Run(PathBase.Before(settings.Http.PathBase, answer));
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception exception) when (exception is IOException or SocketException or AddressInUseException or InvalidOperationException)
        {
            throw new SettingException(SettingNames.Urls, $"cannot listen: {exception.Message} Give another address with --urls.");
        }

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
}
