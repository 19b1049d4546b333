using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Serving;

/// <summary>Kestrel and the log, as small as ASP.NET Core makes them: no routing, no scopes, no request log.</summary>
internal static class WebHost
{
    /// <summary>How long running requests may go on once the process is told to end.</summary>
    private static readonly TimeSpan LastRequests = TimeSpan.FromSeconds(30);

    /// <summary>A host that listens on nothing yet and answers nothing yet.</summary>
    public static WebApplication Build(ServerSettings settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls([.. settings.Urls]);
        // On Neo4j a request goes on where its bytes came in, instead of waking one more thread: a fourth of its processor time. The embedded
        // store answers so soon that it costs a tenth there, since the system's calls are no longer made in batches. The name warns of
        // handlers that block; ours never do, and each connection has a loop of its own.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = settings.Store is StoreSettings.Neo4j);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.Limits.Http.DrainedBytes;
            kestrel.Limits.MaxRequestLineSize = FixedLimits.RequestLineBytes;
            kestrel.Limits.MaxConcurrentConnections = FixedLimits.Connections;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LastRequests);
        var listens = false;
        ConfigureLog(builder.Logging, settings.IsLogJson, () => listens);
        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => listens = true);
        return app;
    }

    private static void ConfigureLog(ILoggingBuilder log, bool json, Func<bool> listens)
    {
        log.ClearProviders();
        if (json) log.AddJsonConsole();
        else log.AddSimpleConsole(console => console.SingleLine = true);
        log.SetMinimumLevel(LogLevel.Warning);
        log.AddFilter("KnowledgeGraph", LogLevel.Information);
        // While this category is on, the host makes an activity and a log scope for every request.
        log.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // Why the server cannot listen is the command's to say, in one line; these two would print a trace before it.
        log.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level >= LogLevel.Warning && listens());
        log.AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => level is LogLevel.Warning or LogLevel.Error || (level == LogLevel.Critical && listens()));
    }
}
