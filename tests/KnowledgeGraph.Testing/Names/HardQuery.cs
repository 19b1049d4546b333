namespace KnowledgeGraph.Testing.Names;

/// <summary>What somebody types, and whom they may mean.</summary>
/// <param name="Kind">What makes it hard.</param>
/// <param name="Text">What is typed.</param>
/// <param name="Meant">The ids of those who may be meant; empty where nobody is.</param>
public sealed record HardQuery(string Kind, string Text, IReadOnlyList<string> Meant)
{
    /// <summary>The queries that should find somebody.</summary>
    public static IReadOnlyList<HardQuery> All()
    {
        var (queries, kind) = (new List<HardQuery>(), "");
        foreach (var line in Resource.Lines("hard-queries.txt"))
        {
            if (line.StartsWith('['))
            {
                kind = line.Trim('[', ']');
                continue;
            }
            var sides = line.Split(" = ");
            queries.Add(new HardQuery(kind, sides[0], sides[1].Split(' ')));
        }
        return queries;
    }

    /// <summary>The queries that should find nobody.</summary>
    public static IReadOnlyList<HardQuery> Nobody() => [.. Resource.Lines("nothing-queries.txt").Select(line => new HardQuery("nobody", line, []))];
}
