using System.Globalization;

namespace KnowledgeGraph.Testing.Asking;

/// <summary>Questions at random for what is around entities of a <see cref="WalkedGraph"/>, and what they have in common.</summary>
public static class WalkedSurroundings
{
    /// <summary>What is around some.</summary>
    /// <param name="random">The source of chance.</param>
    /// <param name="graph">The graph.</param>
    public static string Neighborhood(Random random, WalkedGraph graph) => Within(random, $$"""
        neighborhood(of: {{Ids(random, graph, 1)}}, depth: {{Number(random.Next(4))}}, limit: {{Number(random.Next(30))}}{{Types(random)}}{{Via(random)}}) {
          nodes { id name } edges { kind from { id } to { id } edge { id kind since until confidence } } totalNodes totalEdges
          byRelationship { kind forward count } facets(by: [TYPE, FLAG]) { field value count } truncated { reason message }
          snapshot { change nodes relationships takenAt }
        }
        """);

    /// <summary>What some have in common.</summary>
    /// <param name="random">The source of chance.</param>
    /// <param name="graph">The graph.</param>
    public static string CommonConnections(Random random, WalkedGraph graph) => Within(random, $$"""
        commonConnections(between: {{Ids(random, graph, 2)}}, first: {{Number(random.Next(20))}}{{Via(random)}}) {
          totalCount connections { node { id name } score links { kind from { id } to { id } edge { id since } } }
          snapshot { change nodes relationships takenAt }
        }
        """);

    private static string Within(Random random, string question) => random.Next(4) switch
    {
        0 => $$"""{ asOf(valid: "{{Number(random.Next(1999, 2016))}}") { {{question}} } }""",
        1 => $$"""{ asOf(undated: false) { {{question}} } }""",
        _ => $$"""{ {{question}} }""",
    };

    private static string Ids(Random random, WalkedGraph graph, int least) =>
        $"[{string.Join(", ", graph.Nodes.OrderBy(_ => random.Next()).Take(least + random.Next(3)).Select(node => $"\"{node.Id}\""))}]";

    private static string Types(Random random) => random.Next(4) == 0 ? $", types: [{(random.Next(2) == 0 ? "SHIP" : "SAILOR")}]" : "";

    private static string Via(Random random) =>
        random.Next(3) == 0 ? $", via: [{string.Join(", ", WalkedGraph.Types.Where(_ => random.Next(3) > 0))}]" : "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
