namespace KnowledgeGraph.Search.Segments;

/// <summary>Where things that lie one behind the other end: of every sixteenth in four bytes, of the others how far behind that in two.</summary>
internal sealed class Ends
{
    private const int Bits = 4;
    private readonly int[] _some = [];
    private readonly ushort[] _behind = [];
    // All in four bytes, where something is longer than two can say.
    private readonly int[]? _all;

    /// <param name="ends">Where each ends, with a 0 before the first.</param>
    public Ends(int[] ends)
    {
        Count = ends.Length - 1;
        if (Enumerable.Range(0, ends.Length).Any(i => ends[i] - ends[i >> Bits << Bits] > ushort.MaxValue))
        {
            _all = ends;
            return;
        }
        _some = [.. Enumerable.Range(0, (Count >> Bits) + 1).Select(i => ends[i << Bits])];
        _behind = new ushort[ends.Length];
        for (var i = 0; i < ends.Length; i++) _behind[i] = (ushort)(ends[i] - _some[i >> Bits]);
    }

    /// <summary>How many things there are.</summary>
    public int Count { get; }

    /// <summary>Where a thing begins, from 0 on; of their number, where the last one ends.</summary>
    public int this[int thing] => _all is { } all ? all[thing] : _some[thing >> Bits] + _behind[thing];
}
