using KnowledgeGraph.Opening;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using StackExchange.Redis;

namespace KnowledgeGraph.Server.Redis;

/// <summary>
/// One connection to Redis for the server's life, which the client mends by itself: Microsoft's cache reads and writes kept answers over it.
/// Ours are the hints of changes, and what is told of its state. After a loss that nobody told the client of, the cache works again within
/// seconds and hints within a minute; until then servers see each other's writes by their next poll.
/// </summary>
internal sealed class RedisConnection : IAsyncDisposable
{
    private static readonly RedisChannel Channel = RedisChannel.Literal("kg:changes");

    private readonly RedisAddress _address;
    private readonly RedisLimits _limits;
    private readonly TimeProvider _time;
    private readonly Action _heard;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task<IConnectionMultiplexer> _connected;
    private readonly Task _watching;
    private volatile Standing _standing;

    /// <summary>Begins to connect.</summary>
    /// <param name="address">Where.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="time">The clock.</param>
    /// <param name="heard">Is told when a server says that it wrote.</param>
    /// <param name="logger">Is told when Redis is lost and when it is back.</param>
    public RedisConnection(RedisAddress address, RedisLimits limits, TimeProvider time, Action heard, ILogger logger)
    {
        (_address, _limits, _time, _heard, _logger) = (address, limits, time, heard, logger);
        _connected = Task.Run(ConnectAsync);
        _watching = Task.Run(WatchAsync);
        Cache = new RedisCache(new RedisCacheOptions { ConnectionMultiplexerFactory = () => _connected });
    }

    /// <summary>The distributed cache over it. Every method may throw what the client throws, and may take its time: callers guard themselves.</summary>
    public RedisCache Cache { get; }

    /// <summary>Null while it works, else what is wrong.</summary>
    public string? Problem => _standing switch
    {
        Standing.Works => null,
        Standing.Fails => $"Redis at {_address} cannot be used. Answers are kept in memory alone until it can.",
        _ => $"Redis at {_address} has not answered yet.",
    };

    /// <summary>Tells all servers that this one wrote, if that can be done now; nobody waits for it or relies on it.</summary>
    public void Tell() => _ = TellAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        if (_connected.IsCompletedSuccessfully) await CloseAsync(await _connected);
        Cache.Dispose();
        _stop.Dispose();
    }

    /// <summary>How the client connects: it starts without a server, and keeps no command for one that is not there.</summary>
    internal static ConfigurationOptions Options(RedisAddress address, RedisLimits limits) => new()
    {
        EndPoints = { { address.Host, address.Port } },
        AbortOnConnectFail = false,
        BacklogPolicy = BacklogPolicy.FailFast,
        ConnectTimeout = (int)limits.ConnectTimeout.TotalMilliseconds,
        SyncTimeout = (int)limits.ConnectTimeout.TotalMilliseconds,
        ConnectRetry = 1,
        DefaultDatabase = address.Database,
        User = address.User,
        Password = address.Password,
        Ssl = address.IsEncrypted,
        ClientName = "KnowledgeGraph",
    };

    // The client gives a connection even where there is no server yet; what it throws at all, such as for a name that is unknown now, may pass.
    private async Task<IConnectionMultiplexer> ConnectAsync()
    {
        while (true)
        {
            try
            {
                return await ConnectionMultiplexer.ConnectAsync(Options(_address, _limits));
            }
            catch (Exception failure) when (!_stop.IsCancellationRequested)
            {
                Note(works: false, failure);
                await Task.Delay(_limits.Pause, _time, _stop.Token);
            }
        }
    }

    private async Task TellAsync()
    {
        if (!_connected.IsCompletedSuccessfully) return;
        try
        {
            await (await _connected).GetSubscriber().PublishAsync(Channel, RedisValue.EmptyString);
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException or ObjectDisposedException)
        {
            // The others find out by their next poll.
        }
    }

    private async Task WatchAsync()
    {
        try
        {
            var connection = await _connected.WaitAsync(_stop.Token);
            var isListening = false;
            while (true)
            {
                try
                {
                    if (!isListening) await connection.GetSubscriber().SubscribeAsync(Channel, (_, _) => _heard())
                        .WaitAsync(_limits.ConnectTimeout, _time, _stop.Token);
                    isListening = true;
                    await connection.GetDatabase().PingAsync().WaitAsync(_limits.ConnectTimeout, _time, _stop.Token);
                    Note(works: true, failure: null);
                }
                catch (Exception failure) when (failure is RedisException or TimeoutException)
                {
                    Note(works: false, failure);
                }

                await Task.Delay(_limits.Pause, _time, _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
    }

    // Requests to a lost server never end; whoever made them has long stopped waiting.
    private async Task CloseAsync(IConnectionMultiplexer connection)
    {
        try
        {
            await connection.CloseAsync(allowCommandsToComplete: false).WaitAsync(_limits.ConnectTimeout, _time);
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException or ObjectDisposedException)
        {
            // It is left behind.
        }
    }

    private void Note(bool works, Exception? failure)
    {
        var standing = works ? Standing.Works : Standing.Fails;
        if (_standing == standing) return;
        _standing = standing;
        if (works) _logger.LogInformation("Redis at {Address} works.", _address);
        else _logger.LogWarning(failure, "Redis at {Address} cannot be used: answers are kept in memory alone until it can.", _address);
    }

    private enum Standing
    {
        Unknown,
        Works,
        Fails,
    }
}
