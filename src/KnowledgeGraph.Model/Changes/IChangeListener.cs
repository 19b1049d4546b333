using KnowledgeGraph.Records.Changes;

namespace KnowledgeGraph.Model.Changes;

/// <summary>
/// Is told of the changes of a store, one call at a time and in their order. Calls come from whoever writes or polls: they return at once
/// and do not throw.
/// </summary>
public interface IChangeListener
{
    /// <summary>The change that follows the last one told.</summary>
    void Follow(Change change);

    /// <summary>
    /// A change of this server that lies further on: others before it are not known yet. It is told again in its turn, or a gap is.
    /// </summary>
    void Foresee(Change change);

    /// <summary>What happened up to here is not known, and whatever was read before may be out of date.</summary>
    /// <param name="last">The last change, with which the feed goes on; null while it is not known.</param>
    /// <param name="askedAt">When it was asked for, by <see cref="TimeProvider.GetTimestamp"/>.</param>
    void Gap(ChangeMark? last, long askedAt);

    /// <summary>All changes that were complete at a moment have been told.</summary>
    /// <param name="askedAt">The moment, by <see cref="TimeProvider.GetTimestamp"/>.</param>
    void Confirm(long askedAt);
}
