using System.Globalization;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Testing.Asking;

/// <summary>A question for the paths of a <see cref="WalkedGraph"/>, and what its answer is by looking at all of them.</summary>
/// <param name="From">The id of the one.</param>
/// <param name="To">The id of the other.</param>
/// <param name="MaxHops">The most hops.</param>
/// <param name="First">How many are listed.</param>
/// <param name="Via">The relationship types; null for all.</param>
/// <param name="Avoid">The ids of what is avoided.</param>
/// <param name="Year">In which year the relationships hold; null for any.</param>
/// <param name="IsDatedOnly">Whether only those with a date count.</param>
public sealed record WalkedPaths(
    string From, string To, int MaxHops, int First, IReadOnlyList<string>? Via, IReadOnlyList<string> Avoid, int? Year, bool IsDatedOnly)
{
    /// <summary>A question at random.</summary>
    /// <param name="random">The source of chance.</param>
    /// <param name="graph">The graph.</param>
    /// <param name="mostHops">The most hops that are asked for.</param>
    public static WalkedPaths Random(Random random, WalkedGraph graph, int mostHops)
    {
        string[] ids = [.. graph.Nodes.Select(node => node.Id).OrderBy(_ => random.Next()).Take(2 + random.Next(3))];
        return new WalkedPaths(
            ids[0], ids[1], random.Next(1, mostHops + 1), random.Next(8) == 0 ? 0 : random.Next(1, 15),
            random.Next(3) == 0 ? [.. WalkedGraph.Types.Where(_ => random.Next(3) > 0)] : null,
            random.Next(3) == 0 ? ids[2..] : [], random.Next(3) == 0 ? random.Next(1999, 2016) : null, random.Next(4) == 0);
    }

    /// <summary>The operation, with all that an answer can tell.</summary>
    public string Operation => (Year, IsDatedOnly) switch
    {
        (null, false) => $$"""{ {{Question}} }""",
        (null, true) => $$"""{ asOf(undated: false) { {{Question}} } }""",
        ({ } year, var isDatedOnly) => $$"""{ asOf(valid: "{{Number(year)}}"{{(isDatedOnly ? ", undated: false" : "")}}) { {{Question}} } }""",
    };

    private string Question => $$"""
        paths(from: "{{From}}", to: "{{To}}", maxHops: {{Number(MaxHops)}}, first: {{Number(First)}}, avoid: {{List(Avoid, quote: "\"")}}{{ViaText}}) {
          paths {
            length confidence since until heldTogether
            hops { kind from { id name } to { id name } forward edge { id kind since until confidence } others { id } }
          }
          totalShortest truncated { reason message } snapshot { change nodes relationships takenAt }
        }
        """;

    private string ViaText => Via is null ? "" : $", via: {List(Via, quote: "")}";

    /// <summary>All paths that there are, in order.</summary>
    public IReadOnlyList<IReadOnlyList<string>> All(WalkedGraph graph)
    {
        var neighbours = graph.Nodes.ToDictionary(node => node.Id, _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var link in graph.Links.Where(IsSeen))
        {
            neighbours[link.From].Add(link.To);
            neighbours[link.To].Add(link.From);
        }
        var found = new List<IReadOnlyList<string>>();
        Go([From]);
        return [.. found.Order(Comparer<IReadOnlyList<string>>.Create(Compare))];

        void Go(List<string> path)
        {
            if (path[^1] == To)
            {
                found.Add([.. path]);
                return;
            }
            if (path.Count > MaxHops) return;
            foreach (var next in neighbours[path[^1]].Where(next => !path.Contains(next) && !Avoid.Contains(next)).ToList()) Go([.. path, next]);
        }
    }

    private static int Compare(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        if (one.Count != other.Count) return one.Count.CompareTo(other.Count);
        return one.Zip(other, string.CompareOrdinal).FirstOrDefault(order => order != 0);
    }

    private bool IsSeen(RelationshipRecord link)
    {
        var (since, until) = (link.Properties.GetValueOrDefault("since") as IntervalValue, link.Properties.GetValueOrDefault("until") as IntervalValue);
        if (Via?.Contains(link.Type) == false || (IsDatedOnly && since is null && until is null)) return false;
        return Year is not { } year
            || ((since is null || since.Low <= new DateOnly(year, 12, 31).DayNumber) && (until is null || until.High >= new DateOnly(year, 1, 1).DayNumber));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string List(IEnumerable<string> items, string quote) => $"[{string.Join(", ", items.Select(item => quote + item + quote))}]";
}
