namespace KnowledgeGraph.Search.Segments;

/// <summary>The names of each initials (<see cref="Records.Words.Initials"/>): many names share them.</summary>
internal sealed class InitialsTable
{
    // Each once, in order.
    private readonly ulong[] _keys;
    private readonly Lists _names;

    /// <param name="initials">Initials with a name that has them, in order.</param>
    public InitialsTable(IReadOnlyList<(ulong Key, int Name)> initials)
    {
        var (keys, ends, names) = (new List<ulong>(), new List<int> { 0 }, new int[initials.Count]);
        for (var i = 0; i < names.Length; i++)
        {
            if (keys.Count == 0 || keys[^1] != initials[i].Key)
            {
                keys.Add(initials[i].Key);
                ends.Add(i);
            }
            names[i] = initials[i].Name;
            ends[^1] = i + 1;
        }
        (_keys, _names) = ([.. keys], new Lists([.. ends], names));
    }

    /// <summary>The names of these initials, in order.</summary>
    public ReadOnlySpan<int> this[ulong key] => Array.BinarySearch(_keys, key) is >= 0 and var at ? _names[at] : [];
}
