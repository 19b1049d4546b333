using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Randomness;

namespace KnowledgeGraph.Analysis.Communities;

/// <summary>Step B of <see cref="Leiden"/>: nodes move to the communities where they raise the quality most.</summary>
internal sealed class LocalMoving
{
    // A gain below this part of what a node's edges weigh may be rounding, and nodes would go round in circles for it.
    private const double LeastGain = 1e-10;

    private readonly Level _level;
    private readonly int[] _labels;
    private readonly double _rate;
    private readonly WorkCounter _counter;
    private readonly Community[] _communities;
    private readonly int[] _sizes;
    private readonly int[] _touched;

    // Communities without nodes, for nodes that are better off alone.
    private readonly int[] _empty;
    private int _emptyCount;

    private LocalMoving(Level level, int[] labels, double rate, WorkCounter counter)
    {
        (_level, _labels, _rate, _counter) = (level, labels, rate, counter);
        var nodes = level.NodeCount;
        (_communities, _sizes, _touched, _empty) = (new Community[nodes], new int[nodes], new int[nodes], new int[nodes]);
        for (var node = 0; node < nodes; node++)
        {
            _communities[labels[node]].Strength += level.Strengths[node];
            _sizes[labels[node]]++;
        }

        for (var community = nodes - 1; community >= 0; community--)
        {
            if (_sizes[community] == 0) _empty[_emptyCount++] = community;
        }
    }

    /// <summary>Moves nodes until none gains by it; how many communities there are then.</summary>
    /// <param name="level">The graph.</param>
    /// <param name="labels">The community of each node, from 0 and below the number of nodes; changed.</param>
    /// <param name="rate">The resolution by the strength of all nodes.</param>
    /// <param name="random">Decides in which order nodes are looked at.</param>
    /// <param name="counter">What it may cost.</param>
    public static int Run(Level level, int[] labels, double rate, SplitMix random, WorkCounter counter)
    {
        var moving = new LocalMoving(level, labels, rate, counter);
        moving.Run(random);
        return level.NodeCount - moving._emptyCount;
    }

    private void Run(SplitMix random)
    {
        var nodes = _labels.Length;
        int[] queue = [.. Enumerable.Range(0, nodes)];
        random.Shuffle(queue);
        var queued = new bool[nodes];
        queued.AsSpan().Fill(true);
        var (first, count) = (0, nodes);
        while (count > 0)
        {
            var node = queue[first];
            first = first + 1 == nodes ? 0 : first + 1;
            count--;
            queued[node] = false;
            var row = _level.Row(node);
            _counter.Count(row.Length);
            if (!Move(node, row, _level.Weights(node))) continue;
            var label = _labels[node];
            foreach (var other in row)
            {
                if (_labels[other] == label || queued[other]) continue;
                queued[other] = true;
                var last = first + count++;
                queue[last < nodes ? last : last - nodes] = other;
            }
        }
    }

    private bool Move(int node, ReadOnlySpan<int> row, ReadOnlySpan<double> weights)
    {
        var (labels, communities, touched, found) = (_labels, _communities, _touched, 0);
        for (var i = 0; i < row.Length; i++)
        {
            var label = labels[row[i]];
            ref var community = ref communities[label];
            if (community.Link == 0) touched[found++] = label;
            community.Link += weights[i];
        }

        var (own, strength) = (labels[node], _level.Strengths[node]);
        var expected = _rate * strength;
        // As if the node were in none.
        communities[own].Strength -= strength;
        var stays = communities[own].Link - (expected * communities[own].Strength);
        var (best, most) = (own, stays + (LeastGain * strength));
        foreach (var label in touched.AsSpan(0, found))
        {
            ref var community = ref communities[label];
            var gain = community.Link - (expected * community.Strength);
            community.Link = 0;
            if (gain > most && label != own) (best, most) = (label, gain);
        }

        if (most < 0 && _sizes[own] > 1) best = _empty[--_emptyCount];
        communities[best].Strength += strength;
        if (best == own) return false;
        labels[node] = best;
        _sizes[best]++;
        if (--_sizes[own] == 0) _empty[_emptyCount++] = own;
        return true;
    }

    // What is read together, and at random, lies together.
    private struct Community
    {
        public double Strength;
        public double Link;
    }
}
