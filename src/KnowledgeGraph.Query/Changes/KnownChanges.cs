using KnowledgeGraph.Model.Changes;

namespace KnowledgeGraph.Query.Changes;

/// <summary>
/// What a follower knows at one moment, immutable: the last change, when it was asked for, and by which change each part was touched last.
/// </summary>
internal sealed class KnownChanges
{
    // Of so many changes the time is known beside the number. What was read before them counts as touched.
    private const int Stamps = 256;

    private readonly long[] _lastTouch;
    private readonly long[] _stamps;
    private readonly long _first;

    private KnownChanges(ChangeMark last, long askedAt, long[] lastTouch, long[] stamps, long first) =>
        (Last, AskedAt, _lastTouch, _stamps, _first) = (last, askedAt, lastTouch, stamps, first);

    /// <summary>The last change. Always the same object while nothing changes, so that comparing references is enough.</summary>
    public ChangeMark Last { get; }

    /// <summary>When that was asked for, by <see cref="TimeProvider.GetTimestamp"/>.</summary>
    public long AskedAt { get; }

    /// <summary>Knows nothing of what was before the change.</summary>
    public static KnownChanges From(ChangeMark last, long askedAt, int parts)
    {
        var stamps = new long[Stamps];
        stamps[last.Number % Stamps] = last.Stamp;
        return new KnownChanges(last, askedAt, new long[parts], stamps, last.Number);
    }

    /// <summary>The same at a later poll.</summary>
    public KnownChanges Asked(long at) => at <= AskedAt ? this : new KnownChanges(Last, at, _lastTouch, _stamps, _first);

    /// <summary>After the change that follows the last one.</summary>
    public KnownChanges Then(Touch next)
    {
        var stamps = (long[])_stamps.Clone();
        stamps[next.Mark.Number % Stamps] = next.Mark.Stamp;
        return new KnownChanges(next.Mark, AskedAt, Touched(next), stamps, Math.Max(_first, next.Mark.Number - Stamps + 1));
    }

    /// <summary>After a change that does not follow the last one: what it touched is known, what was touched between them is not yet.</summary>
    public KnownChanges Beyond(Touch later) => new(Last with { }, AskedAt, Touched(later), _stamps, _first);

    /// <summary>Whether what was read at a change is as it was: the change is one of those known here, and none after it touched any of the parts.</summary>
    public bool Holds(ChangeMark readAt, PartSet parts) =>
        ReferenceEquals(readAt, Last) || (Knows(readAt) && !IsTouchedSince(readAt.Number, parts));

    private bool Knows(ChangeMark mark) => mark.Number >= _first && mark.Number <= Last.Number && _stamps[mark.Number % Stamps] == mark.Stamp;

    private bool IsTouchedSince(long number, PartSet parts) => parts.Any(part => _lastTouch[part] > number);

    private long[] Touched(Touch touch)
    {
        var lastTouch = (long[])_lastTouch.Clone();
        for (var part = 0; part < lastTouch.Length; part++)
        {
            if (touch.Parts?.Has(part) != false) lastTouch[part] = Math.Max(lastTouch[part], touch.Mark.Number);
        }
        return lastTouch;
    }
}
