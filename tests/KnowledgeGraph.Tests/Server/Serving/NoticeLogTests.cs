using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Server.Serving;
using KnowledgeGraph.Server.Settings;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Tests.Server.Serving;

/// <summary>What Neo4j notices reaches the log, also what it notices before there is one.</summary>
public class NoticeLogTests
{
    private static readonly ServerNotice Product =
        new("Neo.ClientNotification.Statement.CartesianProduct", "INFORMATION", "PERFORMANCE", "This query builds a cartesian product.", "0a1b2c3d4e5f");

    [Fact]
    public void A_notice_is_a_line_by_its_severity()
    {
        var told = new RecordingLog();
        var log = new TaskCompletionSource<ILogger>();
        var settings = NoticeLog.Attach(
            new ServerSettings
            {
                Store = new StoreSettings.Neo4j(new Neo4jOptions { Uri = "bolt://localhost" }),
                Urls = [],
                SchemaFolder = "schema",
            },
            log.Task);
        var onNotice = ((StoreSettings.Neo4j)settings.Store).Options.OnNotice!;

        onNotice(Product);
        log.SetResult(told);
        onNotice(Product with { Severity = "WARNING" });

        const string Line = "Neo4j notices Neo.ClientNotification.Statement.CartesianProduct (PERFORMANCE) about statement 0a1b2c3d4e5f. "
            + "This query builds a cartesian product.";
        Assert.Equal([$"Information: {Line}", $"Warning: {Line}"], told.Lines);
    }
}
