namespace KnowledgeGraph.IntegrationTests.Relay;

/// <summary>What goes wrong on a connection, and where.</summary>
/// <param name="Kind">What.</param>
/// <param name="From">Whose bytes are hit.</param>
/// <param name="At">At which unit of that side: 0 is the handshake, then come its messages; <see cref="Next"/> for whatever comes next.</param>
/// <param name="Connections">How many connections are hit, the first ones that come there.</param>
public sealed record Fault(FaultKind Kind, Side From, int At, int Connections = int.MaxValue)
{
    /// <summary>The next unit of any connection, old ones included.</summary>
    public const int Next = -1;
}

/// <summary>The ways in which a connection fails.</summary>
public enum FaultKind
{
    /// <summary>It is closed before the unit.</summary>
    Close,

    /// <summary>Half of the unit comes, then it is closed.</summary>
    Cut,

    /// <summary>Nothing more comes, and nobody says so.</summary>
    Stall,

    /// <summary>Half of the unit comes, then nothing more, and nobody says so.</summary>
    StallWithin,

    /// <summary>Bytes that are none of the protocol come in place of the unit and of what follows.</summary>
    Garbage,

    /// <summary>From the unit on each byte comes by itself.</summary>
    ByteByByte,
}
