using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.HotChocolate.Tests;

/// <summary>How the address of a Redis becomes the settings of Microsoft's cache.</summary>
public class RedisTests
{
    [Theory]
    [InlineData("redis://localhost", 6379, null, false, null, null)]
    [InlineData("redis://:a%2Cb@127.0.0.1:7000/3", 7000, 3, false, null, "a,b")]
    [InlineData("rediss://me:secret@cache.example:6380", 6380, null, true, "me", "secret")]
    public void An_address_says_port_database_encryption_and_credentials(string url, int port, int? database, bool isEncrypted, string? user, string? password)
    {
        var services = new ServiceCollection();
        services.AddRedisAnswers(new Uri(url));
        using var provider = services.BuildServiceProvider();

        var redis = provider.GetRequiredService<IOptions<RedisCacheOptions>>().Value.ConfigurationOptions!;
        Assert.EndsWith($":{port}", redis.EndPoints[0].ToString(), StringComparison.Ordinal);
        Assert.Equal((database, isEncrypted, user, password), (redis.DefaultDatabase, redis.Ssl, redis.User, redis.Password));
    }
}
