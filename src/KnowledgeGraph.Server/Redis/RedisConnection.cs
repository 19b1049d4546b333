using KnowledgeGraph.Opening;
using StackExchange.Redis;

namespace KnowledgeGraph.Server.Redis;

/// <summary>
/// A connection to Redis that opens by itself and reopens by itself. The client mends most losses; one that it does not mend in time,
/// or that stalls, is replaced, since not every version of it recovers from everything. It carries hints of changes as well.
/// </summary>
internal sealed class RedisConnection : IAsyncDisposable
{
    private const string Channel = "kg:changes";

    private readonly RedisAddress _address;
    private readonly RedisLimits _limits;
    private readonly TimeProvider _time;
    private readonly Action _heard;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;
    private ConnectionMultiplexer? _connection;
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
        _watching = Task.Run(WatchAsync);
    }

    /// <summary>The database.</summary>
    /// <exception cref="RedisAbsentException">There is no connection now.</exception>
    public IDatabase Database =>
        Volatile.Read(ref _connection) is { IsConnected: true } connection ? connection.GetDatabase() : throw new RedisAbsentException(_address);

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
        _stop.Dispose();
    }

    /// <summary>How the client connects: it starts without a server, and waits for none.</summary>
    internal static ConfigurationOptions Options(RedisAddress address, RedisLimits limits) => new()
    {
        EndPoints = { { address.Host, address.Port } },
        AbortOnConnectFail = false,
        ConnectTimeout = (int)limits.ConnectTimeout.TotalMilliseconds,
        SyncTimeout = (int)limits.ConnectTimeout.TotalMilliseconds,
        ConnectRetry = 1,
        DefaultDatabase = address.Database,
        Password = address.Password,
        Ssl = address.Tls,
        ClientName = "KnowledgeGraph",
    };

    private async Task TellAsync()
    {
        try
        {
            await Database.PublishAsync(Channel, RedisValue.EmptyString);
        }
        catch (Exception failure) when (failure is RedisException or RedisAbsentException or TimeoutException or ObjectDisposedException)
        {
            // The others find out by their next poll.
        }
    }

    private async Task WatchAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            ConnectionMultiplexer? connection = null;
            try
            {
                connection = await ConnectionMultiplexer.ConnectAsync(Options(_address, _limits));
                await UseAsync(connection);
            }
            catch (Exception failure) when (!_stop.IsCancellationRequested)
            {
                // Whatever the client throws, the next connection is another one.
                Note(works: false, failure);
            }
            catch (OperationCanceledException)
            {
                // The server ends.
            }
            finally
            {
                Volatile.Write(ref _connection, null);
                if (connection is not null) await CloseAsync(connection);
            }
        }
    }

    private async Task UseAsync(ConnectionMultiplexer connection)
    {
        if (connection.IsConnected)
        {
            await connection.GetSubscriber().SubscribeAsync(Channel, (_, _) => _heard()).WaitAsync(_limits.ConnectTimeout, _time, _stop.Token);
            Volatile.Write(ref _connection, connection);
        }

        var worked = _time.GetTimestamp();
        do
        {
            if (!await WorksAsync(connection)) Note(works: false, failure: null);
            else
            {
                worked = _time.GetTimestamp();
                Note(works: true, failure: null);
            }
            await Task.Delay(_limits.Pause, _time, _stop.Token);
        }
        while (_connection is not null && _time.GetElapsedTime(worked) < _limits.Patience);
    }

    private async Task<bool> WorksAsync(ConnectionMultiplexer connection)
    {
        if (!connection.IsConnected) return false;
        try
        {
            await connection.GetDatabase().PingAsync().WaitAsync(_limits.ConnectTimeout, _time, _stop.Token);
            return true;
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException)
        {
            return false;
        }
    }

    // Requests to a lost server never end; whoever made them has long stopped waiting.
    private async Task CloseAsync(ConnectionMultiplexer connection)
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
