using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Following;

/// <summary>How far the names are.</summary>
/// <param name="View">The names.</param>
/// <param name="Mark">The change that they are of, or a later one; null before the first.</param>
/// <param name="Era">The stretch of the feed that they have followed, see <see cref="PendingChanges"/>; -1 for none.</param>
/// <param name="State">What is told of it.</param>
internal sealed record Progress(NameView View, ChangeMark? Mark, long Era, NameIndexState State)
{
    /// <summary>Whether all that the feed has told is in the names.</summary>
    public bool Has((long Era, long? Last) told) => Era == told.Era && told.Last is { } last && Mark is not null && Mark.Number >= last;
}
