using KnowledgeGraph.Query.Operations;

namespace KnowledgeGraph.Server.Http;

/// <summary>Who asks, by the headers of a request; of a socket or event stream, those of the request that opened it.</summary>
internal static class CallerOf
{
    /// <summary>Reads the headers.</summary>
    public static Caller Headers(IHeaderDictionary headers) => new(CostHeader.AsksReport(headers));
}
