using Microsoft.Extensions.Caching.Distributed;

namespace KnowledgeGraph.Server.Redis;

/// <summary>
/// The distributed cache over Redis: plain strings with a time to live, by the part of the client that its versions 1 and 2 share.
/// Every method may throw what the client throws, or <see cref="RedisAbsentException"/>, and may take its time: callers guard themselves.
/// </summary>
internal sealed class RedisCache(RedisConnection connection) : IDistributedCache
{
    /// <inheritdoc/>
    public byte[]? Get(string key) => connection.Database.StringGet(key);

    /// <inheritdoc/>
    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default) => await connection.Database.StringGetAsync(key);

    /// <inheritdoc/>
    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => connection.Database.StringSet(key, value, Life(options));

    /// <inheritdoc/>
    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
        connection.Database.StringSetAsync(key, value, Life(options));

    /// <inheritdoc/>
    public void Remove(string key) => connection.Database.KeyDelete(key);

    /// <inheritdoc/>
    public Task RemoveAsync(string key, CancellationToken token = default) => connection.Database.KeyDeleteAsync(key);

    // Lives are absolute, so there is nothing to do.

    /// <inheritdoc/>
    public void Refresh(string key)
    {
        // See above.
    }

    /// <inheritdoc/>
    public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

    private static TimeSpan Life(DistributedCacheEntryOptions options) => options.AbsoluteExpirationRelativeToNow
        ?? throw new NotSupportedException("An entry needs a life relative to now: nothing stays for ever.");
}
