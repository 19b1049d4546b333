using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Embedded.Running;

/// <summary>
/// One run of a compiled plan over one snapshot, and over others where it asks what was. Reused by later runs of the same plan, so that a run
/// allocates nothing of its own.
/// </summary>
internal sealed class Execution
{
    private const int StepsBetweenLooks = 4096;
    private readonly View[] _views;
    private readonly QueryLimits _limits;
    private readonly TimeProvider _time;
    private View _view;
    private long _steps;
    private long _begun;
    private CancellationToken _cancellation;

    /// <param name="slots">Of the present, then of each state that was.</param>
    /// <param name="limits">What an operation may ask for.</param>
    /// <param name="time">The clock.</param>
    public Execution(IReadOnlyList<Slots> slots, QueryLimits limits, TimeProvider time)
    {
        (_limits, _time) = (limits, time);
        _views = [.. slots.Select(one => new View(one))];
        _view = _views[0];
    }

    public GraphSnapshot Snapshot => _view.Snapshot;

    public BoundPlan Bound { get; private set; } = null!;

    public LimitedBuffer Output { get; private set; } = null!;

    /// <summary>Whether the object that is being written lacks a related object that it must have.</summary>
    public bool IsLacking { get; set; }

    /// <param name="now">The graph as it is.</param>
    /// <param name="thens">What was, in the order of <see cref="Plan.Thens"/>.</param>
    /// <param name="bound">The plan with its values.</param>
    /// <param name="output">Takes the answer.</param>
    /// <param name="cancellation">The caller gives up.</param>
    public void Begin(GraphSnapshot now, ReadOnlySpan<GraphSnapshot> thens, BoundPlan bound, LimitedBuffer output, CancellationToken cancellation)
    {
        _views[0].Open(now);
        for (var i = 0; i < thens.Length; i++) _views[i + 1].Open(thens[i]);
        (_view, Bound, Output, _cancellation, _steps, _begun) = (_views[0], bound, output, cancellation, 0, _time.GetTimestamp());
    }

    /// <summary>Reads from now on what was, or what is.</summary>
    /// <param name="then">Which of <see cref="Plan.Thens"/>; null for the present.</param>
    public void Turn(int? then) => _view = _views[then is { } index ? index + 1 : 0];

    /// <summary>Lets go of the request and of the snapshot: a plan that nobody asks for again must not keep an old graph alive.</summary>
    public void End()
    {
        (Bound, Output, _cancellation) = (null!, null!, default);
        foreach (var view in _views) view.Close();
    }

    public Value? Read(int slot, int number) => _view.Columns[slot][number];

    /// <summary>The JSON of a value; empty where there is none.</summary>
    public ReadOnlySpan<byte> ReadJson(int slot, int number) => _view.Columns[slot].JsonAt(number);

    public ReadOnlySpan<Link> Links(int slot, int node) => _view.Links[slot].Links(node);

    public Adjacency Adjacency(int slot) => _view.Links[slot];

    /// <summary>When each relationship holds.</summary>
    public PeriodIndex Periods => _view.Periods;

    public object? this[Parameter parameter] => Bound[parameter];

    /// <summary>Counts nodes and relationships that a scan looks at: bounds the work and the time, and lets a caller give up.</summary>
    public void Step()
    {
        if (++_steps % StepsBetweenLooks != 0) return;
        _cancellation.ThrowIfCancellationRequested();
        if (_steps > _limits.MaxSteps)
        {
            throw new GraphQLException(ErrorCode.LimitExceeded,
                $"The operation looked at {_steps} nodes and relationships; at most {_limits.MaxSteps} are allowed (MaxSteps). "
                + "Filter by id or by an indexed field, or ask for fewer counts.");
        }
        if (_time.GetElapsedTime(_begun) > _limits.Timeout) throw _limits.TimedOut();
    }
}
