namespace KnowledgeGraph.Analysis.Graphs;

/// <summary>
/// The rows of a graph that is being made, in blocks: nobody knows before how long they will be together, and one array that doubles leaves as much garbage
/// as it holds, in arrays so large that they stay. The graph and one block more is all that there is at the end.
/// </summary>
internal sealed class GrowingRows
{
    private const int FirstBlock = 1024;
    private const int LargestBlock = 1 << 20;

    private readonly List<(int[] Targets, double[] Weights)> _blocks = [];
    private int[] _targets = new int[FirstBlock];
    private double[] _weights = new double[FirstBlock];
    private int _used;
    private int _before;

    /// <summary>How many entries there are.</summary>
    public int Count => _before + _used;

    /// <summary>Adds one.</summary>
    public void Add(int target, double weight)
    {
        if (_used == _targets.Length) Begin();
        (_targets[_used], _weights[_used]) = (target, weight);
        _used++;
    }

    /// <summary>All of them as one array each. The rows are empty afterwards.</summary>
    public (int[] Targets, double[] Weights) Take()
    {
        _blocks.Add((_targets, _weights));
        var targets = Joined(Count, block => block.Targets);
        for (var i = 0; i < _blocks.Count; i++) _blocks[i] = ([], _blocks[i].Weights);
        _targets = [];
        var weights = Joined(Count, block => block.Weights);
        _blocks.Clear();
        (_weights, _used, _before) = ([], 0, 0);
        return (targets, weights);
    }

    private void Begin()
    {
        if (_used > 0) _blocks.Add((_targets, _weights));
        _before += _used;
        var size = Math.Clamp(2 * _used, FirstBlock, LargestBlock);
        (_targets, _weights, _used) = (new int[size], new double[size], 0);
    }

    private T[] Joined<T>(int count, Func<(int[] Targets, double[] Weights), T[]> part)
    {
        var (all, at) = (new T[count], 0);
        foreach (var block in _blocks)
        {
            var length = Math.Min(part(block).Length, count - at);
            Array.Copy(part(block), 0, all, at, length);
            at += length;
        }
        return all;
    }
}
