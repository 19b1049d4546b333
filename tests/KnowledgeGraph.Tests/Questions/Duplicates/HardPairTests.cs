using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Tests.Query;

namespace KnowledgeGraph.Tests.Questions.Duplicates;

/// <summary>
/// How well <c>duplicates</c> tells pairs that are one from pairs that are two, by their names alone: all pairs lie in one graph, so each is looked
/// for among all others.
/// </summary>
public class HardPairTests
{
    private const string Model = "type Thing @node { name: String!  aliases: [String!]! @alias }";
    private const double Half = 0.5;

    // The figures of today, which a change may better.
    private const double LeastRecall = 0.95;
    private const double LeastPrecision = 0.95;

    [Fact]
    public async Task Pairs_that_are_one_reach_the_half_and_pairs_that_are_two_do_not()
    {
        using var graph = Answering.Over(Model);
        IReadOnlyList<HardPair> pairs = [.. HardPair.Same, .. HardPair.Two];
        await graph.Store.ApplyAsync(
            new GraphWrite { PutNodes = [.. pairs.SelectMany((pair, i) => (NodeRecord[])[Thing(i, 'a', pair.One), Thing(i, 'b', pair.Other)])] },
            TestContext.Current.CancellationToken);

        var found = (await graph.DataAsync("{ duplicates(first: 500) { nodes { a { id name } b { id name } score reasons } } }"))
            .GetProperty("duplicates").GetProperty("nodes").EnumerateArray()
            .Select(node => (
                A: node.GetProperty("a").GetProperty("id").GetString()!, B: node.GetProperty("b").GetProperty("id").GetString()!,
                Score: node.GetProperty("score").GetDouble(), Text: node.GetRawText()))
            .ToList();

        var proposed = found.Where(pair => pair.Score >= Half).ToList();
        var right = proposed.Where(pair => pair.A[..^1] == pair.B[..^1] && NumberOf(pair.A) < HardPair.Same.Count).ToList();
        var wrong = proposed.Except(right).ToList();
        var missing = HardPair.Same.Index().Where(entry => !right.Exists(pair => NumberOf(pair.A) == entry.Index)).ToList();
        var (recall, precision) = ((double)right.Count / HardPair.Same.Count, (double)right.Count / proposed.Count);
        var report = string.Join('\n', [
            $"{HardPair.Same.Count} pairs are one and {HardPair.Two.Count} two: recall {recall:F3}, precision {precision:F3}.",
            .. missing.Select(entry => $"missing: {string.Join(" / ", entry.Item.One)} | {string.Join(" / ", entry.Item.Other)} "
                + found.Find(pair => NumberOf(pair.A) == entry.Index && NumberOf(pair.B) == entry.Index).Text),
            .. wrong.Select(pair => $"wrong: {pair.Text}")]);
        TestContext.Current.TestOutputHelper!.WriteLine(report);
        Assert.True(recall >= LeastRecall && precision >= LeastPrecision, report);
        Assert.True(HardPair.Same.Count >= 60 && HardPair.Two.Count >= 60);
    }

    private static int NumberOf(string id) => int.Parse(id.AsSpan(6, 3), null);

    private static NodeRecord Thing(int number, char side, string[] names)
    {
        var values = new Dictionary<string, Value>(StringComparer.Ordinal)
        {
            ["name"] = new TextValue(names[0]),
            ["aliases"] = new ListValue([.. names.Skip(1).Select(name => new TextValue(name))]),
        };
        return new NodeRecord($"thing:{number:D3}{side}", "Thing", values);
    }
}
