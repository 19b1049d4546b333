using System.Collections.Immutable;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>The nodes of a label by their value under one key. Values are equal by kind and content.</summary>
public sealed class EqualityIndex
{
    internal EqualityIndex(ImmutableDictionary<Value, int[]> nodesOf) => NodesOf = nodesOf;

    /// <summary>The values that occur.</summary>
    public IEnumerable<Value> Values => NodesOf.Keys;

    /// <summary>How many different values occur.</summary>
    public int Count => NodesOf.Count;

    internal ImmutableDictionary<Value, int[]> NodesOf { get; }

    /// <summary>The numbers of the nodes with this value, ascending; empty if there are none.</summary>
    public ReadOnlySpan<int> Nodes(Value value) => NodesOf.TryGetValue(value, out var nodes) ? nodes : default;
}
