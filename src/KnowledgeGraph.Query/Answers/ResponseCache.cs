using System.Buffers;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Query.Changes;
using KnowledgeGraph.Query.Operations;

namespace KnowledgeGraph.Query.Answers;

/// <summary>
/// Keeps the answers of queries, and serves them while no change has touched what they depend on:
/// <code>
/// request ── key ── memory ──(known, and confirmed by the follower)──► answer
///                     │
///                  one run for all equal requests ── shared cache ── runner ──► answer, kept
/// </code>
/// A kept answer carries the last change that was known before its run began. While the follower's last good poll is too old, nothing is
/// served or kept, and every request is run. Hot path: a hit is one look-up and one copy, without parsing or validation.
/// </summary>
public sealed class ResponseCache : IOperationRunner
{
    private readonly IOperationRunner _runner;
    private readonly ChangeFollower _follower;
    private readonly ResponseCacheOptions _options;
    private readonly SharedAnswers? _shared;
    private readonly AnswerMemory _memory;

    // Where only queries may be sent, anything else is refused in other words, so the two kinds of requests do not share runs.
    private readonly Flights _anyKind = new();
    private readonly Flights _queriesOnly = new();
    private long _hits;
    private long _misses;
    private long _joined;
    private long _sharedHits;

    /// <summary>A cache in front of a runner.</summary>
    /// <param name="runner">Answers what is not cached.</param>
    /// <param name="follower">Follows the changes of the runner's store.</param>
    /// <param name="options">The limits.</param>
    /// <param name="shared">The cache that several servers share, or null.</param>
    public ResponseCache(IOperationRunner runner, ChangeFollower follower, ResponseCacheOptions options, SharedAnswers? shared = null)
    {
        (_runner, _follower, _options, _shared) = (runner, follower, options, shared);
        _memory = new AnswerMemory(options.Bytes);
    }

    /// <summary>What it did so far, and holds.</summary>
    public CacheStatistics Statistics => new(
        Interlocked.Read(ref _hits), Interlocked.Read(ref _misses), Interlocked.Read(ref _joined), Interlocked.Read(ref _sharedHits),
        _shared?.Failures ?? 0, _memory.Count, _memory.Bytes);

    /// <inheritdoc/>
    public ValueTask<OperationOutcome> RunAsync(OperationRequest request, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        // Neither is an answer with a report kept, nor does a kept answer have one: both would be told by one key.
        if (request.Caller.IsCostReported || request.Document.Length + request.Variables.Length > _options.RequestBytes || _follower.Last is not { } last)
            return _runner.RunAsync(request, output, cancellation);
        var flights = request.IsQueriesOnly ? _queriesOnly : _anyKind;
        if (Find(flights, request, last, out var flight, out var isNew) is not { } known)
        {
            return WaitAsync(flights, flight!, isNew, request, output, cancellation);
        }
        output.Write(known.Body);
        return ValueTask.FromResult(Outcome(known));
    }

    // An answer that may be served, or else a run to wait for.
    private CachedAnswer? Find(Flights flights, in OperationRequest request, ChangeMark last, out Flight? flight, out bool isNew)
    {
        using var key = AnswerKey.Of(request);
        if (_memory.Find(key.Bytes) is { } known)
        {
            if (known.IsGood(_follower))
            {
                Interlocked.Increment(ref _hits);
                (flight, isNew) = (null, false);
                return known;
            }
            _memory.Remove(key.Bytes, known);
        }
        flight = flights.Board(key.Bytes, request, last, out isNew);
        Interlocked.Increment(ref isNew ? ref _misses : ref _joined);
        return null;
    }

    private async ValueTask<OperationOutcome> WaitAsync(
        Flights flights, Flight flight, bool isNew, OperationRequest request, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        Landing landing;
        // Before the run begins, which on this very thread may go on for long.
        var leaving = cancellation.UnsafeRegister(static left => ((Flight)left!).Leave(), flight);
        try
        {
            if (isNew) _ = FlyAsync(flights, flight);
            landing = await flight.Result.WaitAsync(cancellation);
        }
        finally
        {
            // The wait may end before the registration is called, and then it never is.
            if (leaving.Unregister() && !flight.Result.IsCompleted) flight.Leave();
            if (flight.Operation is { } operation) request.Observer?.Begin(operation);
        }
        // Anything but a query has effects, so each of them runs by itself.
        if (landing.Outcome.IsNotAQuery && !request.IsQueriesOnly) return await _runner.RunAsync(request, output, cancellation);
        output.Write(landing.Body.Span);
        return landing.Outcome;
    }

    private async Task FlyAsync(Flights flights, Flight flight)
    {
        using var over = flight;
        try
        {
            var landing = await FindSharedAsync(flight) ?? await AskAsync(flight);
            flights.Close(flight);
            flight.Land(landing);
        }
        catch (Exception failure)
        {
            // Each waiter gets it as if it had run by itself.
            flights.Close(flight);
            flight.Fail(failure);
        }
    }

    private async ValueTask<Landing?> FindSharedAsync(Flight flight)
    {
        if (_shared is null || await _shared.FindAsync(flight.Key, flight.Stop) is not { } found || !found.IsGood(_follower)) return null;
        Interlocked.Increment(ref _sharedHits);
        _memory.Add(flight.Key, found);
        return new Landing(Outcome(found), found.Body);
    }

    private async ValueTask<Landing> AskAsync(Flight flight)
    {
        var output = new ArrayBufferWriter<byte>();
        var outcome = await _runner.RunAsync(flight.Request with { IsForMany = true, Observer = flight }, output, flight.Stop);
        // What no change tells of, such as a text that comes or goes, is asked for each time.
        if (!outcome.IsComplete || outcome.Reads is not { IsOfTheMoment: false } reads || output.WrittenCount > _options.AnswerBytes)
        {
            return new Landing(outcome, output.WrittenMemory);
        }
        var answer = new CachedAnswer(output.WrittenSpan.ToArray(), reads, flight.Begun);
        if (answer.IsGood(_follower))
        {
            _memory.Add(flight.Key, answer);
            _shared?.Keep(flight.Key, answer);
        }
        return new Landing(Outcome(answer), answer.Body);
    }

    private static OperationOutcome Outcome(CachedAnswer answer) => OperationOutcome.Complete with { Reads = answer.Reads, Tag = answer.Tag };
}
