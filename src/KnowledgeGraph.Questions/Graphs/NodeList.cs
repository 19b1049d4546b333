using System.Collections;

namespace KnowledgeGraph.Questions.Graphs;

/// <summary>
/// Nodes one behind the other, in stretches each of which is small: an array of all around a hub would be collected with all that the process holds.
/// </summary>
internal sealed class NodeList : IReadOnlyCollection<int>
{
    // Of 64 KB.
    private const int LongestStretch = 1 << 14;
    private readonly List<List<int>> _stretches = [[]];

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <summary>Adds a node behind the others.</summary>
    public void Add(int node)
    {
        if (_stretches[^1].Count == LongestStretch) _stretches.Add(new List<int>(LongestStretch));
        _stretches[^1].Add(node);
        Count++;
    }

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator()
    {
        foreach (var stretch in _stretches)
        {
            foreach (var node in stretch) yield return node;
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
