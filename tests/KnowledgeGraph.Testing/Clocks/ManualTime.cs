using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Testing.Clocks;

/// <summary>
/// A clock that moves only when a test says so, timers included. Unlike the one that it is made of it stops at each moment on its way at
/// which a timer is due, so that a timer which sets itself anew is not passed over; and it knows how many wait for it.
/// </summary>
/// <param name="start">The first moment.</param>
public sealed class ManualTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Lock _gate = new();
    private readonly List<WaitingTimer> _timers = [];

    /// <summary>A clock that begins with the year 1970.</summary>
    public ManualTime()
        : this(DateTimeOffset.UnixEpoch)
    {
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new WaitingTimer(this, callback, state);
        timer.Inner = base.CreateTimer(_ => timer.Fire(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        lock (_gate) _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock, firing what becomes due on the way in its order.</summary>
    /// <param name="by">How far.</param>
    public new void Advance(TimeSpan by)
    {
        var target = GetUtcNow() + by;
        while (NextDue(target) is { } due) base.Advance(due - GetUtcNow());
        if (target - GetUtcNow() is { Ticks: >= 0 } rest) base.Advance(rest);
    }

    /// <summary>Moves the clock as soon as timers wait for it to come so far: for those that another task sets in its own time.</summary>
    /// <param name="by">How far.</param>
    /// <param name="timers">How many must wait for it.</param>
    public async Task AdvanceOnceAwaitedAsync(TimeSpan by, int timers = 1)
    {
        await Eventually.HoldsAsync(() => CountDue(by) >= timers);
        Advance(by);
    }

    private DateTimeOffset? NextDue(DateTimeOffset until)
    {
        lock (_gate) return _timers.Where(timer => timer.Due > GetUtcNow() && timer.Due <= until).Min(timer => timer.Due);
    }

    private int CountDue(TimeSpan within)
    {
        lock (_gate) return _timers.Count(timer => timer.Due <= GetUtcNow() + within);
    }

    /// <summary>A timer of the clock that tells when it is due next.</summary>
    private sealed class WaitingTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;
        private long _firings;

        public ITimer? Inner { get; set; }

        public DateTimeOffset? Due { get; private set; }

        public void Fire()
        {
            lock (time._gate)
            {
                _firings++;
                Due = _period > TimeSpan.Zero ? time.GetUtcNow() + _period : null;
            }

            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            DateTimeOffset? due = dueTime == Timeout.InfiniteTimeSpan ? null : time.GetUtcNow() + dueTime;
            long firings;
            lock (time._gate) (Due, _period, firings) = (null, period, _firings);
            var isChanged = Inner!.Change(dueTime, period);

            // Told only now, when the clock will not pass it over; unless it was due at once, and has fired.
            lock (time._gate) Due = _firings == firings ? due : Due;
            return isChanged;
        }

        public void Dispose()
        {
            lock (time._gate) time._timers.Remove(this);
            Inner!.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
