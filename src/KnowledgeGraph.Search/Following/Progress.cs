using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Following;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Following;

/// <summary>How far the names are.</summary>
/// <param name="View">The names.</param>
/// <param name="Mark">The change that they are of, or a later one; null before the first.</param>
/// <param name="Era">The stretch of the feed that they have followed, see <see cref="PendingChanges"/>; -1 for none.</param>
/// <param name="Entities">How many entities there are, or were read so far.</param>
/// <param name="Failure">Why the names cannot be read now; null while they can.</param>
internal sealed record Progress(NameView View, ChangeMark? Mark, long Era, long Entities, string? Failure)
{
    /// <summary>Before anything was read.</summary>
    public static Progress None { get; } = new(NameView.Empty, null, -1, 0, null);

    /// <summary>Whether all that the feed has told is in the names.</summary>
    public bool Has((long Era, long? Last) told) => Era == told.Era && told.Last is { } last && Mark is not null && Mark.Number >= last;
}
