using System.Threading.Channels;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Questions.Limits;
using KnowledgeGraph.Records.Changes;

namespace KnowledgeGraph.Questions.Duplicates;

/// <summary>
/// The duplicates of the graph as it is: a list that is worked out in the background when it is first asked for, and again after changes, with a
/// pause between. Whoever asks takes the last one, and waits for the first alone.
/// </summary>
/// <param name="access">The graph.</param>
/// <param name="work">Works lists out.</param>
/// <param name="limits">The limits.</param>
/// <param name="time">The clock of waits.</param>
internal sealed class PresentDuplicates(GraphAccess access, DuplicateWork work, QuestionLimits limits, TimeProvider time) : IChangeListener, IAsyncDisposable
{
    private readonly Channel<bool> _changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile State _state = new(null, null);
    private IDisposable? _registration;
    private Task? _running;

    /// <summary>The last list.</summary>
    /// <exception cref="GraphQLException">STORE_UNAVAILABLE: the first is being worked out.</exception>
    public async Task<DuplicateList> LastAsync(CancellationToken cancellation)
    {
        Begin();
        var moved = Volatile.Read(ref _moved).Task;
        if (_state is { List: null, Failure: null })
        {
            try
            {
                await moved.WaitAsync(limits.ListWait, time, cancellation);
            }
            catch (TimeoutException)
            {
                throw BeingWorkedOut();
            }
        }
        var (list, failure) = _state;
        return failure is null ? list ?? throw BeingWorkedOut() : throw failure;
    }

    /// <inheritdoc/>
    public void Follow(Change change) => Wake();

    /// <inheritdoc/>
    public void Foresee(Change change) => Wake();

    /// <inheritdoc/>
    public void Gap(ChangeMark? last, long askedAt) => Wake();

    /// <inheritdoc/>
    public void Confirm(long askedAt)
    {
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _registration?.Dispose();
        await _stopping.CancelAsync();
        if (_running is not null) await _running;
        _stopping.Dispose();
    }

    /// <summary>Refuses to wait longer.</summary>
    public static GraphQLException BeingWorkedOut() => new(
        ErrorCode.StoreUnavailable, "The list of duplicates is being worked out. Try again in a moment, or name entities in 'of'.");

    private void Begin()
    {
        lock (_gate)
        {
            if (_running is not null) return;
            _registration = access.Feed.Register(this);
            Wake();
            _running = Task.Run(() => RunAsync(_stopping.Token));
        }
    }

    private void Wake() => _changed.Writer.TryWrite(true);

    private async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await _changed.Reader.ReadAsync(stop);
                await WorkOutAsync(stop);
                await Task.Delay(limits.BetweenLists, time, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    private async Task WorkOutAsync(CancellationToken stop)
    {
        try
        {
            _state = new State(await work.ListAsync(await access.OpenPresentAsync(TieScope.All, stop), stop), null);
        }
        catch (Exception notNow) when (notNow is PastGraphException { Reason: PastGraphProblem.NotReady } or GraphQLException)
        {
            // The last list is shown with its age for as long as there is no other.
            Wake();
            return;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // Somebody else's giving up is no answer to who waits here.
            Wake();
            return;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whoever asks is told of it, until there is a list again. What the graph itself is the cause of stays so until it changes; all else may pass.
            _state = _state with { Failure = failure };
            if (failure is not (WorkExceededException or PastGraphException)) Wake();
        }
        Interlocked.Exchange(ref _moved, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    // The last list, and why there is no newer one.
    private sealed record State(DuplicateList? List, Exception? Failure);
}
