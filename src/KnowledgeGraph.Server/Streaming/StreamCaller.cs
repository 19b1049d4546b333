using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Server.Streaming;

/// <summary>What the headers of a stream's first request say about all of its operations.</summary>
/// <param name="AcceptLanguage">The <c>Accept-Language</c>, or null.</param>
/// <param name="IsCostReported">Whether answers tell what they cost.</param>
internal readonly record struct StreamCaller(string? AcceptLanguage, bool IsCostReported)
{
    /// <summary>Reads the headers.</summary>
    public static StreamCaller Of(IHeaderDictionary headers) => new(headers.AcceptLanguage, CostHeader.AsksReport(headers));
}
