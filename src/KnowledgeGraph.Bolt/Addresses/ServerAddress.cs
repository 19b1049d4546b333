using System.Globalization;
using KnowledgeGraph.Bolt.Errors;

namespace KnowledgeGraph.Bolt.Addresses;

/// <summary>Where a server listens.</summary>
/// <param name="Host">A name or an IP address; an IPv6 address without brackets.</param>
/// <param name="Port">1 to 65535.</param>
public readonly record struct ServerAddress(string Host, int Port)
{
    /// <summary>Bolt's own port.</summary>
    public const int DefaultPort = 7687;

    /// <summary>Reads "host", "host:port" or "[IPv6]:port", as routing tables write them.</summary>
    /// <exception cref="UsageException">It has none of these forms.</exception>
    public static ServerAddress Parse(string text)
    {
        var bracket = text.LastIndexOf(']');
        var colon = text.IndexOf(':', bracket + 1);
        var host = (colon < 0 ? text : text[..colon]).Trim('[', ']');
        var port = DefaultPort;
        if (host.Length > 0 && (colon < 0 || TryParsePort(text.AsSpan(colon + 1), out port))) return new ServerAddress(host, port);
        throw new UsageException($"'{text}' is no address of a server. Write host:port, an IPv6 address in brackets.");
    }

    /// <summary>"host:port", an IPv6 address in brackets.</summary>
    public override string ToString() => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";

    private static bool TryParsePort(ReadOnlySpan<char> text, out int port) =>
        int.TryParse(text, NumberStyles.None, provider: null, out port) && port is >= 1 and <= ushort.MaxValue;
}
