using KnowledgeGraph.HotChocolate.Neo4j;
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

    /// <summary>Shares kept answers between servers in Redis, by Microsoft's cache. They are kept on Neo4j alone.</summary>
    /// <param name="services">The server's services.</param>
    /// <param name="url">Such as <c>redis://:password@localhost:6379/0</c>; <c>rediss</c> for TLS.</param>
    public static IServiceCollection AddRedisAnswers(this IServiceCollection services, Uri url)
    {
        var credentials = url.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
        return services.AddStackExchangeRedisCache(cache => cache.ConfigurationOptions = new ConfigurationOptions
        {
            EndPoints = { { url.Host, url.Port > 0 ? url.Port : 6379 } },
            AbortOnConnectFail = false,
            Ssl = url.Scheme == "rediss",
            DefaultDatabase = url.AbsolutePath.Length > 1 ? int.Parse(url.AbsolutePath[1..]) : null,
            User = credentials is [{ Length: > 0 } user, ..] ? user : null,
            Password = credentials is [_, var password] ? password : null,
        });
    }
}
