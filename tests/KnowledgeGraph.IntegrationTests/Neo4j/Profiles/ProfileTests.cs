namespace KnowledgeGraph.IntegrationTests.Neo4j.Profiles;

/// <summary>
/// What Neo4j does for the query texts of the product, by its own account. Counted work only: a form must not scan, and must cost as
/// much on a graph ten times as large.
/// </summary>
[Collection(Neo4jServer.Collection)]
public class ProfileTests(ProfiledClubs clubs) : IClassFixture<ProfiledClubs>
{
    private static readonly string[] Scans =
        ["AllNodesScan", "NodeByLabelScan", "UnionNodeByLabelsScan", "IntersectionNodeByLabelsScan",
        "DirectedRelationshipTypeScan", "UndirectedRelationshipTypeScan", "DirectedAllRelationshipsScan", "UndirectedAllRelationshipsScan",
        "DirectedRelationshipIndexScan", "UndirectedRelationshipIndexScan"];

    public static TheoryData<string> Forms => [.. Form.All.Select(form => form.Name)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_scans_no_label_and_no_type(string form)
    {
        _ = Neo4jServer.Options;

        foreach (var plan in clubs.Of(form).Large)
            Assert.False(plan.All.Any(step => Scans.Contains(step.Operator)), plan.ToString());
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_costs_the_same_on_a_graph_ten_times_as_large(string form)
    {
        _ = Neo4jServer.Options;
        var (small, large) = clubs.Of(form);

        Assert.NotEmpty(large);
        foreach (var (before, after) in small.Zip(large))
        {
            Assert.True(after.TotalHits <= before.TotalHits + 5, $"{before.TotalHits} hits became {after.TotalHits}:\n{before}{after}");
            Assert.True(after.TotalRows <= before.TotalRows + 5, $"{before.TotalRows} rows became {after.TotalRows}:\n{after}");
        }
    }
}
