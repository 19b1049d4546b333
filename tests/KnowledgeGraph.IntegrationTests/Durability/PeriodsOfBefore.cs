using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Testing.Versions;

namespace KnowledgeGraph.IntegrationTests.Durability;

/// <summary>What the statements of a store of the first layout have for periods, once it is brought up to date.</summary>
internal static class PeriodsOfBefore
{
    /// <summary>One for what was ever accepted: open from the first change on, or over before it; none for the rest.</summary>
    public static async Task CheckAsync(IGraphStream store)
    {
        var graph = await StoredGraph.ReadAsync(ModelLoader.LoadFolder(EarlierLayout.Schema), store, TestContext.Current.CancellationToken);

        Assert.Equal((1L, null), Changes("lies"));
        Assert.Equal((1L, null), Changes("right"));
        Assert.Equal((1L, 1L), Changes("lay"));
        Assert.Equal((1L, 1L), Changes("wrong"));
        Assert.Empty(graph.Statements["may-lie"].Periods);
        Assert.All(graph.Statements.Values.Where(statement => statement.Periods.Count > 0), statement =>
        {
            var period = Assert.Single(statement.Periods);
            Assert.Equal((statement.KnownFrom, statement.KnownTo, statement.Said), (period.From, period.To, period.Said));
        });
        Assert.All(graph.Statements.Keys, id => Assert.Contains("periods", graph.Node(id).Properties.Keys));

        (long From, long? To) Changes(string id) => graph.Statements[id].Periods is [var only] ? (only.FromChange, only.ToChange) : (0, 0);
    }
}
