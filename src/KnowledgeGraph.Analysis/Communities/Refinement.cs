using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Randomness;

namespace KnowledgeGraph.Analysis.Communities;

/// <summary>Step C of <see cref="Leiden"/>: communities are split into parts that are well connected.</summary>
internal sealed class Refinement
{
    // e^-40: what is less likely, compared to the likeliest, is never drawn.
    private const double LeastExponent = -40;

    private readonly Level _level;
    private readonly int[] _labels;
    private readonly double _rate;
    private readonly double _theta;
    private readonly SplitMix _random;
    private readonly WorkCounter _counter;

    // The part of each node. A part is known by its first node.
    private readonly int[] _parts;
    private readonly bool[] _isMerged;
    private readonly Part[] _states;
    private readonly int[] _touched;
    private readonly double[] _odds;

    private Refinement(Level level, int[] labels, double rate, double theta, SplitMix random, WorkCounter counter)
    {
        (_level, _labels, _rate, _theta, _random, _counter) = (level, labels, rate, theta, random, counter);
        var nodes = level.NodeCount;
        (_parts, _isMerged, _states, _touched, _odds) = (new int[nodes], new bool[nodes], new Part[nodes], new int[nodes], new double[nodes]);
    }

    /// <summary>The part of each node, and how many parts there are. Parts are numbered from 0, those of a community one after another.</summary>
    /// <param name="level">The graph.</param>
    /// <param name="labels">The community of each node, from 0 and below <paramref name="communities"/>.</param>
    /// <param name="communities">How many communities there are.</param>
    /// <param name="rate">The resolution by the strength of all nodes.</param>
    /// <param name="theta">How much is left to chance.</param>
    /// <param name="random">What chance decides.</param>
    /// <param name="counter">What it may cost.</param>
    public static (int[] Parts, int Count) Run(
        Level level, int[] labels, int communities, double rate, double theta, SplitMix random, WorkCounter counter)
    {
        var refinement = new Refinement(level, labels, rate, theta, random, counter);
        var (members, bounds) = Groups.Of(labels, communities);
        for (var community = 0; community < communities; community++) refinement.Split(community, members.AsSpan(bounds[community]..bounds[community + 1]));
        return refinement.Numbered(members);
    }

    private void Split(int community, Span<int> members)
    {
        var strength = 0.0;
        foreach (var node in members) strength += Begin(node, community);
        if (members.Length == 1) return;
        _random.Shuffle(members);
        foreach (var node in members)
        {
            if (!_isMerged[node] && IsWellConnected(_states[node], strength)) Merge(node, community, strength);
        }
    }

    private double Begin(int node, int community)
    {
        var row = _level.Row(node);
        var weights = _level.Weights(node);
        var outside = 0.0;
        _counter.Count(row.Length);
        for (var i = 0; i < row.Length; i++)
        {
            if (_labels[row[i]] == community) outside += weights[i];
        }

        _parts[node] = node;
        _states[node] = new Part { Strength = _level.Strengths[node], Outside = outside };
        return _level.Strengths[node];
    }

    private bool IsWellConnected(in Part part, double strength) => part.Outside >= _rate * part.Strength * (strength - part.Strength);

    private void Merge(int node, int community, double strength)
    {
        var row = _level.Row(node);
        var weights = _level.Weights(node);
        var found = 0;
        _counter.Count(row.Length);
        for (var i = 0; i < row.Length; i++)
        {
            if (_labels[row[i]] != community) continue;
            var part = _parts[row[i]];
            ref var state = ref _states[part];
            if (state.Link == 0) _touched[found++] = part;
            state.Link += weights[i];
        }

        var touched = _touched.AsSpan(0, found);
        var drawn = Draw(node, touched, strength);
        if (drawn != node)
        {
            ref var joined = ref _states[drawn];
            joined.Strength += _level.Strengths[node];
            joined.Outside += _states[node].Outside - (2 * joined.Link);
            _parts[node] = drawn;
            _isMerged[node] = _isMerged[drawn] = true;
        }

        foreach (var part in touched) _states[part].Link = 0;
    }

    private int Draw(int node, ReadOnlySpan<int> touched, double strength)
    {
        // To stay alone gains nothing, and what would lose is no choice.
        var (expected, most) = (_rate * _level.Strengths[node], 0.0);
        for (var i = 0; i < touched.Length; i++)
        {
            ref var part = ref _states[touched[i]];
            _odds[i] = IsWellConnected(part, strength) ? part.Link - (expected * part.Strength) : double.NegativeInfinity;
            most = Math.Max(most, _odds[i]);
        }

        // By the largest gain, which alone would overflow.
        var alone = Odds(-most);
        var sum = alone;
        for (var i = 0; i < touched.Length; i++) sum += _odds[i] = _odds[i] < 0 ? 0 : Odds(_odds[i] - most);
        var left = (sum * _random.NextDouble()) - alone;
        for (var i = 0; i < touched.Length && left >= 0; i++)
        {
            left -= _odds[i];
            if (left < 0) return touched[i];
        }

        return node;
    }

    private double Odds(double behind) => behind / _theta < LeastExponent ? 0 : Math.Exp(behind / _theta);

    private (int[] Parts, int Count) Numbered(ReadOnlySpan<int> members)
    {
        var (numbers, count) = (new int[_parts.Length], 0);
        foreach (var node in members)
        {
            if (_parts[node] == node) numbers[node] = count++;
        }

        for (var node = 0; node < numbers.Length; node++)
        {
            if (_parts[node] != node) numbers[node] = numbers[_parts[node]];
        }

        return (numbers, count);
    }

    // What is read together, and at random, lies together.
    private struct Part
    {
        public double Strength;
        public double Outside;
        public double Link;
    }
}
