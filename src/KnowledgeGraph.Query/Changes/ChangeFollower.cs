using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Records.Changes;

namespace KnowledgeGraph.Query.Changes;

/// <summary>
/// Knows the last change of a store, how old that knowledge is, and which change touched each part of the graph last. Listens to the
/// store's feed; read without a lock. After a gap everything that was read before counts as touched.
/// </summary>
public sealed class ChangeFollower : IChangeListener
{
    private readonly TimeProvider _time;
    private readonly TimeSpan? _maxAge;
    private KnownChanges? _known;

    /// <summary>Knows nothing until it is registered with a feed.</summary>
    /// <param name="parts">The parts of the graph.</param>
    /// <param name="time">The clock by which knowledge ages.</param>
    /// <param name="maxAge">How old it may be, see <see cref="IChangeFeed.MaxAge"/>.</param>
    public ChangeFollower(GraphParts parts, TimeProvider time, TimeSpan? maxAge) => (Parts, _time, _maxAge) = (parts, time, maxAge);

    /// <summary>The parts of the graph.</summary>
    public GraphParts Parts { get; }

    /// <summary>The last change, by knowledge that is not too old; null while there is none.</summary>
    public ChangeMark? Last => Known?.Last;

    /// <summary>Whether what was read at a change may still be served: the knowledge is not too old, and holds no change that touched it.</summary>
    /// <returns>The last change, which is as good a mark from now on; null if not.</returns>
    public ChangeMark? Confirm(ChangeMark readAt, PartSet parts) => Known is { } known && known.Holds(readAt, parts) ? known.Last : null;

    /// <inheritdoc/>
    void IChangeListener.Follow(Change change) => Know(_known?.Then(TouchOf(change)));

    /// <inheritdoc/>
    void IChangeListener.Foresee(Change change) => Know(_known?.Beyond(TouchOf(change)));

    /// <inheritdoc/>
    void IChangeListener.Gap(ChangeMark? last, long askedAt) => Know(last is null ? null : KnownChanges.From(last, askedAt, Parts.Count));

    /// <inheritdoc/>
    void IChangeListener.Confirm(long askedAt) => Know(_known?.Asked(askedAt));

    private KnownChanges? Known
    {
        get
        {
            var known = Volatile.Read(ref _known);
            return known is null || _maxAge is not { } maxAge || _time.GetElapsedTime(known.AskedAt) < maxAge ? known : null;
        }
    }

    private void Know(KnownChanges? known) => Volatile.Write(ref _known, known);

    private Touch TouchOf(Change change) => new(ChangeMark.Of(change), Parts.Of(change.TouchedNames));
}
