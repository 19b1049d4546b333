using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Embedded.Steps;
using KnowledgeGraph.Query.Limits;

namespace KnowledgeGraph.Embedded.Compiling;

/// <summary>A plan as steps over columns, made once a shape. Keeps one execution for the next run, so that a warm run allocates none.</summary>
internal sealed class CompiledPlan(RootEntry[] roots, IReadOnlyList<Slots> slots)
{
    private Execution? _spare;

    public RootEntry[] Roots { get; } = roots;

    public Execution Rent(QueryLimits limits, TimeProvider time) => Interlocked.Exchange(ref _spare, null) ?? new Execution(slots, limits, time);

    public void Return(Execution execution)
    {
        execution.End();
        _spare = execution;
    }
}
