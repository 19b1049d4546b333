using KnowledgeGraph.Evidence.Documents;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Testing.Versions;

namespace KnowledgeGraph.IntegrationTests.Durability;

/// <summary>What the statements and documents of a store of an earlier layout were, once it is brought up to date.</summary>
internal static class PeriodsOfBefore
{
    private static readonly Dictionary<int, string[]> Expected = new()
    {
        [1] =
        [
            "lay 1-1 ACCEPTED, 1- ACCEPTED over", "lies 1- ACCEPTED", "may-lie 1- PROPOSED", "right 1- ACCEPTED",
            "wrong 1-1 ACCEPTED, 1- RETRACTED over",
        ],
        [2] =
        [
            "again 1-2 ACCEPTED, 2-3 RETRACTED over, 3- ACCEPTED", "lay 1-1 ACCEPTED, 1- ACCEPTED over",
            "lies 1-2 ACCEPTED, 2-3 RETRACTED over, 3- ACCEPTED", "may-lie 1- PROPOSED over", "wrong 1-2 ACCEPTED, 2- REJECTED over",
        ],
    };

    /// <summary>Where a layout did not keep its changes, what was ever accepted counts as open from the first on, or over before it.</summary>
    public static async Task CheckAsync(int layout, IGraphStream store)
    {
        var model = ModelLoader.LoadFolder(EarlierLayout.Schema);
        var graph = await StoredGraph.ReadAsync(model, store, TestContext.Current.CancellationToken);

        var named = graph.Statements.Values.Where(statement => !statement.Id.StartsWith(EvidenceIds.StatementPrefix, StringComparison.Ordinal));
        Assert.Equal(Expected[layout], named.Select(Text).Order(StringComparer.Ordinal));
        Assert.All(graph.Statements.Values, statement =>
        {
            Assert.Equal(statement.Form, statement.Periods[^1].Form);
            Assert.Equal(statement.KnownFrom, statement.Periods[0].From);
            Assert.True(statement.SubjectLabel is "Ship" or "Port", $"{statement.Id} knows what it speaks of.");
        });
        var document = Assert.Single(graph.Documents);
        Assert.Equal(DocumentForms.OwnFields(model, document), DocumentForms.At(model, document, 1));
        Assert.Equal(DocumentForms.OwnFields(model, document), DocumentForms.At(model, document, graph.Statements["lay"].KnownFrom));
        Assert.Null(DocumentForms.At(model, document, 0));
    }

    private static string Text(Statement statement) => statement.Id + " " + string.Join(", ", statement.Periods.Select(period =>
        $"{period.FromChange}-{period.ToChange} {StatementRecords.Spelling(period.Form.Status)}{(period.Form.KnownTo is null ? "" : " over")}"));
}
