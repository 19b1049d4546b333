using KnowledgeGraph.HotChocolate.Neo4j;
using KnowledgeGraph.Query.Answers;
using KnowledgeGraph.Query.Backends.Neo4j;
using KnowledgeGraph.Query.Backends.Neo4j.Clients;
using StackExchange.Redis;

namespace KnowledgeGraph.HotChocolate;

/// <summary>Chooses what stands below a graph.</summary>
public static class KnowledgeGraphStores
{
    /// <summary>Keeps the graph in Neo4j, by Neo4j.Driver. Without it the graph is in the embedded store.</summary>
    /// <param name="services">The server's services.</param>
    /// <param name="options">Which Neo4j. Notices are not asked for, and the clock is the system's.</param>
    public static IServiceCollection AddNeo4jDriver(this IServiceCollection services, Neo4jOptions options) =>
        services.AddSingleton<ICypherClient>(_ => new DriverCypherClient(options));

    /// <summary>Shares kept answers between servers in Redis, by Microsoft's cache; on Neo4j alone, since the embedded store keeps none.</summary>
    /// <param name="services">The server's services. Any other <c>IDistributedCache</c> among them serves as well.</param>
    /// <param name="url">Such as <c>redis://:password@localhost:6379/0</c>; <c>rediss</c> for TLS.</param>
    /// <exception cref="ArgumentException">It is no address of a Redis; the message says what is wrong with it.</exception>
    public static IServiceCollection AddRedisAnswers(this IServiceCollection services, string url)
    {
        var address = RedisAddress.Parse(url, out var problem) ?? throw new ArgumentException(problem, nameof(url));
        return services.AddStackExchangeRedisCache(cache => cache.ConfigurationOptions = new ConfigurationOptions
        {
            EndPoints = { { address.Host, address.Port } },
            AbortOnConnectFail = false,
            DefaultDatabase = address.Database,
            Password = address.Password,
            Ssl = address.Tls,
        });
    }
}
