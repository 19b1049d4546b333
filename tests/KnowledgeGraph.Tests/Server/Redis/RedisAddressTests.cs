using KnowledgeGraph.Opening;
using KnowledgeGraph.Server.Redis;

namespace KnowledgeGraph.Tests.Server.Redis;

/// <summary>Which addresses are understood, and what is said of the others.</summary>
public class RedisAddressTests
{
    [Theory]
    [InlineData("redis://localhost", "localhost:6379")]
    [InlineData("redis://localhost:6380", "localhost:6380")]
    [InlineData("redis://:secret@host:6380/2", "host:6380,defaultDatabase=2,password=secret")]
    [InlineData("redis://default:s%40crt@host:6380", "host:6380,password=s@crt")]
    [InlineData("redis://somebody:secret@host", "host:6379,user=somebody,password=secret")]
    [InlineData("rediss://host:6380/", "host:6380,ssl=True")]
    [InlineData("localhost:6379", "localhost:6379")]
    [InlineData("127.0.0.1:7000", "127.0.0.1:7000")]
    public void An_address_is_what_the_client_connects_to(string text, string expected)
    {
        var address = RedisAddress.Parse(text, out var problem);

        Assert.Null(problem);
        Assert.NotNull(address);
        var options = RedisConnection.Options(address, new RedisLimits()).ToString(includePassword: true);
        Assert.All(expected.Split(','), part => Assert.Contains(part, options, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(expected.Split(',')[0], address.ToString());
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("http://localhost:6379")]
    [InlineData("redis://")]
    [InlineData("redis://host:99999")]
    [InlineData("redis://host/one")]
    [InlineData("redis://host/1?x=1")]
    [InlineData("host:6379,password=secret")]
    [InlineData("not an address")]
    public void What_is_none_is_explained_without_its_password(string text)
    {
        Assert.Null(RedisAddress.Parse(text, out var problem));

        Assert.Contains("redis://", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
    }
}
