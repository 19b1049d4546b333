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

    /// <summary>How deep arrays and objects of the variables or the extensions may nest; the same as a document's nesting.</summary>
    public const int JsonNesting = 200;

    /// <summary>Open connections; the next ones are closed at once.</summary>
    public const int Connections = 10_000;

    /// <summary>Exchanges kept for the next request, each with at most three buffers of <see cref="KeptBufferBytes"/>.</summary>
    public const int KeptExchanges = 64;

    /// <summary>The largest buffer that an exchange keeps; larger ones go back to the array pool.</summary>
    public const int KeptBufferBytes = 64 * 1024;
}
