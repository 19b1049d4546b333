namespace KnowledgeGraph.Bolt.Addresses;

/// <summary>How a connection is encrypted.</summary>
internal enum Encryption
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>TLS, the server's certificate verified.</summary>
    Verified,

    /// <summary>TLS with any certificate, a self-signed one too: nobody listens, but who answers is not proven.</summary>
    AnyCertificate,
}
