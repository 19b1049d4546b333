using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Neo4j.Clients;

namespace KnowledgeGraph.Tests.Neo4j.Clients;

/// <summary>What a server notices is told once a query text, without what it quotes, and not without end.</summary>
public class NoticesTests
{
    private static readonly Notification Product = new(
        "03N90", "Neo.ClientNotification.Statement.CartesianProduct", "MATCH (a {name: 'secret'}), (b)",
        "INFORMATION", "PERFORMANCE", "This query builds a cartesian product.");

    private readonly List<ServerNotice> _told = [];

    [Fact]
    public void A_notice_is_told_once_for_each_query_text_and_names_none()
    {
        var notices = new Notices(_told.Add);

        for (var run = 0; run < 3; run++)
        {
            notices.Receive(Product, "MATCH (a), (b) RETURN a"u8);
            notices.Receive(Product, "MATCH (a), (b) RETURN b"u8);
        }

        Assert.Equal(2, _told.Count);
        Assert.NotEqual(_told[0].TextHash, _told[1].TextHash);
        Assert.Equal(("INFORMATION", "PERFORMANCE", "This query builds a cartesian product."), (_told[0].Severity, _told[0].Classification, _told[0].Title));
        Assert.DoesNotContain("MATCH", string.Concat(_told), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_the_database_does_not_know_yet_are_no_news()
    {
        new Notices(_told.Add).Receive(Product with { Classification = "UNRECOGNIZED" }, "MATCH (a:New) RETURN a"u8);

        Assert.Empty(_told);
    }

    [Fact]
    public void So_many_are_told_and_no_more()
    {
        var notices = new Notices(_told.Add);

        for (var i = 0; i < Notices.MaxTold + 5; i++) notices.Receive(Product with { Code = $"{i}" }, "RETURN 1"u8);

        Assert.Equal(Notices.MaxTold, _told.Count);
    }
}
