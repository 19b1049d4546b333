using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Embedded.Running;

/// <summary>One snapshot as an execution reads it: what its steps name by slots.</summary>
internal sealed class View(Slots slots)
{
    private PeriodIndex? _periods;

    /// <summary>Values by slot.</summary>
    public Column[] Columns { get; } = slots.NewColumns();

    /// <summary>Links by slot.</summary>
    public Adjacency[] Links { get; } = slots.NewLinks();

    /// <summary>The snapshot.</summary>
    public GraphSnapshot Snapshot { get; private set; } = null!;

    /// <summary>When each relationship holds.</summary>
    public PeriodIndex Periods => _periods ??= Snapshot.Periods(BuiltInKeys.Since, BuiltInKeys.Until);

    /// <summary>Reads from a snapshot.</summary>
    public void Open(GraphSnapshot snapshot)
    {
        Snapshot = snapshot;
        slots.Fetch(snapshot, Columns, Links);
    }

    /// <summary>Lets go of the snapshot.</summary>
    public void Close()
    {
        Snapshot = null!;
        _periods = null;
        Array.Clear(Columns);
        Array.Clear(Links);
    }
}
