using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Addresses;
using KnowledgeGraph.Bolt.Errors;

namespace KnowledgeGraph.Tests.Bolt.Wire;

/// <summary>Servers by their address, each of which may be down, or behave as a test says.</summary>
internal sealed class FakeCluster
{
    private readonly Lock _gate = new();
    private readonly List<(string Address, FakeServer Server)> _opened = [];

    /// <summary>What a server answers; by default <see cref="Neo4jBehaviour"/>.</summary>
    public Dictionary<string, Func<string, IEnumerable<ServerStep>>> Behaviours { get; } = new(StringComparer.Ordinal);

    /// <summary>Servers that refuse connections.</summary>
    public HashSet<string> Down { get; } = new(StringComparer.Ordinal);

    /// <summary>The connections made so far, by server.</summary>
    public IReadOnlyList<(string Address, FakeServer Server)> Opened
    {
        get
        {
            lock (_gate) return [.. _opened];
        }
    }

    /// <summary>The messages of a kind that a server has received, over all its connections.</summary>
    public int Count(string address, string message) =>
        Opened.Where(entry => entry.Address == address)
            .Sum(entry => entry.Server.Received.Count(received => received.StartsWith(message, StringComparison.Ordinal)));

    public ValueTask<Stream> DialAsync(ServerAddress address, CancellationToken cancellation)
    {
        var name = address.ToString();
        lock (_gate)
        {
            if (Down.Contains(name)) throw new TransportException(TransportFault.Unreachable, $"{name} is down.");
            var server = new FakeServer(Behaviours.GetValueOrDefault(name) ?? Neo4jBehaviour.Answer);
            _opened.Add((name, server));
            return new(server);
        }
    }

    /// <summary>A driver on the cluster.</summary>
    public BoltDriver Open(Func<BoltOptions, BoltOptions>? with = null) => BoltDriver.Open((with ?? (options => options))(Replay.Options), DialAsync);
}
