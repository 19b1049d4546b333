namespace KnowledgeGraph.Analysis.Communities;

/// <summary>Nodes ordered by what they are labelled with, by counting.</summary>
internal static class Groups
{
    /// <summary>All nodes, group after group and ascending in each, and where each group begins, with the end of the last.</summary>
    /// <param name="labels">The group of each node, from 0 and below <paramref name="count"/>.</param>
    /// <param name="count">How many groups there are.</param>
    public static (int[] Members, int[] Bounds) Of(ReadOnlySpan<int> labels, int count)
    {
        var (members, bounds) = (new int[labels.Length], new int[count + 1]);
        foreach (var label in labels) bounds[label]++;
        for (var (group, end) = (0, 0); group <= count; group++) bounds[group] = end += bounds[group];
        for (var node = labels.Length - 1; node >= 0; node--) members[--bounds[labels[node]]] = node;
        return (members, bounds);
    }
}
