using KnowledgeGraph.Query;
using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Server.Settings;

/// <summary>What requests may ask for; see <see cref="LimitsReader"/>.</summary>
internal sealed record LimitSettings
{
    /// <summary>The limits of operations, whichever way they come.</summary>
    public QueryLimits Query { get; init; } = new();

    /// <summary>The limits of HTTP.</summary>
    public HttpLimits Http { get; init; } = new();
}
