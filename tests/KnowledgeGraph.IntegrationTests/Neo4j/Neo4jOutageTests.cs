using System.Net;
using KnowledgeGraph.IntegrationTests.Domains;

namespace KnowledgeGraph.IntegrationTests.Neo4j;

/// <summary>Neo4j goes while many ask, and comes back: no answer is wrong, none is long in coming, and service returns by itself.</summary>
[Trait("Category", "answers")]
public sealed class Neo4jOutageTests : IDisposable
{
    private const int Clients = 4;

    // What a request that cannot be answered may take on a busy machine, far below the 30 s of a request that waits; and service to return
    // once Neo4j takes connections.
    private static readonly TimeSpan Refusal = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Return = TimeSpan.FromSeconds(15);

    private static readonly string[] Documents =
    [
        """{ ships { totalCount nodes { id name flag voyages { edges { captain since confidence node { name destination { name } } } } } } }""",
        """{ port(id: "port:porto") { depth arrivals { nodes { name ships { nodes { name } } } } } ship(id: "ship:alva") { name home { name } statements { totalCount } } }""",
        """{ node(id: "ship:havfrue") { id __typename } }""",
    ];

    private readonly OwnNeo4j _neo4j = new();

    [Theory]
    [InlineData("kill")]
    [InlineData("stop")]
    public async Task Requests_in_between_fail_fast_and_service_returns_by_itself(string end)
    {
        await _neo4j.StartAsync();
        await using var server = await ServerProcess.StartAsync(Environment, "--schema", Harbour.Schema, "--seed", Harbour.Seed);
        var right = new Dictionary<string, string>();
        foreach (var document in Documents)
        {
            var answer = await server.AskAsync(document);
            Assert.NotEqual(default, answer.Data);
            right[document] = answer.Text;
        }

        await using (var load = new Load(server, right, Clients))
        {
            await load.UntilAsync(so => so.Answered > 50);
            await _neo4j.EndAsync(end);
            await load.UntilAsync(so => so.Refused > 50);
            var (reason, refused) = (await server.GetAsync("/health/ready"), load.Refused);
            var told = await server.AskAsync(Documents[0]);
            await load.UntilAsync(so => so.Refused > refused + 50);
            load.MayBeLate = true;
            await _neo4j.StartAsync();
            var answered = load.Answered;
            await load.UntilAsync(so => so.Answered > answered).WaitAsync(Return, TestContext.Current.CancellationToken);
            await load.UntilAsync(so => so.Answered > answered + 50);

            Assert.Equal((int)HttpStatusCode.ServiceUnavailable, reason.Status);
            Assert.Contains(_neo4j.Options.Uri, reason.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("127.0.0.1", told.Text, StringComparison.Ordinal);
            Assert.Contains($"Neo4j at {_neo4j.Options.Uri} cannot be reached.", server.Output, StringComparison.Ordinal);
            Assert.Contains($"Neo4j at {_neo4j.Options.Uri} answers again.", server.Output, StringComparison.Ordinal);
            Assert.InRange(load.SlowestRefusal, TimeSpan.Zero, Refusal);
        }

        Assert.Equal((int)HttpStatusCode.OK, (await server.GetAsync("/health/ready")).Status);
        foreach (var (document, bytes) in right) Assert.Equal(bytes, (await server.AskAsync(document)).Text);

        // One for each client, the one of new shapes, the poll, readiness, and the one that counts.
        var connections = (long)(
            await Neo4jServer.AskAsync(
            "CALL dbms.listConnections() YIELD userAgent WHERE userAgent STARTS WITH 'KnowledgeGraph' RETURN count(*)", _neo4j.Options))[0][0]!;
        Assert.InRange(connections, 1, Clients + 4);
    }

    public void Dispose() => _neo4j.Dispose();

    private Dictionary<string, string> Environment => new()
    {
        ["NEO4J_URI"] = _neo4j.Options.Uri,
        ["NEO4J_USER"] = _neo4j.Options.User!,
        ["NEO4J_PASSWORD"] = _neo4j.Options.Password!,
    };
}
