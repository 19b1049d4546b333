using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Bolt.Addresses;
using KnowledgeGraph.Bolt.Connections;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Messages;

namespace KnowledgeGraph.Bolt.Pooling;

/// <summary>Opens a connection of a pool.</summary>
internal delegate ValueTask<BoltConnection> OpenConnection(ServerAddress address, AuthToken auth, CancellationToken cancellation);

/// <summary>
/// The connections to one server. A request owns a *slot* from <see cref="AcquireAsync"/> to <see cref="Release"/>,
/// whether or not a connection sits in it; there are never more slots than the limit. The connection used last is lent
/// first, so that those beyond need stay idle; a sweep closes what was idle for too long or is too old, whether or not anybody asks for
/// connections. Those who wait are served in order, and there is a limit to how many may wait.
/// </summary>
internal sealed class ConnectionPool(ServerAddress address, PoolOptions options, TimeProvider time, Func<AuthToken> auth, OpenConnection open)
    : IAsyncDisposable
{
    // How often idle connections are looked at while there are any; no later than the first of them can be due.
    private static readonly TimeSpan LongestSweep = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();

    // The one used last at the end.
    private readonly List<BoltConnection> _idle = [];
    private readonly LinkedList<TaskCompletionSource<BoltConnection?>> _waiting = [];
    private int _slots;
    private long _created;
    private long _closed;
    private long _waits;
    private long _suspectSince = long.MinValue;
    private ITimer? _sweep;
    private bool _isSweepDue;
    private bool _disposed;

    public ServerAddress Address => address;

    /// <summary>The most connections.</summary>
    public int MaxConnections => options.Connections;

    public PoolStatistics Statistics
    {
        get
        {
            lock (_gate) return new PoolStatistics(_slots - _idle.Count, _idle.Count, _waiting.Count, _created, _closed, _waits);
        }
    }

    /// <summary>Lends a connection that is ready, opening one if none is idle.</summary>
    /// <param name="within">How long that may take, whatever the limits of each step are.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="TransportException">None came free in time, too many wait already, or the server is out of reach.</exception>
    /// <exception cref="BoltException">A connection cannot be opened.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<BoltConnection> AcquireAsync(TimeSpan within, CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        var connection = TakeSlot(out var waiter);
        if (waiter is not null) connection = await WaitAsync(waiter, within < options.AcquireTimeout ? within : options.AcquireTimeout, cancellation);
        try
        {
            if (connection is not null)
            {
                if (await IsUsableAsync(connection, cancellation)) return Lend(connection, begun);
                await CloseAsync(connection);
                connection = null;
            }

            var opening = PoolInstruments.CreateTime.Enabled ? time.GetTimestamp() : 0;
            connection = await OpenAsync(within - time.GetElapsedTime(begun), cancellation);
            Interlocked.Increment(ref _created);
            if (opening != 0) Record(PoolInstruments.CreateTime, opening);
            return Lend(connection, begun);
        }
        catch
        {
            if (connection is not null) await CloseAsync(connection);
            FreeSlot();
            throw;
        }
    }

    /// <summary>Takes a connection back: lends it on, keeps it, or closes it if it is broken, too old or the pool is closed.</summary>
    public void Release(BoltConnection connection)
    {
        connection.IdleSince = time.GetTimestamp();
        if (connection.LentAt != 0) Record(PoolInstruments.UseTime, connection.LentAt);

        // Where one connection broke others may have too, as when the server was started anew: those idle are asked first.
        if (connection.IsBroken) Volatile.Write(ref _suspectSince, connection.IdleSince);
        var keep = !connection.IsBroken && !connection.IsInTransaction && !IsTooOld(connection);
        lock (_gate)
        {
            keep &= !_disposed;
            if (keep && TakeWaiter() is { } waiter)
            {
                waiter.SetResult(connection);
                return;
            }

            if (keep) KeepIdle(connection);
        }

        if (keep) return;
        FreeSlot();
        _ = CloseAsync(connection);
    }

    /// <summary>Closes what is idle; what is lent is closed when it comes back. Those who wait are refused.</summary>
    public async ValueTask DisposeAsync()
    {
        BoltConnection[] idle;
        lock (_gate)
        {
            _disposed = true;
            _sweep?.Dispose();
            idle = [.. _idle];
            _slots -= idle.Length;
            _idle.Clear();
            while (TakeWaiter() is { } waiter) waiter.SetException(Closed());
        }

        foreach (var connection in idle) await CloseAsync(connection);
    }

    private KeyValuePair<string, object?> Name => PoolInstruments.NameOf(address);

    private BoltConnection Lend(BoltConnection connection, long begun)
    {
        connection.LentAt = PoolInstruments.UseTime.Enabled ? time.GetTimestamp() : 0;
        if (PoolInstruments.WaitTime.Enabled) Record(PoolInstruments.WaitTime, begun);
        return connection;
    }

    private void Record(Histogram<double> histogram, long begun) => histogram.Record(time.GetElapsedTime(begun).TotalSeconds, Name);

    private BoltConnection? TakeSlot(out TaskCompletionSource<BoltConnection?>? waiter)
    {
        waiter = null;
        lock (_gate)
        {
            if (_disposed) throw Closed();
            if (_idle is [.., var connection])
            {
                _idle.RemoveAt(_idle.Count - 1);
                return connection;
            }

            if (_slots < options.Connections)
            {
                _slots++;
                return null;
            }

            if (_waiting.Count >= options.Waiting) throw TooManyWait();
            _waits++;
            waiter = new TaskCompletionSource<BoltConnection?>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.AddLast(waiter);
            return null;
        }
    }

    /// <summary>Waits for a slot: with a connection in it, or an empty one.</summary>
    private async ValueTask<BoltConnection?> WaitAsync(TaskCompletionSource<BoltConnection?> waiter, TimeSpan limit, CancellationToken cancellation)
    {
        try
        {
            return await waiter.Task.WaitAsync(limit, time, cancellation);
        }
        catch (Exception failure) when (failure is TimeoutException or OperationCanceledException)
        {
            bool served;
            lock (_gate) served = !_waiting.Remove(waiter);

            // A slot may have come in the moment of giving up: it goes to the next.
            if (served && waiter.Task.IsCompletedSuccessfully)
            {
                if (await waiter.Task is { } connection) Release(connection);
                else FreeSlot();
            }

            if (failure is OperationCanceledException) throw;
            PoolInstruments.Timeouts.Add(1, Name);
            throw new TransportException(
                TransportFault.PoolExhausted,
                $"None of the {options.Connections} connections to {address} came free within {limit}. Send less at once, or raise Pool.Connections.",
                failure);
        }
    }

    private async ValueTask<BoltConnection> OpenAsync(TimeSpan within, CancellationToken cancellation)
    {
        using var deadline = new Deadline(within, time, cancellation);
        try
        {
            return await open(address, auth(), deadline.Token);
        }
        catch (OperationCanceledException failure) when (deadline.IsOver)
        {
            throw new TransportException(
                TransportFault.Unreachable,
                $"{address} was not ready in the time that the request has. Check that the server runs and the address is right.",
                failure);
        }
    }

    private async ValueTask<bool> IsUsableAsync(BoltConnection connection, CancellationToken cancellation)
    {
        if (connection.IsBroken || IsTooOld(connection)) return false;
        var idleSince = connection.IdleSince;
        var doubtful = idleSince <= Volatile.Read(ref _suspectSince) || time.GetElapsedTime(idleSince) >= options.IdleBeforeCheck;
        if (doubtful && !await connection.TryResetAsync()) return false;
        var current = auth();
        if (!ReferenceEquals(connection.Auth, current)) await connection.LogonAgainAsync(current, cancellation);
        return true;
    }

    private void KeepIdle(BoltConnection connection)
    {
        _idle.Add(connection);
        if (_isSweepDue) return;
        _isSweepDue = true;
        if (_sweep is null)
        {
            // The pool's own, not of the request that happened to be the first: whose trace and values it would keep.
            using var apart = ExecutionContext.SuppressFlow();
            _sweep = time.CreateTimer(static pool => ((ConnectionPool)pool!).Sweep(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        _sweep.Change(UntilSweep, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan UntilSweep => new(Math.Min(LongestSweep.Ticks, Math.Min(options.IdleTime.Ticks, options.Lifetime.Ticks)));

    private void Sweep()
    {
        List<BoltConnection> gone = [];
        lock (_gate)
        {
            if (_disposed) return;
            _idle.RemoveAll(connection =>
            {
                var isBeyondNeed = IsTooOld(connection) || time.GetElapsedTime(connection.IdleSince) >= options.IdleTime;
                if (isBeyondNeed) gone.Add(connection);
                return isBeyondNeed;
            });
            _isSweepDue = _idle.Count > 0;
            if (_isSweepDue) _sweep!.Change(UntilSweep, Timeout.InfiniteTimeSpan);
        }

        foreach (var connection in gone)
        {
            FreeSlot();
            _ = CloseAsync(connection);
        }
    }

    private bool IsTooOld(BoltConnection connection) => time.GetElapsedTime(connection.OpenedAt) >= options.Lifetime;

    private void FreeSlot()
    {
        lock (_gate)
        {
            if (!_disposed && TakeWaiter() is { } waiter) waiter.SetResult(null);
            else _slots--;
        }
    }

    private TaskCompletionSource<BoltConnection?>? TakeWaiter()
    {
        if (_waiting.First is not { } first) return null;
        _waiting.RemoveFirst();
        return first.Value;
    }

    private async Task CloseAsync(BoltConnection connection)
    {
        Interlocked.Increment(ref _closed);
        await connection.DisposeAsync();
    }

    private TransportException TooManyWait() => new(
        TransportFault.PoolExhausted,
        $"All {options.Connections} connections to {address} are in use and {_waiting.Count} requests wait for one. "
        + "Send less at once, or raise Pool.Connections or Pool.Waiting.");

    private static UsageException Closed() => new("The driver is closed.");
}
