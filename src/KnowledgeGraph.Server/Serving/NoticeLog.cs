using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Serving;

/// <summary>Writes what Neo4j notices about query texts to the log, without the texts themselves and their values.</summary>
internal static class NoticeLog
{
    /// <summary>The settings with a store that tells the log.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="log">The log, as soon as there is one: a store notices things while the host is still being made.</param>
    public static ServerSettings Attach(ServerSettings settings, Task<ILogger> log) => settings.Store is StoreSettings.Neo4j neo4j
        ? settings with { Store = new StoreSettings.Neo4j(neo4j.Options with { OnNotice = notice => _ = TellAsync(log, notice) }) }
        : settings;

    private static async Task TellAsync(Task<ILogger> log, ServerNotice notice) => (await log).Log(
        notice.Severity == "INFORMATION" ? LogLevel.Information : LogLevel.Warning,
        "Neo4j notices {Code} ({Classification}) about statement {Statement}. {Title}",
        notice.Code, notice.Classification, notice.TextHash, notice.Title);
}
