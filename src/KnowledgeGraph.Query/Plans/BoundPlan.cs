using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Costs;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Query.Plans;

/// <summary>A plan with the values of one request.</summary>
public sealed class BoundPlan
{
    private readonly object?[] _values;

    internal BoundPlan(Plan plan, object?[] values) => (Plan, _values) = (plan, values);

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>The JSON of each root field that is answered outside the store, by its index.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Externals { get; internal set; } = [];

    /// <summary>What it costs, see <see cref="CostCounter"/>.</summary>
    public long Cost { get; internal set; }

    /// <summary>Whether nobody waits for the answer, see <see cref="OperationRequest.IsWarmUp"/>.</summary>
    public bool IsWarmUp { get; internal set; }

    /// <summary>What a parameter is bound to; see <see cref="ParameterKind"/>.</summary>
    public object? this[Parameter parameter] => _values[parameter.Index];

    /// <summary>A state of the graph that was.</summary>
    public Moment MomentOf(ThenPlan then) => then.KnownAt is { } known
        ? new Moment.Known(new DateTimeOffset(((IntervalValue)this[known]!).Low, TimeSpan.Zero))
        : new Moment.AfterChange((long)this[then.AfterChange!]!);

    /// <summary>Binds the ids of a look-up, once they are known.</summary>
    internal void Bind(Parameter ids, object values) => _values[ids.Index] = values;

    /// <summary>The size of a page.</summary>
    public int SizeOf(PagePlan page) => page.Size is null ? PagePlan.DefaultSize : (int)_values[page.Size.Index]!;
}
