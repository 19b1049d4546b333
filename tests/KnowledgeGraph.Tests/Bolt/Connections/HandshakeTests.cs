using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Addresses;
using KnowledgeGraph.Bolt.Connections;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Tests.Bolt.Wire;

namespace KnowledgeGraph.Tests.Bolt.Connections;

/// <summary>Agreeing on a version, and greeting: what is accepted, and how others are turned away by name.</summary>
public class HandshakeTests
{
    private static readonly ServerAddress Address = new("db", 7687);

    [Theory]
    [InlineData("00000805", "5.8")]
    [InlineData("00000005", "5.0")]
    [InlineData("000001FF 02 00020805 00040404 09", "5.8")]
    [InlineData("000001FF 01 00000605 00", "5.6")]
    [InlineData("000001FF 02 00000006 00080805 00", "5.8")]
    [InlineData("000001FF 01 00050A05 00", "5.8")]
    [InlineData("000001FF 01 00000705 FF8271", "5.7")]
    public async Task The_newest_version_that_both_speak_is_chosen(string answer, string version) =>
        Assert.Equal(version, (await NegotiateAsync(answer)).ToString());

    [Theory]
    [InlineData("00000404", "Neo4j 4.4")]
    [InlineData("00000003", "Neo4j 3.5")]
    [InlineData("00000000", "no version of Bolt from 5.0 to 5.8")]
    [InlineData("48545450", "answers HTTP")]
    [InlineData("15030300", "asks for TLS")]
    [InlineData("000001FF 01 00000006 00", "speaks Bolt 6.0")]
    [InlineData("000001FF 01 00000505 00", "speaks Bolt 5.5")]
    [InlineData("000001FF 00 00", "Neo4j 5.23 or newer")]
    public async Task A_server_without_a_common_version_is_turned_away_by_name(string answer, string what) =>
        Assert.Contains(what, (await Assert.ThrowsAsync<TransportException>(() => NegotiateAsync(answer))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("53534820", "does not answer as Bolt")]
    [InlineData("000001FF 41", "65 versions")]
    [InlineData("000001FF 8080808080808080808080", "does not end")]
    [InlineData("", "closed the connection during the handshake")]
    [InlineData("0000", "closed the connection during the handshake")]
    public async Task What_is_not_bolt_is_a_fault_of_transport(string answer, string what) =>
        Assert.Contains(what, (await Assert.ThrowsAsync<TransportException>(() => NegotiateAsync(answer))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Neo4j/5.22.0", "is Neo4j/5.22.0. Neo4j 5.23 or newer is needed: upgrade it")]
    [InlineData("Neo4j/4.4.39", "is Neo4j/4.4.39")]
    [InlineData("Memgraph/2.0", "calls itself 'Memgraph/2.0'")]
    public async Task An_older_server_is_refused_by_name_and_version_with_the_remedy(string agent, string what)
    {
        var refused = await Assert.ThrowsAsync<TransportException>(() => Replay.OnceAsync(Greeting(agent), async driver => await driver.VerifyAsync()));

        Assert.Contains(what, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Neo4j/5.23.0")]
    [InlineData("Neo4j/2025.10.1")]
    [InlineData("Neo4j/5.27-aura")]
    public async Task A_newer_server_is_welcome(string agent) =>
        await Replay.OnceAsync(Greeting(agent),
            async driver => Assert.Equal(new ServerInfo(new ServerAddress("server", 7687), agent, new ProtocolVersion(5, 8)), await driver.VerifyAsync()));

    [Fact]
    public async Task Greeting_and_credentials_leave_in_one_write()
    {
        var server = new FakeServer(Neo4jBehaviour.Answer);
        await using var driver = Replay.Open(server);

        await driver.VerifyAsync(TestContext.Current.CancellationToken);

        // The offer, the choice from the manifest, HELLO with LOGON.
        Assert.Equal(3, server.Writes);
        Assert.Contains("\"notifications_minimum_severity\": \"OFF\"", server.Received[0], StringComparison.Ordinal);
        Assert.Contains("\"product\": \"KnowledgeGraph.Bolt/", server.Received[0], StringComparison.Ordinal);
        Assert.Equal("""LOGON {"credentials": "secret", "principal": "user", "scheme": "basic"}""", server.Received[1]);
    }

    [Fact]
    public async Task Below_5_1_the_credentials_are_in_the_greeting()
    {
        var server = new FakeServer(Neo4jBehaviour.Answer, version: new ProtocolVersion(5, 0));
        await using var driver = Replay.Open(server);

        await driver.VerifyAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            """HELLO {"credentials": "secret", "principal": "user", "scheme": "basic", "user_agent": "KnowledgeGraph/0.1.0"}""",
            Assert.Single(server.Received));
    }

    [Fact]
    public async Task Wrong_credentials_are_the_servers_error_and_close_the_connection()
    {
        var script = """
            C: HELLO *
            C: LOGON *
            S: SUCCESS {"server": "Neo4j/5.26.0"}
            S: FAILURE {"neo4j_code": "Neo.ClientError.Security.Unauthorized", "gql_status": "42NFF", "message": "The client is unauthorized."}
            """;

        var refused = await Assert.ThrowsAsync<ServerException>(() => Replay.OnceAsync(script, async driver => await driver.VerifyAsync()));

        Assert.True(refused.IsAuthentication);
        Assert.False(refused.IsTransient);
        Assert.DoesNotContain("secret", refused.ToString(), StringComparison.Ordinal);
    }

    private static string Greeting(string agent) => $$"""
        C: HELLO *
        C: LOGON *
        S: SUCCESS {"server": "{{agent}}", "connection_id": "bolt-1"}
        S: SUCCESS {}
        """;

    private static async Task<ProtocolVersion> NegotiateAsync(string answer)
    {
        using var stream = new HalfStream(Convert.FromHexString(answer.Replace(" ", "", StringComparison.Ordinal)));
        return await Handshake.NegotiateAsync(stream, Address, TestContext.Current.CancellationToken);
    }

    /// <summary>Reads from fixed bytes, and takes what is written.</summary>
    private sealed class HalfStream(byte[] answer) : MemoryStream(answer)
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => default;
    }
}
