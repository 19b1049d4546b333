using System.Diagnostics;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Paths;

namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>How long paths take on a large graph: between any two nodes, from a neighbour of the hub, and between two of them.</summary>
internal static class PathTable
{
    private const int Queries = 2_000;
    private const int Paths = 10;
    private const int Hops = 4;
    private const int FarHops = 20;
    private const int Warm = 200;
    private const double MostMilliseconds = 10;

    /// <summary>Measures and prints the table; whether no p99 is above <see cref="MostMilliseconds"/>.</summary>
    public static bool Write(HubGraph made)
    {
        Console.WriteLine($"| {Queries} queries in turn | p50 ms | p99 ms | most ms | edges p50 | edges p99 | found |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var random = new Random(5);
        int Any() => random.Next(HubGraph.Nodes);
        int BesideHub() => made.Graph.Neighbours(HubGraph.Hub)[random.Next(HubGraph.Neighbours)];
        var isMet = true;
        foreach (var (name, source, target) in ((string, Func<int>, Func<int>)[])[
            ("two nodes", Any, Any), ("a neighbour of the hub and a node", BesideHub, Any), ("two neighbours of the hub", BesideHub, BesideHub),
            ("the hub and a node", () => HubGraph.Hub, Any)])
        {
            isMet &= Row($"{Paths} first paths of {Hops} hops: {name}", source, target, (one, other, work) =>
                SimplePaths.First(made.Graph, one, other, Paths, Hops, Comparer<int>.Default, work).Paths.Count > 0);
            isMet &= Row($"shortest paths counted: {name}", source, target, (one, other, work) =>
                ShortestPaths.Count(made.Graph, one, other, FarHops, work).Hops is not null);
        }

        return isMet;
    }

    private static bool Row(string name, Func<int> source, Func<int> target, Func<int, int, WorkBudget, bool> ask)
    {
        var (times, edges, found) = (new List<double>(), new List<long>(), 0);
        for (var i = -Warm; i < Queries; i++)
        {
            var (one, other) = (source(), target());
            var work = new WorkBudget(long.MaxValue, CancellationToken.None);
            var begun = Stopwatch.GetTimestamp();
            var isFound = ask(one, other, work);
            var time = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            if (i < 0) continue;
            times.Add(time);
            edges.Add(work.Spent);
            found += isFound ? 1 : 0;
        }

        times.Sort();
        edges.Sort();
        const int high = Queries * 99 / 100;
        Console.WriteLine(
            $"| {name} | {times[Queries / 2]:0.000} | {times[high]:0.000} | {times[^1]:0.000} | {edges[Queries / 2]} | {edges[high]} | {found} |");
        return times[high] <= MostMilliseconds;
    }
}
