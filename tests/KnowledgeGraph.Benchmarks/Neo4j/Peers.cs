using System.Text;
using System.Text.Json;
using KnowledgeGraph.Benchmarks.Http;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// What others offer, from the folder <c>peers</c>: Neo4j's own GraphQL library behind Apollo Server, installed by npm, its own driver for
/// .NET in a bare endpoint, and HotChocolate field by field over that driver. Those of .NET are left out, and said so, where the feed lacks
/// their packages.
/// </summary>
internal static class Peers
{
    private const string Fields =
        """
        fragment organization on Organization {
          id name
          peopleConnection(first: 5, sort: [{ node: { name: ASC } }]) { edges { properties { title since } node { id name } } }
          partnershipsConnection(first: 5, sort: [{ node: { name: ASC } }]) { totalCount edges { properties { role } node { id name
            participantsConnection(first: 5, sort: [{ node: { name: ASC } }]) { edges { properties { ... on Part { role } } node { id name } } }
            initiatives(limit: 3, sort: [{ name: ASC }]) { id name } } } } }
        """;

    /// <summary>The call in the words of Neo4j's GraphQL library.</summary>
    public static byte[] Call(IReadOnlyList<string> ids)
    {
        var query = new StringBuilder("query (").AppendJoin(", ", ids.Select((_, index) => $"$id{index}: ID!")).Append(") {");
        for (var i = 0; i < ids.Count; i++) query.Append($" o{i}: organizations(where: {{ id: {{ eq: $id{i} }} }}) {{ ...organization }}");
        query.Append(" }\n").Append(Fields);
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            query = query.ToString(),
            variables = ids.Index().ToDictionary(id => $"id{id.Index}", id => id.Item, StringComparer.Ordinal),
        });
    }

    /// <summary>Starts the GraphQL library; installs its packages first where they are missing.</summary>
    public static async Task<Child> StartLibraryAsync()
    {
        var folder = Folder("neo4j-graphql");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Console.WriteLine("Installing @neo4j/graphql and Apollo Server …");
            await Child.FinishAsync(new Launch("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]) { Folder = folder });
        }

        return await Child.StartAsync(new Launch("node", ["server.js"]) { Folder = folder, UsesNeo4j = true });
    }

    /// <summary>Builds the endpoint over Neo4j's driver, and starts it; null where its package cannot be had.</summary>
    /// <param name="way">Which query it sends: <c>expanding</c> or <c>seeking</c>.</param>
    public static Task<Child?> StartDriverAsync(string way) => StartProgramAsync(
        "neo4j-driver", "neo4j-driver.dll", "the endpoint over Neo4j.Driver", "Name the project file of its source in NEO4J_DRIVER_SOURCE.", way);

    /// <summary>Builds HotChocolate over Neo4j's driver, and starts it; null where their packages cannot be had.</summary>
    /// <param name="way">Which queries it sends: <c>expanding</c> or <c>seeking</c>.</param>
    public static Task<Child?> StartHotChocolateAsync(string way) => StartProgramAsync(
        "hotchocolate", "hotchocolate-peer.dll", "HotChocolate over Neo4j.Driver", "Name a folder that has its packages in KG_PACKAGE_FOLDER.", way);

    private static async Task<Child?> StartProgramAsync(string peer, string program, string what, string remedy, string way)
    {
        var folder = Folder(peer);
        try
        {
            await Child.FinishAsync(new Launch("dotnet", ["build", "-c", "Release", "-v", "quiet"]) { Folder = folder });
        }
        catch (InvalidOperationException failure)
        {
            Console.WriteLine($"Left out: {what}, which cannot be built here. {remedy} {failure.Message.Split('\n')[0]}");
            return null;
        }

        return await Child.StartAsync(Launch.Dotnet(Path.Combine(folder, "bin", "Release", "net10.0", program), way) with { UsesNeo4j = true });
    }

    private static string Folder(string peer)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.Benchmarks.csproj"))) folder = folder.Parent;
        return Path.Combine(
            folder?.FullName ?? throw new InvalidOperationException("The peers lie beside the sources of the benchmarks: run it from the repository."),
            "peers", peer);
    }
}
