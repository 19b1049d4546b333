namespace KnowledgeGraph.Tests.Bolt.Wire;

/// <summary>A clock that moves only when a test says so, timers included.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private TimeSpan _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (_gate) return _now.Ticks;
    }

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + TimeSpan.FromTicks(GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        lock (_gate) _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock, firing what becomes due on the way in its order.</summary>
    public void Advance(TimeSpan by)
    {
        TimeSpan target;
        lock (_gate) target = _now + by;
        while (true)
        {
            ManualTimer? next;
            lock (_gate)
            {
                next = _timers.Where(timer => timer.Due <= target).MinBy(timer => timer.Due);
                _now = next?.Due is { } due && due > _now ? due : next is null ? target : _now;
                if (next is not null) next.Due = next.Period is { } period ? _now + period : null;
            }

            if (next is null) return;
            next.Fire();
        }
    }

    /// <summary>Moves the clock as soon as timers wait for it to come so far: for those that another task sets in its own time.</summary>
    /// <param name="by">How far.</param>
    /// <param name="timers">How many must wait for it.</param>
    public async Task AdvanceOnceAwaitedAsync(TimeSpan by, int timers = 1)
    {
        await Eventually.HoldsAsync(() => CountDue(by) >= timers);
        Advance(by);
    }

    private int CountDue(TimeSpan within)
    {
        lock (_gate) return _timers.Count(timer => timer.Due <= _now + within);
    }

    private sealed class ManualTimer(ManualTime time, Action fire) : ITimer
    {
        public TimeSpan? Due { get; set; }

        public TimeSpan? Period { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : time._now + dueTime;
                Period = period > TimeSpan.Zero ? period : null;
            }

            return true;
        }

        public void Dispose()
        {
            lock (time._gate) time._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
