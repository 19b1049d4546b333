using System.Globalization;
using KnowledgeGraph.Bolt.Errors;

namespace KnowledgeGraph.Bolt.Connections;

/// <summary>The version of a Neo4j server, from the agent it names itself by: "Neo4j/5.26.0", "Neo4j/2025.10.1", "Neo4j/5.27-aura".</summary>
public readonly record struct ServerVersion(int Major, int Minor)
{
    /// <summary>The oldest version that this client works with.</summary>
    public static readonly ServerVersion Oldest = new(5, 23);

    /// <summary>Makes sure that a server is new enough.</summary>
    /// <exception cref="TransportException">It is not Neo4j, or an older one; the message names it and the remedy.</exception>
    public static void Check(string agent, string address)
    {
        if (!TryParse(agent, out var version))
        {
            throw new TransportException(
                TransportFault.Incompatible,
                $"The server at {address} calls itself '{agent}', which is no version of Neo4j. Neo4j {Oldest} or newer is needed.");
        }

        if (version.Major < Oldest.Major || (version.Major == Oldest.Major && version.Minor < Oldest.Minor))
            throw new TransportException(TransportFault.Incompatible, $"The server at {address} is {agent}. Neo4j {Oldest} or newer is needed: upgrade it.");
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Major}.{Minor}";

    private static bool TryParse(string agent, out ServerVersion version)
    {
        version = default;
        var parts = agent.StartsWith("Neo4j/", StringComparison.Ordinal) ? agent["Neo4j/".Length..].Split('.', '-', '+') : [];
        if (parts.Length < 2) return false;
        if (!TryParseNumber(parts[0], out var major) || !TryParseNumber(parts[1], out var minor)) return false;
        version = new ServerVersion(major, minor);
        return true;
    }

    private static bool TryParseNumber(string part, out int number) => int.TryParse(part, NumberStyles.None, provider: null, out number);
}
