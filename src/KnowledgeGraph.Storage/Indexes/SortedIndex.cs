using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>The nodes of some labels of one snapshot, in order.</summary>
public sealed class SortedIndex
{
    private readonly int[] _nodes;

    internal SortedIndex(int[] nodes, NodeComparer comparer) => (_nodes, Comparer) = (nodes, comparer);

    /// <summary>The node numbers, in order: a page is a slice.</summary>
    public ReadOnlySpan<int> Nodes => _nodes;

    /// <summary>How many nodes there are.</summary>
    public int Count => _nodes.Length;

    /// <summary>The order that they are in.</summary>
    public NodeComparer Comparer { get; }

    /// <summary>The index of the first node after a position: the values of the terms (null where none) and an id, which may be gone.</summary>
    /// <exception cref="ArgumentException">There is not one value a term.</exception>
    public int SeekAfter(ReadOnlySpan<Value?> values, string id) => Comparer.SeekAfter(_nodes, values, id);

    /// <summary>How many nodes lie before a position: the end (exclusive) of the page before it.</summary>
    /// <exception cref="ArgumentException">There is not one value a term.</exception>
    public int SeekBefore(ReadOnlySpan<Value?> values, string id) => Comparer.SeekBefore(_nodes, values, id);

    internal int[] Array => _nodes;
}
