using KnowledgeGraph.Bolt.Addresses;
using KnowledgeGraph.Bolt.Errors;

namespace KnowledgeGraph.Bolt.Connections;

/// <summary>
/// Agrees on a version (Bolt, "Handshake"): the client offers the manifest (00 00 01 FF), 5.8 to 5.0, and 4.4 to 4.0 and
/// 3 only so that an old server says which one it is; a server with a manifest lists what it speaks and we choose.
/// </summary>
internal static class Handshake
{
    // A manifest is a dozen bytes; what announces more versions than this is no server.
    private const int MaxVersions = 64;
    private const int MaxVarIntBytes = 10;
    private const int VersionBytes = 4;

    private static ReadOnlySpan<byte> Offer =>
    [
        0x60, 0x60, 0xB0, 0x17,
        0x00, 0x00, 0x01, 0xFF,
        0x00, 0x08, 0x08, 0x05,
        0x00, 0x04, 0x04, 0x04,
        0x00, 0x00, 0x00, 0x03,
    ];

    private static ReadOnlySpan<byte> Manifest => [0x00, 0x00, 0x01, 0xFF];

    /// <summary>Offers, and follows the server's choice.</summary>
    /// <exception cref="TransportException">Something other than Bolt answers, or nothing, or the server is too old or too new.</exception>
    public static async ValueTask<ProtocolVersion> NegotiateAsync(Stream stream, ServerAddress address, CancellationToken cancellation)
    {
        await stream.WriteAsync(Offer.ToArray(), cancellation);
        var answer = new byte[VersionBytes];
        var read = await stream.ReadAtLeastAsync(answer, VersionBytes, throwOnEndOfStream: false, cancellation);
        if (read < VersionBytes)
        {
            throw new TransportException(
                TransportFault.Unreachable, $"{address} closed the connection during the handshake. If it asks for TLS, use bolt+s:// or neo4j+s://.");
        }

        return answer.AsSpan().SequenceEqual(Manifest)
            ? await FollowManifestAsync(stream, address, cancellation)
            : Accept(answer, address);
    }

    private static ProtocolVersion Accept(byte[] answer, ServerAddress address)
    {
        var version = new ProtocolVersion(answer[3], answer[2]);
        if (answer[0] == 0 && answer[1] == 0 && version.IsSpoken) return version;
        throw Explain(answer, address, version);
    }

    private static TransportException Explain(byte[] answer, ServerAddress address, ProtocolVersion version) => answer switch
    {
        [(byte)'H', (byte)'T', (byte)'T', (byte)'P'] => Incompatible(
            $"{address} answers HTTP. Bolt's port is {ServerAddress.DefaultPort} unless it was moved."),
        [0x15, 0x03, _, _] => Incompatible($"{address} asks for TLS. Use bolt+s:// or neo4j+s:// (+ssc for a self-signed certificate)."),
        [0, 0, 0, 0] => Incompatible(
            $"{address} speaks no version of Bolt from 5.0 to {ProtocolVersion.Newest}. Neo4j {ServerVersion.Oldest} or newer is needed."),
        [0, 0, _, 3 or 4] => Incompatible(
            $"{address} speaks Bolt {version}, so it is Neo4j {(version.Major == 3 ? "3.5" : version)}. Upgrade it to {ServerVersion.Oldest} or newer."),
        _ => new TransportException(TransportFault.Protocol, $"{address} does not answer as Bolt ({Convert.ToHexString(answer)}). Check the port."),
    };

    private static TransportException Incompatible(string message) => new(TransportFault.Incompatible, message);

    private static async ValueTask<ProtocolVersion> FollowManifestAsync(Stream stream, ServerAddress address, CancellationToken cancellation)
    {
        var count = await ReadVarIntAsync(stream, address, cancellation);
        if (count > MaxVersions)
            throw new TransportException(TransportFault.Protocol, $"{address} announces {count} versions of Bolt; {MaxVersions} are believed.");
        var entries = new byte[(int)count * VersionBytes];
        await stream.ReadExactlyAsync(entries, cancellation);
        var offered = Enumerable.Range(0, (int)count).SelectMany(i => Expand(entries.AsSpan(i * VersionBytes, VersionBytes))).ToList();
        await ReadVarIntAsync(stream, address, cancellation);
        var spoken = offered.Where(version => version.IsSpoken).OrderByDescending(version => version.Minor).ToList();
        if (spoken.Count == 0)
        {
            throw Incompatible(
                $"{address} speaks Bolt {string.Join(", ", offered)}, and this client 5.0 to {ProtocolVersion.Newest}. "
                + $"Neo4j {ServerVersion.Oldest} or newer is needed.");
        }

        // The choice, and none of the capabilities.
        await stream.WriteAsync(new byte[] { 0, 0, spoken[0].Minor, spoken[0].Major, 0 }, cancellation);
        return spoken[0];
    }

    /// <summary>An entry is a version and how many minor ones below it are spoken too.</summary>
    private static List<ProtocolVersion> Expand(ReadOnlySpan<byte> entry)
    {
        var (below, minor, major) = (Math.Min(entry[1], entry[2]), entry[2], entry[3]);
        return Enumerable.Range(minor - below, below + 1).Select(each => new ProtocolVersion(major, (byte)each)).ToList();
    }

    private static async ValueTask<ulong> ReadVarIntAsync(Stream stream, ServerAddress address, CancellationToken cancellation)
    {
        var one = new byte[1];
        var value = 0UL;
        for (var i = 0; i < MaxVarIntBytes; i++)
        {
            await stream.ReadExactlyAsync(one, cancellation);
            value |= (ulong)(one[0] & 0x7F) << (7 * i);
            if (one[0] < 0x80) return value;
        }

        throw new TransportException(TransportFault.Protocol, $"{address} sends a number that does not end in its handshake.");
    }
}
