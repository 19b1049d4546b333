namespace KnowledgeGraph.Server.Http;

/// <summary>The limits of the HTTP side, each named in the error that it causes. The limits of operations lie with the runner.</summary>
internal static class Limits
{
    /// <summary>Bytes of a request's body (1 MB).</summary>
    public const int BodyBytes = 1024 * 1024;

    /// <summary>Bytes of a body that is too large which are still read, so that its sender gets the answer (8 MB); beyond it the connection is closed.</summary>
    public const int DrainedBytes = 8 * 1024 * 1024;

    /// <summary>Bytes of a response (32 MB).</summary>
    public const int ResponseBytes = 32 * 1024 * 1024;

    /// <summary>Answers from this size on are compressed for clients that accept it: below, a packet is saved by none.</summary>
    public const int CompressedFrom = 1024;

    /// <summary>Bytes that a coding may add to an answer that it cannot make shorter: deflate at its fastest spends up to nine bits on a byte.</summary>
    public const int CodingBytes = (ResponseBytes / 8) + (64 * 1024);

    /// <summary>The most operations that a batch may be allowed to have.</summary>
    public const int BatchOperations = 100;

    /// <summary>How long all operations of a batch may take together: as long as one.</summary>
    public static readonly TimeSpan BatchTime = TimeSpan.FromSeconds(30);

    /// <summary>Documents that clients registered by their hash; the longest unused goes.</summary>
    public const int RegisteredDocuments = 10_000;

    /// <summary>How deep arrays and objects of the variables or the extensions may nest; the same as a document's nesting.</summary>
    public const int JsonNesting = 200;

    /// <summary>Open connections; the next ones are closed at once.</summary>
    public const int Connections = 10_000;

    /// <summary>Exchanges kept for the next request, each with at most four buffers of <see cref="KeptBufferBytes"/>.</summary>
    public const int KeptExchanges = 64;

    /// <summary>The largest buffer that an exchange keeps; larger ones go back to the array pool.</summary>
    public const int KeptBufferBytes = 64 * 1024;
}
