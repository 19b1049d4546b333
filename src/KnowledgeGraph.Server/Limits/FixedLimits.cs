namespace KnowledgeGraph.Server.Limits;

/// <summary>The limits of the server that no setting changes; <see cref="HttpLimits"/> and <see cref="StreamLimits"/> have the others.</summary>
internal static class FixedLimits
{
    /// <summary>Answers from this size on are compressed for clients that accept it: below it, compression saves no packet.</summary>
    public const int CompressedFrom = 1024;

    /// <summary>The most operations that a batch may be allowed to have.</summary>
    public const int BatchOperations = 100;

    /// <summary>How long all operations of a batch may take together: as long as one.</summary>
    public static readonly TimeSpan BatchTime = TimeSpan.FromSeconds(30);

    /// <summary>Documents that clients registered by their hash; the longest unused goes.</summary>
    public const int RegisteredDocuments = 10_000;

    /// <summary>How deep arrays and objects of the variables or the extensions may nest; the same as a document's nesting.</summary>
    public const int JsonNesting = 200;

    /// <summary>How long a query in a URL may be: what proxies commonly let pass.</summary>
    public const int UrlQueryBytes = 8 * 1024;

    /// <summary>The longest first line of a request that is read, so that a query that is too long is told so; beyond it Kestrel's 414 has no body.</summary>
    public const int RequestLineBytes = 1024 * 1024;

    /// <summary>Open connections; the next ones are closed at once.</summary>
    public const int Connections = 10_000;

    /// <summary>Exports that are written at a time; each takes about a processor, and the next ones are refused.</summary>
    public const int Exports = 4;

    /// <summary>Exchanges kept for the next request, each with at most four buffers of <see cref="KeptBufferBytes"/>.</summary>
    public const int KeptExchanges = 64;

    /// <summary>The largest buffer that an exchange keeps; larger ones go back to the array pool.</summary>
    public const int KeptBufferBytes = 64 * 1024;
}
