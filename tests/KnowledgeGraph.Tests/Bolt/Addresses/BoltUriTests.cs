using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Addresses;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Messages;

namespace KnowledgeGraph.Tests.Bolt.Addresses;

public class BoltUriTests
{
    [Theory]
    [InlineData("bolt://localhost", "localhost:7687", "None", false)]
    [InlineData("bolt://localhost:17687/", "localhost:17687", "None", false)]
    [InlineData("bolt+s://db.example.org", "db.example.org:7687", "Verified", false)]
    [InlineData("bolt+ssc://10.0.0.1:1", "10.0.0.1:1", "AnyCertificate", false)]
    [InlineData("neo4j://[::1]:7777", "[::1]:7777", "None", true)]
    [InlineData("neo4j+s://x.databases.neo4j.io", "x.databases.neo4j.io:7687", "Verified", true)]
    [InlineData("neo4j+ssc://[fe80::1]", "[fe80::1]:7687", "AnyCertificate", true)]
    [InlineData("NEO4J://Host", "host:7687", "None", true)]
    public void An_address_says_server_encryption_and_routing(string text, string address, string encryption, bool routed)
    {
        var uri = BoltUri.Parse(text);

        Assert.Equal((address, encryption, routed), (uri.Address.ToString(), uri.Encryption.ToString(), uri.IsRouted));
    }

    [Fact]
    public void The_query_of_a_routed_address_is_its_routing_context() =>
        Assert.Equal(
            new Dictionary<string, string> { ["policy"] = "europe", ["region"] = "a b" }, BoltUri.Parse("neo4j://h?policy=europe&region=a%20b").Context);

    [Theory]
    [InlineData("", "is no address")]
    [InlineData("localhost", "is no address")]
    [InlineData("bolt://", "names no host")]
    [InlineData("bolt://host:99999", "is no address")]
    [InlineData("bolt://host:0", "port 0")]
    [InlineData("http://host:7474", "HTTP port")]
    [InlineData("redis://host", "scheme redis")]
    [InlineData("bolt://host/db", "path")]
    [InlineData("bolt://host#x", "fragment")]
    [InlineData("bolt://host?policy=x", "only neo4j://")]
    [InlineData("neo4j://host?policy", "key=value")]
    [InlineData("neo4j://host?=x", "key=value")]
    [InlineData("neo4j://host?a=1&a=2", "twice")]
    [InlineData("neo4j://host?address=x", "keeps for itself")]
    public void A_wrong_address_says_what_is_wrong(string text, string what) =>
        Assert.Contains(what, Assert.Throws<UsageException>(() => BoltUri.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("bolt://neo4j:geheim@host")]
    [InlineData("bolt://neo4j:geheim@host:port")]
    [InlineData("neo4j:geheim@host")]
    [InlineData("ftp://neo4j:ge@heim:geheim@host")]
    public void A_password_in_an_address_is_refused_and_not_repeated(string text)
    {
        var refused = Assert.Throws<UsageException>(() => BoltUri.Parse(text));

        Assert.DoesNotContain("heim", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("heim", new BoltOptions { Uri = text }.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_of_credentials_or_options_shows_a_secret()
    {
        var options = new BoltOptions { Uri = "bolt://host", Auth = AuthToken.Basic("anna", "geheim") };

        Assert.Equal("BoltOptions(bolt://host, database by default, AuthToken(basic))", options.ToString());
        Assert.Equal("AuthToken(bearer)", AuthToken.Bearer("geheim").ToString());
    }

    [Theory]
    [InlineData("host", "host", 7687)]
    [InlineData("host:1", "host", 1)]
    [InlineData("[::1]:2", "::1", 2)]
    [InlineData("[::1]", "::1", 7687)]
    public void An_address_of_a_routing_table_has_a_host_and_perhaps_a_port(string text, string host, int port) =>
        Assert.Equal(new ServerAddress(host, port), ServerAddress.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData(":1")]
    [InlineData("host:")]
    [InlineData("host:x")]
    [InlineData("host:0")]
    [InlineData("host:65536")]
    public void A_wrong_address_of_a_routing_table_is_refused(string text) => Assert.Throws<UsageException>(() => ServerAddress.Parse(text));
}
