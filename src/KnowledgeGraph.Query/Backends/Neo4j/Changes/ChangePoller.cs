using KnowledgeGraph.Bolt;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Telemetry;

namespace KnowledgeGraph.Query.Backends.Neo4j.Changes;

/// <summary>
/// Asks for the change number again and again, one question at a time, and keeps the last answer with the time at which it was asked
/// for: what is known then was true then.
/// </summary>
internal sealed class ChangePoller : IAsyncDisposable
{
    private readonly Func<CancellationToken, ValueTask<long>> _ask;
    private readonly TimeProvider _time;
    private readonly PeriodicTimer _timer;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _polling;
    private ChangePoll? _last;
    private string? _fault;

    /// <summary>Begins to poll.</summary>
    /// <param name="ask">Gives the number; what it throws is a poll that failed.</param>
    /// <param name="interval">How often.</param>
    /// <param name="time">The clock.</param>
    public ChangePoller(Func<CancellationToken, ValueTask<long>> ask, TimeSpan interval, TimeProvider time)
    {
        (_ask, _time, _timer) = (ask, time, new PeriodicTimer(interval, time));
        _polling = PollAsync();
    }

    /// <summary>The last poll that was answered; null before the first.</summary>
    public ChangePoll? Last => Volatile.Read(ref _last);

    /// <summary>Why the last poll failed; null if it did not.</summary>
    public string? Fault => Volatile.Read(ref _fault);

    /// <summary>Null while changes are seen, else the reason why they are not.</summary>
    /// <param name="longest">How old the last good poll may be.</param>
    public string? Problem(TimeSpan longest)
    {
        // Before the first answer there is nothing that could have been missed.
        if (Last is not { } last) return Fault;
        var age = _time.GetUtcNow() - last.AskedAt;
        return age <= longest ? null : $"The changes of other servers have not been seen for {age.TotalSeconds:0} s. {Fault}".TrimEnd();
    }

    /// <summary>Ends the polling.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _polling;
        _timer.Dispose();
        _stop.Dispose();
    }

    private async Task PollAsync()
    {
        try
        {
            do
            {
                var asked = _time.GetUtcNow();
                try
                {
                    var poll = new ChangePoll(await _ask(_stop.Token), asked);
                    if (Last is { } before && poll.Number > before.Number) QueryTelemetry.ChangeLag.Record((_time.GetUtcNow() - before.AskedAt).TotalSeconds);
                    Volatile.Write(ref _last, poll);
                    Volatile.Write(ref _fault, null);
                }
                catch (Exception failure) when (failure is GraphQLException or BoltException)
                {
                    // Readers see by the time of the last good poll how old their knowledge is; readiness tells the reason.
                    Volatile.Write(ref _fault, failure is GraphQLException known ? known.Message : "Neo4j refuses to tell the number of the last change.");
                }
            }
            while (await _timer.WaitForNextTickAsync(_stop.Token));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The store is closed.
        }
    }
}
