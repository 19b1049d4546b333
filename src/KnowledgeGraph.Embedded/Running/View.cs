using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Embedded.Running;

/// <summary>One snapshot as an execution reads it: what its steps name by slots.</summary>
internal sealed class View(Slots slots)
{
    /// <summary>Values by slot.</summary>
    public Column[] Columns { get; } = slots.NewColumns();

    /// <summary>Links by slot.</summary>
    public Adjacency[] Links { get; } = slots.NewLinks();

    /// <summary>The snapshot.</summary>
    public GraphSnapshot Snapshot { get; private set; } = null!;

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
        Array.Clear(Columns);
        Array.Clear(Links);
    }
}
