namespace KnowledgeGraph.Server.Http;

/// <summary>The limits of the HTTP side that no setting changes, each named in the error that it causes; see <see cref="HttpLimits"/> for the others.</summary>
internal static class Limits
{
    /// <summary>How deep arrays and objects of the variables or the extensions may nest; the same as a document's nesting.</summary>
    public const int JsonNesting = 200;

    /// <summary>Open connections; the next ones are closed at once.</summary>
    public const int Connections = 10_000;

    /// <summary>Exchanges kept for the next request, each with at most three buffers of <see cref="KeptBufferBytes"/>.</summary>
    public const int KeptExchanges = 64;

    /// <summary>The largest buffer that an exchange keeps; larger ones go back to the array pool.</summary>
    public const int KeptBufferBytes = 64 * 1024;
}
