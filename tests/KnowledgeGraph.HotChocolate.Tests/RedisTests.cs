using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.HotChocolate.Tests;

/// <summary>How the address of a Redis becomes the settings of Microsoft's cache.</summary>
public class RedisTests
{
    [Theory]
    [InlineData("redis://localhost", "localhost:6379", 0, false, null)]
    [InlineData("redis://:a%2Cb@127.0.0.1:7000/3", "127.0.0.1:7000", 3, false, "a,b")]
    [InlineData("rediss://:secret@cache.example:6380", "cache.example:6380", 0, true, "secret")]
    public void An_address_says_port_database_encryption_and_password(string url, string endPoint, int database, bool isEncrypted, string? password)
    {
        var services = new ServiceCollection();
        services.AddRedisAnswers(url);
        using var provider = services.BuildServiceProvider();

        var redis = provider.GetRequiredService<IOptions<RedisCacheOptions>>().Value.ConfigurationOptions!;
        Assert.EndsWith(endPoint, redis.EndPoints[0].ToString(), StringComparison.Ordinal);
        Assert.Equal((database, isEncrypted, password), (redis.DefaultDatabase, redis.Ssl, redis.Password));
    }

    [Fact]
    public void What_is_no_address_is_refused_without_its_password()
    {
        var refusal = Assert.Throws<ArgumentException>(() => new ServiceCollection().AddRedisAnswers("http://:secret@localhost"));

        Assert.Contains("redis://", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }
}
