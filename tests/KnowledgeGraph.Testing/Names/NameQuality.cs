using KnowledgeGraph.Search;

namespace KnowledgeGraph.Testing.Names;

/// <summary>What a query found.</summary>
/// <param name="Query">The query.</param>
/// <param name="Place">The place of the first that was meant, from 1; 0 if none of them was found.</param>
/// <param name="Hits">The first hits.</param>
public sealed record QueryOutcome(HardQuery Query, int Place, IReadOnlyList<NameHit> Hits);

/// <summary>How well an index finds what people type.</summary>
/// <param name="Found">The queries that should find somebody.</param>
/// <param name="Nobody">The queries that should find nobody.</param>
public sealed record NameQuality(IReadOnlyList<QueryOutcome> Found, IReadOnlyList<QueryOutcome> Nobody)
{
    /// <summary>The least share of queries that must find whom they mean among the first five.</summary>
    public const double LeastAtFive = 0.95;

    /// <summary>The least share that must find them first.</summary>
    public const double LeastAtOne = 0.85;

    /// <summary>The score below which a hit is a guess.</summary>
    public const double Guess = 0.5;

    /// <summary>How many made-up entities the queries are asked among, beside the repository's seed.</summary>
    public const int MadeUp = 2_000;

    /// <summary>The share of queries that find whom they mean among so many.</summary>
    public static double Recall(IReadOnlyCollection<QueryOutcome> outcomes, int among) =>
        outcomes.Count(outcome => outcome.Place > 0 && outcome.Place <= among) / (double)outcomes.Count;

    /// <summary>Those that find somebody although they should not.</summary>
    public IReadOnlyList<QueryOutcome> Wrong => [.. Nobody.Where(outcome => outcome.Hits.Count > 0 && outcome.Hits[0].Score >= Guess)];

    /// <summary>Asks an index all queries.</summary>
    public static async Task<NameQuality> MeasureAsync(NameIndex index, CancellationToken cancellation)
    {
        var (found, nobody) = (new List<QueryOutcome>(), new List<QueryOutcome>());
        foreach (var query in HardQuery.All()) found.Add(await AskAsync(index, query, cancellation));
        foreach (var query in HardQuery.Nobody()) nobody.Add(await AskAsync(index, query, cancellation));
        return new NameQuality(found, nobody);
    }

    private static async Task<QueryOutcome> AskAsync(NameIndex index, HardQuery query, CancellationToken cancellation)
    {
        var hits = (await index.SearchAsync(query.Text, types: null, cancellation)).Hits;
        return new QueryOutcome(query, hits.Select(hit => hit.Id).ToList().FindIndex(query.Meant.Contains) + 1, [.. hits.Take(5)]);
    }
}
