using System.Diagnostics;

namespace KnowledgeGraph.Testing.Processes;

/// <summary>The built server, as a user starts it, in an environment without settings of this machine.</summary>
public static class Binary
{
    /// <summary>The most that a process may take to start, to answer or to end.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);

    private static readonly string[] Settings =
    [
        "NEO4J_URI", "NEO4J_USER", "NEO4J_PASSWORD", "NEO4J_DATABASE", "REDIS_URL",
        "data", "DATA", "urls", "URLS", "schema", "SCHEMA", "seed", "SEED", "texts", "TEXTS", "texts-store", "log-format", "response-cache",
        "documents", "operations", "persisted-queries", "introspection", "batch", "cors-origins", "streams",
        "ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "DOTNET_URLS", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT",
    ];

    /// <summary>A process that is not started yet. The test is skipped where another host is to be tested.</summary>
    public static Process Prepare(string workingFolder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        OtherHost.SkipOwnServer();
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "KnowledgeGraph.Server.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var name in Settings.Concat(
            start.Environment.Keys.Where(name => name.StartsWith("OTEL_", StringComparison.Ordinal)).ToArray())) start.Environment.Remove(name);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return new Process { StartInfo = start };
    }
}
