using System.Runtime.CompilerServices;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Query.Turns;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Testing.Asking;

namespace KnowledgeGraph.Tests.Server.Exports;

/// <summary>A store elsewhere that has as many nodes as are asked of it, each of a kilobyte, and fails or changes when it is told to.</summary>
/// <param name="store">What it passes for; not owned.</param>
internal sealed class MadeStore(IGraphStore store) : RelayedStore(store), IPlanRunner
{
    /// <summary>How large each node is, in bytes and more.</summary>
    public const int NodeBytes = 1_000;

    private int _read;
    private int _open;
    private int _asked;

    /// <summary>How many nodes it has.</summary>
    public long Nodes { get; init; } = long.MaxValue;

    /// <summary>What it fails with once it has given so many.</summary>
    public (int After, Exception With)? Failure { get; init; }

    /// <summary>What its change is each time that it is asked; the last one from then on.</summary>
    public IReadOnlyList<long> Changes { get; init; } = [1];

    /// <summary>How many nodes were read.</summary>
    public int Read => Volatile.Read(ref _read);

    /// <summary>How many of them on threads that do not give way to others.</summary>
    public int ReadInTheWay { get; private set; }

    /// <summary>How many read it now.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <inheritdoc/>
    public ValueTask RunAsync(BoundPlan plan, LimitedBuffer output, CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override ValueTask<long> ChangeNumberAsync(CancellationToken cancellation) =>
        ValueTask.FromResult(Changes[Math.Min(Interlocked.Increment(ref _asked), Changes.Count) - 1]);

    /// <inheritdoc/>
    public override async IAsyncEnumerable<NodeRecord> NodesInOrderAsync(
        IReadOnlySet<string> labels, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Interlocked.Increment(ref _open);
        try
        {
            if (!labels.Contains("Box")) yield break;
            for (var i = 0L; i < Nodes; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (Failure is var (after, with) && i == after) throw with;
                Interlocked.Increment(ref _read);
                if (!YieldingScheduler.IsCalling) ReadInTheWay++;
                yield return new NodeRecord(
                    $"box:{i:D9}", "Box", new Dictionary<string, Value>(StringComparer.Ordinal) { ["name"] = new TextValue(new string('x', NodeBytes)) });
            }
            await ValueTask.CompletedTask;
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }
}
