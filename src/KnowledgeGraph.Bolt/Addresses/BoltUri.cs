using KnowledgeGraph.Bolt.Errors;

namespace KnowledgeGraph.Bolt.Addresses;

/// <summary>The address of a server or cluster, parsed.</summary>
/// <param name="Address">The server to ask first.</param>
/// <param name="Encryption">How connections are encrypted.</param>
/// <param name="IsRouted">True for neo4j://, whose servers are found through a routing table.</param>
/// <param name="Context">The routing context: the query of the address.</param>
internal sealed record BoltUri(ServerAddress Address, Encryption Encryption, bool IsRouted, IReadOnlyDictionary<string, string> Context)
{
    private const string Forms = "Write bolt://host:7687 or neo4j://host:7687, with +s for TLS or +ssc for TLS with any certificate.";

    /// <exception cref="UsageException">The text is not such an address; the message says what is wrong.</exception>
    public static BoltUri Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri)) throw Wrong(text, "is no address");
        var (encryption, routed) = uri.Scheme switch
        {
            "bolt" => (Encryption.None, false),
            "bolt+s" => (Encryption.Verified, false),
            "bolt+ssc" => (Encryption.AnyCertificate, false),
            "neo4j" => (Encryption.None, true),
            "neo4j+s" => (Encryption.Verified, true),
            "neo4j+ssc" => (Encryption.AnyCertificate, true),
            "http" or "https" => throw Wrong(text, "is an address of Neo4j's HTTP port, not of Bolt"),
            _ => throw Wrong(text, $"has the scheme {uri.Scheme}, which is not Bolt's"),
        };
        if (uri.UserInfo.Length > 0) throw Wrong(text, "holds a user or password; give them apart from the address");
        if (uri.Host.Length == 0) throw Wrong(text, "names no host");
        if (uri.AbsolutePath is not ("" or "/")) throw Wrong(text, "has a path; name the database apart from the address");
        if (uri.Fragment.Length > 0) throw Wrong(text, "has a fragment");
        if (uri.Port == 0) throw Wrong(text, "has port 0");
        if (!routed && uri.Query.Length > 1) throw Wrong(text, "has a routing context, which only neo4j:// takes");
        var port = uri.Port < 0 ? ServerAddress.DefaultPort : uri.Port;
        return new BoltUri(new ServerAddress(uri.DnsSafeHost, port), encryption, routed, ParseContext(text, uri.Query));
    }

    /// <summary>The address for a message: a user and password that should not be there are left out.</summary>
    public static string WithoutCredentials(string text)
    {
        var start = text.IndexOf("://", StringComparison.Ordinal);
        var at = text.LastIndexOf('@');
        return at < 0 ? text : start >= 0 && start < at ? $"{text[..(start + 3)]}…@{text[(at + 1)..]}" : $"…@{text[(at + 1)..]}";
    }

    private static Dictionary<string, string> ParseContext(string text, string query)
    {
        var context = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var key = Uri.UnescapeDataString(equals < 0 ? part : part[..equals]);
            var value = equals < 0 ? "" : Uri.UnescapeDataString(part[(equals + 1)..]);
            if (key.Length == 0 || value.Length == 0) throw Wrong(text, $"has a routing context with '{part}'; write key=value");
            if (key == "address") throw Wrong(text, "has 'address' in its routing context, a word that Bolt keeps for itself");
            if (!context.TryAdd(key, value)) throw Wrong(text, $"has '{key}' twice in its routing context");
        }

        return context;
    }

    private static UsageException Wrong(string text, string what) => new($"The address '{WithoutCredentials(text)}' {what}. {Forms}");
}
