namespace KnowledgeGraph.IntegrationTests.Neo4j.Profiles;

/// <summary>An operator of a plan that Neo4j ran.</summary>
/// <param name="Operator">Its name, such as <c>NodeIndexSeek</c>.</param>
/// <param name="Details">What it works on.</param>
/// <param name="Hits">How often it asked the store.</param>
/// <param name="Rows">The rows that it gave.</param>
/// <param name="Sources">Where its rows come from.</param>
internal sealed record PlanStep(string Operator, string Details, long Hits, long Rows, IReadOnlyList<PlanStep> Sources)
{
    /// <summary>All operators, itself first.</summary>
    public IEnumerable<PlanStep> All => Sources.SelectMany(source => source.All).Prepend(this);

    /// <summary>How often the whole plan asked the store.</summary>
    public long TotalHits => All.Sum(step => step.Hits);

    /// <summary>How many rows all of its operators gave.</summary>
    public long TotalRows => All.Sum(step => step.Rows);

    /// <summary>Reads what a summary says under <c>profile</c>.</summary>
    public static PlanStep Read(IReadOnlyDictionary<string, object?> profile) => new(
        ((string)profile["operatorType"]!).Split('@')[0],
        (profile["args"] as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("Details") as string ?? "",
        profile.GetValueOrDefault("dbHits") as long? ?? 0,
        profile.GetValueOrDefault("rows") as long? ?? 0,
        [.. (profile.GetValueOrDefault("children") as IEnumerable<object?> ?? []).Select(child => Read((IReadOnlyDictionary<string, object?>)child!))]);

    /// <summary>The plan as an indented list, for messages.</summary>
    public override string ToString() => Show(0);

    private string Show(int depth) =>
        $"{new string(' ', 2 * depth)}{Operator} {Hits} hits {Rows} rows {Details}\n{string.Concat(Sources.Select(source => source.Show(depth + 1)))}";
}
