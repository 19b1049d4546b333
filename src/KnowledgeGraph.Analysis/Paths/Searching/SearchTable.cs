using System.Numerics;

namespace KnowledgeGraph.Analysis.Paths.Searching;

/// <summary>A node that a search has met.</summary>
internal struct MetNode
{
    /// <summary>No level, no link.</summary>
    public const int None = -1;

    /// <summary>Its number.</summary>
    public int Node;

    /// <summary>Hops from the source, or <see cref="None"/>.</summary>
    public int FromSource;

    /// <summary>Hops to the target, or <see cref="None"/>.</summary>
    public int ToTarget;

    /// <summary>The first link to the nodes before it on shortest paths, or <see cref="None"/>.</summary>
    public int Before;

    /// <summary>The first link to the nodes after it on shortest paths, or <see cref="None"/>.</summary>
    public int After;

    /// <summary>Whether no path goes through it.</summary>
    public bool IsForbidden;

    /// <summary>Whether no path goes to it from the source at once.</summary>
    public bool IsNotFirst;

    /// <summary>Whether <see cref="After"/> is worked out.</summary>
    public bool IsLinked;
}

/// <summary>
/// The nodes that a search has met, by their numbers, and links between them. What it costs, emptying included, goes by the nodes met and never
/// by the nodes there are: an open table of places, numbered in the order of their coming. It is used again and again by one run at a time.
/// </summary>
internal sealed class SearchTable
{
    private const int FirstPlaces = 256;

    private MetNode[] _met = new MetNode[FirstPlaces];
    private (int To, int Next)[] _links = new (int, int)[FirstPlaces];
    // The place of a node plus one, 0 where there is none; at most half full.
    private int[] _slots = new int[2 * FirstPlaces];
    private int _shift = 32 - BitOperations.Log2(2 * FirstPlaces);
    private int _linkCount;

    /// <summary>How many nodes were met.</summary>
    public int Count { get; private set; }

    /// <summary>How many nodes it has room for.</summary>
    public int Room => _met.Length;

    /// <summary>How many links it has room for.</summary>
    public int LinkRoom => _links.Length;

    /// <summary>The node at a place; good until the next one is met.</summary>
    public ref MetNode this[int place] => ref _met[place];

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        if (Count > _slots.Length / 16)
        {
            Array.Clear(_slots);
        }
        else
        {
            // The last first: a node is looked for past the slots of those that came before it.
            for (var place = Count - 1; place >= 0; place--) _slots[Slot(_met[place].Node)] = 0;
        }

        (Count, _linkCount) = (0, 0);
    }

    /// <summary>The place of a node, or <see cref="MetNode.None"/> if it was not met.</summary>
    public int Find(int node) => _slots[Slot(node)] - 1;

    /// <summary>The place of a node, which is met now if it was not before.</summary>
    public int Meet(int node)
    {
        var slot = Slot(node);
        if (_slots[slot] > 0) return _slots[slot] - 1;
        if (Count == _met.Length) slot = Grow(node);
        _slots[slot] = Count + 1;
        _met[Count] = new MetNode { Node = node, FromSource = MetNode.None, ToTarget = MetNode.None, Before = MetNode.None, After = MetNode.None };
        return Count++;
    }

    /// <summary>Puts a link to a place before those that begin at a link, and gives the new first link.</summary>
    public int Link(int to, int next)
    {
        if (_linkCount == _links.Length) Array.Resize(ref _links, 2 * _linkCount);
        _links[_linkCount] = (to, next);
        return _linkCount++;
    }

    /// <summary>Where a link leads, and the link that follows it.</summary>
    public (int To, int Next) Linked(int link) => _links[link];

    // Where a node is, or would be: by the high bits of a product (Knuth, The Art of Computer Programming 3, 6.4), then the next free.
    private int Slot(int node)
    {
        var mask = _slots.Length - 1;
        var slot = (int)((uint)node * 2654435769u >> _shift);
        while (_slots[slot] is var place and > 0 && _met[place - 1].Node != node) slot = (slot + 1) & mask;
        return slot;
    }

    private int Grow(int node)
    {
        Array.Resize(ref _met, 2 * Count);
        _slots = new int[4 * Count];
        _shift--;
        for (var place = 0; place < Count; place++) _slots[Slot(_met[place].Node)] = place + 1;
        return Slot(node);
    }
}
