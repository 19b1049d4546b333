using KnowledgeGraph.Model.Stores;

namespace KnowledgeGraph.Questions.Export.Scopes;

/// <summary>Where an export reads: one state of the graph.</summary>
/// <param name="Records">Its records.</param>
/// <param name="Change">The last change of it.</param>
/// <param name="Ids">The ids of the nodes that are in scope, in order; null for all.</param>
/// <param name="IsMoving">Whether the records are those of a store that is written to meanwhile, rather than of a state that stands still.</param>
internal sealed record ExportSource(IGraphRecords Records, long Change, IReadOnlyList<string>? Ids, bool IsMoving)
{
    /// <summary>Asks whether the graph is still the one that the export began with. It has to be asked before the last bytes are written.</summary>
    /// <exception cref="GraphChangedException">It is not.</exception>
    public async ValueTask CheckAsync(CancellationToken cancellation)
    {
        if (IsMoving && await Records.ChangeNumberAsync(cancellation) is var now && now != Change) throw new GraphChangedException(Change, now);
    }
}
