using KnowledgeGraph.Bolt.Messages;

namespace KnowledgeGraph.Bolt.Connections;

/// <summary>A version of Bolt, and the table of what each can do. Beside it only <see cref="Handshake"/> knows versions: those that it offers.</summary>
/// <param name="Major">The major version.</param>
/// <param name="Minor">The minor version.</param>
public readonly record struct ProtocolVersion(byte Major, byte Minor)
{
    /// <summary>The newest version that this client speaks.</summary>
    public static readonly ProtocolVersion Newest = new(5, 8);

    // Bolt, "Summary of changes per version". No server speaks 5.5.
    private static readonly (byte SinceMinor, ProtocolFeature Feature)[] Features =
    [
        (1, ProtocolFeature.Logon),
        (2, ProtocolFeature.NotificationFilter),
        (3, ProtocolFeature.BoltAgent),
        (6, ProtocolFeature.GqlStatuses),
        (7, ProtocolFeature.GqlErrors),
    ];

    /// <summary>True for a version that this client speaks: 5.0 to 5.8 without 5.5.</summary>
    public bool IsSpoken => Major == Newest.Major && Minor <= Newest.Minor && Minor != 5;

    /// <summary>The version as people write it, such as 5.8.</summary>
    public override string ToString() => $"{Major}.{Minor}";

    internal ProtocolFeature GetFeatures()
    {
        var minor = Minor;
        return Features.Where(row => row.SinceMinor <= minor).Aggregate(ProtocolFeature.None, (all, row) => all | row.Feature);
    }
}
