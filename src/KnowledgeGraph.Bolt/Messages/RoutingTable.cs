using KnowledgeGraph.Bolt.Addresses;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>Which servers of a cluster do what (Bolt, "ROUTE").</summary>
/// <param name="TimeToLive">How long the table holds.</param>
/// <param name="Routers">Servers that give tables.</param>
/// <param name="Readers">Servers that read.</param>
/// <param name="Writers">Servers that write.</param>
internal sealed record RoutingTable(
    TimeSpan TimeToLive, IReadOnlyList<ServerAddress> Routers, IReadOnlyList<ServerAddress> Readers, IReadOnlyList<ServerAddress> Writers)
{
    // A cluster has a handful of members; a table of more is a mistake.
    private const int MaxServers = 1000;
    private const long MaxSeconds = 86_400;

    /// <summary>Reads the "rt" entry of ROUTE's SUCCESS.</summary>
    /// <exception cref="TransportException">It is malformed.</exception>
    public static RoutingTable Read(ref PackReader reader)
    {
        var seconds = 0L;
        Dictionary<string, List<ServerAddress>> roles = new(StringComparer.Ordinal);
        var entries = reader.ReadMapHeader();
        for (var i = 0; i < entries; i++)
        {
            var key = reader.ReadKey();
            if (key.SequenceEqual("ttl"u8)) seconds = reader.ReadInteger();
            else if (key.SequenceEqual("servers"u8)) ReadServers(ref reader, roles);
            else reader.Skip();
        }

        return new RoutingTable(TimeSpan.FromSeconds(Math.Clamp(seconds, 0, MaxSeconds)), Role("ROUTE"), Role("READ"), Role("WRITE"));

        List<ServerAddress> Role(string role) => roles.GetValueOrDefault(role) ?? [];
    }

    /// <summary>The table without a server that was lost.</summary>
    public RoutingTable Without(ServerAddress lost) =>
        this with { Routers = Except(Routers, lost), Readers = Except(Readers, lost), Writers = Except(Writers, lost) };

    /// <summary>The table without a writer that no longer leads.</summary>
    public RoutingTable WithoutWriter(ServerAddress former) => this with { Writers = Except(Writers, former) };

    /// <summary>The servers for a kind of work.</summary>
    public IReadOnlyList<ServerAddress> For(AccessMode mode) => mode == AccessMode.Read ? Readers : Writers;

    /// <summary>Every server of the table.</summary>
    public IEnumerable<ServerAddress> All() => Routers.Concat(Readers).Concat(Writers).Distinct();

    private static List<ServerAddress> Except(IReadOnlyList<ServerAddress> servers, ServerAddress one) => servers.Where(server => server != one).ToList();

    private static void ReadServers(ref PackReader reader, Dictionary<string, List<ServerAddress>> roles)
    {
        var servers = reader.ReadListHeader();
        for (var i = 0; i < servers; i++)
        {
            var role = "";
            List<ServerAddress> addresses = [];
            var entries = reader.ReadMapHeader();
            for (var e = 0; e < entries; e++)
            {
                var key = reader.ReadKey();
                if (key.SequenceEqual("role"u8)) role = reader.ReadText();
                else if (key.SequenceEqual("addresses"u8)) ReadAddresses(ref reader, addresses);
                else reader.Skip();
            }

            roles[role] = addresses;
        }
    }

    private static void ReadAddresses(ref PackReader reader, List<ServerAddress> addresses)
    {
        var count = reader.ReadListHeader();
        if (count > MaxServers)
            throw new TransportException(TransportFault.Protocol, $"The server sent a routing table of {count} servers; {MaxServers} are believed.");
        for (var i = 0; i < count; i++) addresses.Add(ServerAddress.Parse(reader.ReadText()));
    }
}
