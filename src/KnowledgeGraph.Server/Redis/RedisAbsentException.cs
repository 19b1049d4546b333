using KnowledgeGraph.Opening;

namespace KnowledgeGraph.Server.Redis;

/// <summary>There is no connection to Redis now.</summary>
internal sealed class RedisAbsentException(RedisAddress address) : Exception($"There is no connection to Redis at {address}.");
