using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Serving;

/// <summary>
/// Writes to the log what Neo4j notices about query texts, without the texts themselves and their values, and what keeps it from answering.
/// </summary>
internal static class NoticeLog
{
    /// <summary>The settings with a store that tells the log.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="log">The log, as soon as there is one: a store notices things while the host is still being made.</param>
    /// <param name="onNews">Who else is told what keeps it from answering; null for nobody.</param>
    public static ServerSettings Attach(ServerSettings settings, Task<ILogger> log, Action<ServerNews>? onNews = null) =>
        settings.Store is StoreSettings.Neo4j neo4j
        ? settings with
        {
            Store = neo4j with
            {
                Options = neo4j.Options with
                {
                    OnNotice = notice => _ = TellAsync(log, notice),
                    OnNews = news =>
                    {
                        onNews?.Invoke(news);
                        _ = TellAsync(log, news);
                    },
                },
            },
        }
        : settings;

    private static async Task TellAsync(Task<ILogger> log, ServerNews news) =>
        (await log).Log(news.IsTrouble ? LogLevel.Warning : LogLevel.Information, "{News}", news.Text);

    private static async Task TellAsync(Task<ILogger> log, ServerNotice notice) => (await log).Log(
        notice.Severity == "INFORMATION" ? LogLevel.Information : LogLevel.Warning,
        "Neo4j notices {Code} ({Classification}) about statement {Statement}. {Title}",
        notice.Code, notice.Classification, notice.TextHash, notice.Title);
}
