namespace KnowledgeGraph.Server.Http;

/// <summary>The header by which a client asks what its operation costs: <c>GraphQL-Cost: report</c>.</summary>
internal static class CostHeader
{
    private const string Name = "GraphQL-Cost";

    /// <summary>Whether the answer is to report its cost; any other value of the header means nothing.</summary>
    public static bool AsksReport(IHeaderDictionary headers) =>
        headers.TryGetValue(Name, out var values) && values is [{ } value] && value.Equals("report", StringComparison.OrdinalIgnoreCase);
}
