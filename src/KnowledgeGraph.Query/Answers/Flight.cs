using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Query.Operations;

namespace KnowledgeGraph.Query.Answers;

/// <summary>One run for all callers that send the same request at the same time. It ends early only when none of them waits any more.</summary>
/// <param name="key">The key, a copy of its own.</param>
/// <param name="request">The request over that copy.</param>
/// <param name="begun">The last change that was known when it began.</param>
internal sealed class Flight(byte[] key, OperationRequest request, ChangeMark begun) : IOperationObserver, IDisposable
{
    private readonly TaskCompletionSource<Landing> _landing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _nobody = new();
    private readonly Lock _boarding = new();
    private OperationDefinitionNode? _operation;
    private int _waiters = 1;
    private bool _isOver;

    public byte[] Key { get; } = key;

    public OperationRequest Request { get; } = request;

    public ChangeMark Begun { get; } = begun;

    /// <summary>Which operation it runs; null while that is not known.</summary>
    public OperationDefinitionNode? Operation => Volatile.Read(ref _operation);

    /// <summary>Stops the run when nobody waits.</summary>
    public CancellationToken Stop => _nobody.Token;

    /// <summary>What it came to.</summary>
    public Task<Landing> Result => _landing.Task;

    /// <inheritdoc/>
    public void Begin(OperationDefinitionNode operation) => Volatile.Write(ref _operation, operation);

    /// <summary>One more waits; false if the run was given up already.</summary>
    public bool Join()
    {
        lock (_boarding)
        {
            if (_waiters == 0) return false;
            _waiters++;
            return true;
        }
    }

    /// <summary>One gives up waiting.</summary>
    public void Leave()
    {
        lock (_boarding)
        {
            if (--_waiters > 0 || _isOver) return;
            _ = _nobody.CancelAsync();
        }
    }

    /// <summary>It is over, so nobody can stop it any more.</summary>
    public void Dispose()
    {
        lock (_boarding)
        {
            _isOver = true;
            _nobody.Dispose();
        }
    }

    public void Land(Landing landing) => _landing.TrySetResult(landing);

    public void Fail(Exception failure)
    {
        if (_nobody.IsCancellationRequested) _landing.TrySetCanceled(_nobody.Token);
        else _landing.TrySetException(failure);
    }
}

/// <summary>What a run came to.</summary>
/// <param name="Outcome">Its outcome.</param>
/// <param name="Body">The response.</param>
internal sealed record Landing(OperationOutcome Outcome, ReadOnlyMemory<byte> Body);
