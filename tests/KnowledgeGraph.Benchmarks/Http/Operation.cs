using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Benchmarks.Http;

/// <summary>One of the calls that are measured: its body, and what it should cost at most.</summary>
/// <param name="Name">What it is called in the table, and in the bare endpoint's path.</param>
/// <param name="Body">The POST's body.</param>
/// <param name="LeastRatio">The least requests per second, as part of the bare endpoint's.</param>
/// <param name="MostBytes">The most bytes that a request may allocate.</param>
/// <param name="Ids">The organizations that it asks for.</param>
internal sealed record Operation(string Name, byte[] Body, double LeastRatio, long MostBytes, IReadOnlyList<string> Ids)
{
    private const string Small = "query ($id: ID!) { organization(id: $id) { id name kind country acronym } }";

    private const string Fields =
        """
        fragment organization on Organization {
          id name
          people(first: 5) { edges { title since node { id name } } }
          partnerships(first: 5) { totalCount edges { role node { id name
            participants(first: 5) { edges { role node { id name } } } initiatives(first: 3) { nodes { id name } } } } } }
        """;

    /// <summary>What a server answers without any graph: the least that a call costs there.</summary>
    public static Operation Floor { get; } = new(
        "__typename", JsonSerializer.SerializeToUtf8Bytes(new { query = "{ __typename }" }), LeastRatio: 0, MostBytes: 0, []);

    /// <summary>The call with root fields of the server's own before the graph's.</summary>
    public Operation Joined(string fields)
    {
        var body = JsonNode.Parse(Body)!;
        var query = body["query"]!.GetValue<string>();
        body["query"] = query.Insert(query.IndexOf('{', StringComparison.Ordinal) + 1, $" {fields} ");
        return this with { Name = $"{Name}, joined", Body = JsonSerializer.SerializeToUtf8Bytes(body) };
    }

    /// <summary>The calls, over organizations that the server has.</summary>
    public static async Task<Operation[]> AllAsync(Uri server)
    {
        using var client = new HttpClient { BaseAddress = server };
        using var response = await client.PostAsJsonAsync("/graphql", new { query = "{ organizations(first: 10) { nodes { id } } }" });
        var ids = (await response.Content.ReadFromJsonAsync<JsonElement>())
            .GetProperty("data").GetProperty("organizations").GetProperty("nodes").EnumerateArray()
            .Select(node => node.GetProperty("id").GetString()!).ToList();
        var variables = ids.Index().ToDictionary(id => $"id{id.Index}", id => id.Item, StringComparer.Ordinal);
        var large = new StringBuilder("query (").AppendJoin(", ", variables.Keys.Select(name => $"${name}: ID!")).Append(") {");
        foreach (var name in variables.Keys) large.Append(
            $" {name.Replace("id", "o", StringComparison.Ordinal)}: organization(id: ${name}) {{ ...organization }}");
        large.Append(" }\n").Append(Fields);
        return
        [
            new("small", JsonSerializer.SerializeToUtf8Bytes(new { query = Small, variables = new { id = ids[0] } }),
                LeastRatio: 0.8, MostBytes: 4096, ids[..1]),
            new("large", JsonSerializer.SerializeToUtf8Bytes(new { query = large.ToString(), variables }), LeastRatio: 0.5, MostBytes: 8192, ids),
        ];
    }
}
