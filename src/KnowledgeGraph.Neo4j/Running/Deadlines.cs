using System.Collections.Concurrent;

namespace KnowledgeGraph.Neo4j.Running;

/// <summary>
/// Gives each operation one deadline for all that it waits for: its turn to be planned, a connection, its run, and tries after transient
/// errors. Hot path: the sources of cancellation are used again, so that a deadline that is met allocates nothing.
/// </summary>
/// <param name="time">How long an operation may take.</param>
/// <param name="clock">The clock.</param>
internal sealed class Deadlines(TimeSpan time, TimeProvider clock) : IDisposable
{
    private const int MaxKept = 64;
    private readonly ConcurrentQueue<CancellationTokenSource> _kept = new();

    /// <summary>An operation begins.</summary>
    /// <param name="caller">Ends it too, when the caller gives up.</param>
    public Deadline Begin(CancellationToken caller)
    {
        if (_kept.TryDequeue(out var source)) source.CancelAfter(time);
        else source = new CancellationTokenSource(time, clock);
        return new Deadline(this, source, caller);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_kept.TryDequeue(out var source)) source.Dispose();
    }

    private void Return(CancellationTokenSource source)
    {
        if (_kept.Count < MaxKept && source.TryReset()) _kept.Enqueue(source);
        else source.Dispose();
    }

    /// <summary>The deadline of one operation. Disposing ends it.</summary>
    internal readonly struct Deadline : IDisposable
    {
        private readonly Deadlines _owner;
        private readonly CancellationTokenSource _source;
        private readonly CancellationToken _caller;
        private readonly CancellationTokenRegistration _registration;

        internal Deadline(Deadlines owner, CancellationTokenSource source, CancellationToken caller)
        {
            (_owner, _source, _caller) = (owner, source, caller);
            _registration = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), source);
        }

        /// <summary>Is cancelled when the time is over, or the caller gives up.</summary>
        public CancellationToken Token => _source.Token;

        /// <summary>Whether the time is over, and the caller still waits.</summary>
        public bool IsOver => _source.IsCancellationRequested && !_caller.IsCancellationRequested;

        /// <inheritdoc/>
        public void Dispose()
        {
            // It waits for a cancellation under way, so that the source is never used again in the middle of one.
            _registration.Dispose();
            _owner.Return(_source);
        }
    }
}
