namespace KnowledgeGraph.Bolt.Connections;

/// <summary>
/// Watches over the exchange under way on one connection: it stops it when the caller cancels or time is up, by a RESET
/// sent out of band (Bolt, "RESET": the server interrupts the query), and closes the stream when that goes unanswered
/// or the server falls silent. It also sees that two writes never meet on the stream.
/// </summary>
/// <remarks>
/// The connection's own thread calls <see cref="Begin"/>, <see cref="FlushAsync"/>, <see cref="Received"/> and
/// <see cref="TryEnd"/> in this order; <see cref="Stop"/> comes from any thread, and the timer's.
/// </remarks>
internal sealed class RequestGuard : IDisposable
{
    // RESET, chunked.
    private static readonly byte[] ResetBytes = [0x00, 0x02, 0xB0, 0x0F, 0x00, 0x00];

    private readonly Lock _gate = new();
    private readonly Stream _stream;
    private readonly TimeProvider _time;
    private readonly TimeSpan _resetTimeout;
    private readonly ITimer _timer;
    private long _begun;
    private long _stopped;
    private long _received;
    private TimeSpan _timeout;
    private bool _active;
    private bool _flushing;
    private bool _resetSent;
    private bool _broken;
    private Task _resetWrite = Task.CompletedTask;

    public RequestGuard(Stream stream, TimeProvider time, TimeSpan resetTimeout)
    {
        _stream = stream;
        _time = time;
        _resetTimeout = resetTimeout;
        _timer = time.CreateTimer(static guard => ((RequestGuard)guard!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Why the exchange was stopped, if it was.</summary>
    public StopReason Reason { get; private set; }

    /// <summary>How long the server may send nothing; null for as long as the request may take.</summary>
    public TimeSpan? Silence { get; set; }

    /// <summary>True if the stream is closed or out of step, and the connection of no further use.</summary>
    public bool IsBroken => Volatile.Read(ref _broken);

    /// <summary>An exchange begins.</summary>
    public void Begin(TimeSpan timeout)
    {
        lock (_gate)
        {
            Reason = StopReason.None;
            _timeout = timeout;
            _begun = _received = _time.GetTimestamp();
            _resetSent = false;
            _active = true;

            // A RESET must not overtake the requests on their way out, or responses would come in another order.
            _flushing = true;
            _timer.Change(NextLook(), Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Sends what is queued. Never throws: a failure breaks the stream, which whoever reads then notices.</summary>
    public async ValueTask FlushAsync(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await _stream.WriteAsync(bytes);
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            Break();
        }

        lock (_gate)
        {
            _flushing = false;
            if (Reason != StopReason.None) SendReset();
        }
    }

    /// <summary>Bytes have come.</summary>
    public void Received() => Volatile.Write(ref _received, _time.GetTimestamp());

    /// <summary>Stops the exchange under way; without one, or stopped already, it does nothing.</summary>
    public void Stop(StopReason reason)
    {
        lock (_gate)
        {
            if (!_active || Reason != StopReason.None || _broken) return;
            Reason = reason;
            _stopped = _time.GetTimestamp();
            if (!_flushing) SendReset();
            _timer.Change(_resetTimeout, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Ends the exchange unless a RESET went out, whose response must be received first.</summary>
    public bool TryEnd()
    {
        lock (_gate)
        {
            if (_resetSent) return false;
            End();
            return true;
        }
    }

    /// <summary>The RESET that went out was answered.</summary>
    public async ValueTask EndResetAsync()
    {
        await _resetWrite;
        End();
    }

    /// <summary>Closes the stream: no byte of it is trusted any more.</summary>
    public void Break()
    {
        lock (_gate)
        {
            if (_broken) return;
            _broken = true;
            End();
        }

        _stream.Dispose();
    }

    public void Dispose() => _timer.Dispose();

    private void End()
    {
        lock (_gate)
        {
            _active = false;
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private void SendReset()
    {
        if (_resetSent || _broken) return;
        _resetSent = true;
        _resetWrite = WriteResetAsync();
    }

    private async Task WriteResetAsync()
    {
        try
        {
            await _stream.WriteAsync(ResetBytes);
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            Break();
        }
    }

    private void OnTimer()
    {
        var hopeless = false;
        lock (_gate)
        {
            if (!_active) return;
            if (Reason != StopReason.None)
            {
                hopeless = _time.GetElapsedTime(_stopped) >= _resetTimeout;
            }
            else if (Silence is { } silence && _time.GetElapsedTime(Volatile.Read(ref _received)) >= silence)
            {
                Reason = StopReason.Silence;
                hopeless = true;
            }
            else if (_time.GetElapsedTime(_begun) >= _timeout)
            {
                Stop(StopReason.Timeout);
                return;
            }

            if (!hopeless) _timer.Change(NextLook(), Timeout.InfiniteTimeSpan);
        }

        if (hopeless) Break();
    }

    private TimeSpan NextLook()
    {
        // A timer may fire a little early; a whole millisecond keeps it from spinning.
        if (Reason != StopReason.None) return Deadline.Left(_resetTimeout, _time.GetElapsedTime(_stopped));
        var left = Deadline.Left(_timeout, _time.GetElapsedTime(_begun));
        if (Silence is not { } silence) return left;
        var quiet = Deadline.Left(silence, _time.GetElapsedTime(Volatile.Read(ref _received)));
        return quiet < left ? quiet : left;
    }
}
