using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Telemetry;
using KnowledgeGraph.Records.Errors;

namespace KnowledgeGraph.Neo4j.Changes;

/// <summary>
/// Asks for the changes again and again, one question at a time, and tells the feed what it learns. A hint to the feed shortens
/// the wait, and does nothing else.
/// </summary>
internal sealed class ChangePoller : IAsyncDisposable
{
    private readonly Func<long?, CancellationToken, ValueTask<ChangesSeen>> _ask;
    private readonly ChangeFeed _feed;
    private readonly TimeSpan _interval;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _polling;
    private ChangePoll? _last;
    private string? _fault;

    /// <summary>Begins to poll.</summary>
    /// <param name="ask">Gives the last change, and the changes from the given number on if it is another; what it throws is a poll that failed.</param>
    /// <param name="feed">Learns what it gave.</param>
    /// <param name="interval">How often.</param>
    /// <param name="time">The clock.</param>
    public ChangePoller(Func<long?, CancellationToken, ValueTask<ChangesSeen>> ask, ChangeFeed feed, TimeSpan interval, TimeProvider time)
    {
        (_ask, _feed, _interval, _time) = (ask, feed, interval, time);
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
        _stop.Dispose();
    }

    private async Task PollAsync()
    {
        try
        {
            while (true)
            {
                _feed.ForgetHint();
                await AskAsync();
                using var waiting = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
                await Task.WhenAny(Task.Delay(_interval, _time, waiting.Token), _feed.Hint);
                await waiting.CancelAsync();
                _stop.Token.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The store is closed.
        }
    }

    private async Task AskAsync()
    {
        var (at, question) = (_time.GetUtcNow(), _feed.Ask());
        try
        {
            var seen = await _ask(question.Before?.Number, _stop.Token);
            _feed.Learn(question, seen.Last, seen.Changes);
            if (Last is { } before && seen.Last.Number > before.Number) Neo4jTelemetry.ChangeLag.Record((_time.GetUtcNow() - before.AskedAt).TotalSeconds);
            Volatile.Write(ref _last, new ChangePoll(seen.Last.Number, at));
            Volatile.Write(ref _fault, null);
        }
        catch (Exception failure) when (failure is GraphQLException or StorageException)
        {
            // Listeners see by the time of the last good poll how old their knowledge is; readiness tells the reason.
            Volatile.Write(ref _fault, failure is GraphQLException known ? OperatorReason.Of(known) : failure.Message);
        }
    }
}
