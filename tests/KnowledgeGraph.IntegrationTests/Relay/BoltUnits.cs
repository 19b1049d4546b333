using System.Buffers.Binary;
using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.IntegrationTests.Relay;

/// <summary>Cuts what one side sends into units: the handshake, then messages, each with its chunk headers, and empty chunks between them.</summary>
/// <param name="from">The side.</param>
/// <param name="manifest">Whether the server offered a manifest, which the client then answers.</param>
internal sealed class BoltUnits(Side from, Func<bool> manifest)
{
    private const int OfferBytes = 20;
    private const int VersionBytes = 4;
    private const int HeaderBytes = 2;

    private readonly List<byte> _bytes = [];
    private int _handshakes;

    /// <summary>Takes bytes as they were received.</summary>
    public void Add(ReadOnlySpan<byte> bytes) => _bytes.AddRange(bytes);

    /// <summary>The next whole unit; null if more bytes are needed.</summary>
    public Unit? Next()
    {
        var length = IsHandshake ? HandshakeLength() : MessageLength();
        if (length == 0 || length > _bytes.Count) return null;
        var bytes = _bytes[..length].ToArray();
        _bytes.RemoveRange(0, length);
        if (!IsHandshake) return new Unit(bytes, Read(bytes));
        _handshakes++;
        return new Unit(bytes, Message: null);
    }

    private bool IsHandshake => _handshakes == 0 || (_handshakes == 1 && from == Side.Client && manifest());

    // 0 where that cannot be told yet.
    private int HandshakeLength()
    {
        if (from == Side.Client) return _handshakes == 0 ? OfferBytes : VersionBytes + 1;
        if (_bytes.Count < VersionBytes) return 0;
        if (!IsManifest(_bytes)) return VersionBytes;

        // The manifest: versions counted by one byte, since there are few, then the capabilities as one.
        return _bytes.Count > VersionBytes ? VersionBytes + 1 + (_bytes[VersionBytes] * VersionBytes) + 1 : 0;
    }

    /// <summary>Whether the server's first bytes offer a manifest.</summary>
    public static bool IsManifest(IReadOnlyList<byte> bytes) => bytes is [0, 0, 1, 0xFF, ..];

    private int MessageLength()
    {
        var at = 0;
        while (at + HeaderBytes <= _bytes.Count)
        {
            var size = (_bytes[at] << 8) | _bytes[at + 1];
            at += HeaderBytes + size;
            if (size == 0) return at;
        }
        return 0;
    }

    private static (string Name, List<object?> Fields)? Read(ReadOnlySpan<byte> chunks)
    {
        var message = new List<byte>();
        while (BinaryPrimitives.ReadUInt16BigEndian(chunks) is > 0 and var size)
        {
            message.AddRange(chunks.Slice(HeaderBytes, size));
            chunks = chunks[(HeaderBytes + size)..];
        }
        if (message.Count == 0) return null;
        var reader = new PackReader(message.ToArray());
        var count = reader.ReadStructureHeader(out var tag);
        var fields = new List<object?>();
        for (var i = 0; i < count; i++) fields.Add(reader.ReadValue());
        return (NameOf(tag), fields);
    }

    private static string NameOf(byte tag) => tag switch
    {
        0x01 => "HELLO",
        0x02 => "GOODBYE",
        0x0F => "RESET",
        0x10 => "RUN",
        0x11 => "BEGIN",
        0x12 => "COMMIT",
        0x13 => "ROLLBACK",
        0x2F => "DISCARD",
        0x3F => "PULL",
        0x66 => "ROUTE",
        0x6A => "LOGON",
        0x6B => "LOGOFF",
        0x54 => "TELEMETRY",
        0x70 => "SUCCESS",
        0x71 => "RECORD",
        0x7E => "IGNORED",
        0x7F => "FAILURE",
        _ => $"{tag:X2}",
    };

    /// <summary>A unit.</summary>
    /// <param name="Bytes">Its bytes on the wire.</param>
    /// <param name="Message">What it says; null for handshakes and empty chunks.</param>
    public sealed record Unit(byte[] Bytes, (string Name, List<object?> Fields)? Message);
}
