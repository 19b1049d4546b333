using System.Diagnostics;

namespace KnowledgeGraph.IntegrationTests.Neo4j;

/// <summary>Clients that ask a server all the time, and what became of each request.</summary>
internal sealed class Load : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);
    private readonly ServerProcess _server;
    private readonly IReadOnlyDictionary<string, string> _right;
    private readonly CancellationTokenSource _over = new();
    private readonly Task _clients;
    private volatile TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _mayBeLate;
    private int _answered;
    private int _refused;
    private long _slowestRefusal;

    /// <summary>Begins.</summary>
    /// <param name="server">The server.</param>
    /// <param name="right">Documents and the bytes that answer them.</param>
    /// <param name="clients">How many clients ask at once. One more asks in shapes that are new each time.</param>
    public Load(ServerProcess server, IReadOnlyDictionary<string, string> right, int clients)
    {
        (_server, _right) = (server, right);
        _clients = Task.WhenAll([.. Enumerable.Range(0, clients).Select(AskKnownAsync), AskNewAsync()]);
    }

    /// <summary>Right answers so far.</summary>
    public int Answered => Volatile.Read(ref _answered);

    /// <summary>STORE_UNAVAILABLE so far.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <summary>Set once Neo4j is started again: until it is warm it may plan for longer than an operation has, which is TIMEOUT.</summary>
    public bool MayBeLate
    {
        set => _mayBeLate = value;
    }

    /// <summary>The longest that a request took which was not answered.</summary>
    public TimeSpan SlowestRefusal => TimeSpan.FromTicks(Volatile.Read(ref _slowestRefusal));

    /// <summary>Waits until so much has happened; fails with the load, or where it never does.</summary>
    public async Task UntilAsync(Func<Load, bool> happened)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, TestContext.Current.CancellationToken);
        while (true)
        {
            // Taken before the look, so that nothing that happens after it is missed.
            var moved = _moved.Task;
            if (happened(this)) return;
            if (_clients.IsCompleted) await _clients;
            Assert.False(patience.IsCancellationRequested, $"{Answered} answered, {Refused} refused");
            await ((Task)Task.WhenAny(_clients, moved)).WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Ends; fails where any answer was wrong.</summary>
    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _clients;
        _over.Dispose();
    }

    private async Task AskKnownAsync(int client)
    {
        var documents = _right.Keys.ToList();
        for (var i = client; !_over.IsCancellationRequested; i++) await AskAsync(documents[i % documents.Count], _right[documents[i % documents.Count]]);
    }

    private async Task AskNewAsync()
    {
        for (var i = 0; !_over.IsCancellationRequested; i++) await AskAsync(
            $"{{ new{i}: __typename ships {{ new{i}: totalCount }} }}", $"{{\"data\":{{\"new{i}\":\"Query\",\"ships\":{{\"new{i}\":2}}}}}}");
    }

    private async Task AskAsync(string document, string right)
    {
        var begun = Stopwatch.GetTimestamp();
        var answer = await _server.AskAsync(document);
        if (answer.Status == 200)
        {
            Assert.Equal(right, answer.Text);
            Interlocked.Increment(ref _answered);
            Move();
            return;
        }

        if (_mayBeLate && answer.Codes is ["TIMEOUT"]) return;
        Assert.Equal(["STORE_UNAVAILABLE"], answer.Codes);
        Assert.Equal(503, answer.Status);
        Interlocked.Increment(ref _refused);
        var took = Stopwatch.GetElapsedTime(begun).Ticks;
        for (var seen = SlowestRefusal.Ticks; took > seen; seen = Interlocked.CompareExchange(ref _slowestRefusal, took, seen))
        {
            // Another client may have been slower meanwhile.
        }

        Move();
    }

    private void Move() => Interlocked.Exchange(ref _moved, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}
