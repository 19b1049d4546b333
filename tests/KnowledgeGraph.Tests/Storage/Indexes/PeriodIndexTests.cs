using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Graph;
using static KnowledgeGraph.Tests.Storage.TestGraph;

namespace KnowledgeGraph.Tests.Storage.Indexes;

public sealed class PeriodIndexTests
{
    private const int Links = 600;
    private const int Days = 40;

    [Fact]
    public void A_period_without_dates_meets_every_day_and_says_that_it_has_none()
    {
        Assert.False(default(Period).IsDated);
        Assert.True(default(Period).Meets(int.MinValue, int.MinValue));
        Assert.True(default(Period).Meets(int.MaxValue, int.MaxValue));
        Assert.Equal(default, new Period(null, null));
        Assert.True(new Period(0, null).IsDated);
        Assert.True(new Period(null, 0).IsDated);
    }

    [Fact]
    public void A_period_meets_the_days_that_it_shares()
    {
        var period = new Period(-3, 5);
        Assert.True(period.Meets(5, 9));
        Assert.False(period.Meets(6, 9));
        Assert.True(period.Meets(-9, -3));
        Assert.False(period.Meets(-9, -4));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_is_counted_of_a_hub_is_what_looking_at_each_link_counts_also_after_changes(int seed)
    {
        var random = new Random(seed);
        using var store = InMemory();
        store.Apply(new GraphWrite
        {
            PutNodes = [Node("c:0", "City"), .. Enumerable.Range(0, Links).Select(i => Node($"p:{i}", "Person"))],
            PutRelationships = [.. Enumerable.Range(0, Links).Select(i => Dated(random, i))],
        });
        Check(store, random);
        store.Apply(new GraphWrite { PutRelationships = [.. Enumerable.Range(0, 50).Select(i => Dated(random, i * 7))] });
        Check(store, random);
        store.Apply(new GraphWrite { DeleteRelationships = [.. Enumerable.Range(0, 20).Select(i => $"r:{i * 3}")] });
        Check(store, random);
    }

    [Fact]
    public void A_node_with_few_links_has_no_count_of_its_own()
    {
        using var store = InMemory();
        store.Apply(new GraphWrite
        {
            PutNodes = [Node("c:0", "City"), Node("p:0", "Person")],
            PutRelationships = [Dated(new Random(1), 0)],
        });
        var graph = store.Current;
        var links = graph.Adjacency("LIVES_IN", outgoing: false);
        Assert.Null(graph.Periods("from", "to").Count(links, graph.Find("c:0"), 0, 1, isDatedOnly: false));
        Assert.True(graph.Periods("from", "to").OfLinks(links, graph.Find("c:0")).IsEmpty);
    }

    private static void Check(GraphStore store, Random random)
    {
        var graph = store.Current;
        var (node, links, periods) = (graph.Find("c:0"), graph.Adjacency("LIVES_IN", outgoing: false), graph.Periods("from", "to"));
        Assert.Same(periods, graph.Periods("from", "to"));
        for (var i = 0; i < 50; i++)
        {
            var first = random.Next(-5, Days + 5);
            var last = first + random.Next(10);
            foreach (var isDatedOnly in (bool[])[true, false])
            {
                var counted = 0;
                var of = links.Links(node);
                for (var at = 0; at < of.Length; at++)
                {
                    if (HoldsByValues(graph.RelationshipRecord(of[at].Relationship), first, last, isDatedOnly)) counted++;
                    Assert.Equal(periods[of[at].Relationship], periods.OfLinks(links, node)[at]);
                }
                Assert.Equal(counted, periods.Count(links, node, first, last, isDatedOnly));
            }
        }
    }

    private static bool HoldsByValues(RelationshipRecord record, int first, int last, bool isDatedOnly)
    {
        var (from, to) = (record.Properties.GetValueOrDefault("from") as IntervalValue, record.Properties.GetValueOrDefault("to") as IntervalValue);
        return (!isDatedOnly || from is not null || to is not null) && (from is null || from.Low <= last) && (to is null || to.High >= first);
    }

    // A third of the bounds is missing; some periods end before they begin.
    private static RelationshipRecord Dated(Random random, int number)
    {
        var bounds = new List<(string, Value)>();
        foreach (var key in (string[])["from", "to"])
        {
            var day = random.Next(Days);
            if (random.Next(3) > 0) bounds.Add((key, new IntervalValue($"{day}", day, day + random.Next(3))));
        }
        return Relationship($"r:{number}", "LIVES_IN", $"p:{number}", "c:0", [.. bounds]);
    }
}
