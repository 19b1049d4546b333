namespace KnowledgeGraph.Server.Limits;

/// <summary>The limits of the HTTP side that settings may change; <see cref="FixedLimits"/> has the others.</summary>
internal sealed record HttpLimits
{
    private const int MinCodingBytes = 64 * 1024;
    private const int MinDrainedBytes = 8 * 1024 * 1024;

    /// <summary>Bytes of a request's body.</summary>
    public int MaxBodyBytes { get; init; } = 1024 * 1024;

    /// <summary>Bytes of a response.</summary>
    public int MaxResponseBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Bytes of a response that is compressed: what cannot be made shorter grows, with deflate at its fastest to up to nine bits a byte.</summary>
    public int MaxEncodedBytes => (int)Math.Min(Array.MaxLength, MaxResponseBytes + (MaxResponseBytes / 8L) + MinCodingBytes);

    /// <summary>Bytes of a body that is too large which are still read, so that its sender gets the answer; beyond it the connection is closed.</summary>
    public int DrainedBytes => Math.Max(MinDrainedBytes, MaxBodyBytes);
}
