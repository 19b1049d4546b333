using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Server.Limits;

namespace KnowledgeGraph.Server.Settings;

/// <summary>What requests may ask for; see <see cref="LimitsReader"/>.</summary>
internal sealed record LimitSettings
{
    /// <summary>The limits of operations, whichever way they come.</summary>
    public QueryLimits Query { get; init; } = new();

    /// <summary>The limits of HTTP.</summary>
    public HttpLimits Http { get; init; } = new();

    /// <summary>The limits of sockets and event streams.</summary>
    public StreamLimits Streams { get; init; } = new();
}
