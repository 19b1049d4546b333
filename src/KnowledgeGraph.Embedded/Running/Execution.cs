using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Embedded.Running;

/// <summary>One run of a compiled plan over one snapshot. Reused by later runs of the same plan, so that a run allocates nothing of its own.</summary>
internal sealed class Execution(Slots slots, QueryLimits limits, TimeProvider time)
{
    private const int StepsBetweenLooks = 4096;
    private readonly Column[] _columns = slots.NewColumns();
    private readonly Adjacency[] _links = slots.NewLinks();
    private long _steps;
    private long _begun;
    private CancellationToken _cancellation;

    public GraphSnapshot Snapshot { get; private set; } = null!;

    public BoundPlan Bound { get; private set; } = null!;

    public LimitedBuffer Output { get; private set; } = null!;

    /// <summary>Whether the object that is being written lacks a related object that it must have.</summary>
    public bool IsLacking { get; set; }

    public void Begin(GraphSnapshot snapshot, BoundPlan bound, LimitedBuffer output, CancellationToken cancellation)
    {
        slots.Fetch(snapshot, _columns, _links);
        (Snapshot, Bound, Output, _cancellation, _steps, _begun) = (snapshot, bound, output, cancellation, 0, time.GetTimestamp());
    }

    /// <summary>Lets go of the request and of the snapshot: a plan that nobody asks for again must not keep an old graph alive.</summary>
    public void End()
    {
        (Snapshot, Bound, Output, _cancellation) = (null!, null!, null!, default);
        Array.Clear(_columns);
        Array.Clear(_links);
    }

    public Value? Read(int slot, int number) => _columns[slot][number];

    public ReadOnlySpan<Link> Links(int slot, int node) => _links[slot].Links(node);

    public object? this[Parameter parameter] => Bound[parameter];

    /// <summary>Counts nodes and relationships that a scan looks at: bounds the work and the time, and lets a caller give up.</summary>
    public void Step()
    {
        if (++_steps % StepsBetweenLooks != 0) return;
        _cancellation.ThrowIfCancellationRequested();
        if (_steps > limits.MaxSteps)
        {
            throw new GraphQLException(ErrorCode.LimitExceeded,
                $"The operation looked at {_steps} nodes and relationships; at most {limits.MaxSteps} are allowed (MaxSteps). "
                + "Filter by id or by an indexed field, or ask for fewer counts.");
        }
        if (time.GetElapsedTime(_begun) > limits.Timeout) throw limits.TimedOut();
    }
}
