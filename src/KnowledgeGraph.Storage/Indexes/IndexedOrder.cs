using KnowledgeGraph.Records.Declarations;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>What a sorted index is of: label numbers, ascending, and terms.</summary>
internal sealed class IndexedOrder : IEquatable<IndexedOrder>
{
    private readonly int _hash;

    public IndexedOrder(int[] labels, IReadOnlyList<OrderTerm> terms)
    {
        Array.Sort(labels);
        (Labels, Terms) = (labels, terms);
        var hash = new HashCode();
        foreach (var label in labels)
            hash.Add(label);
        foreach (var term in terms)
            hash.Add(term);
        _hash = hash.ToHashCode();
    }

    public int[] Labels { get; }

    public IReadOnlyList<OrderTerm> Terms { get; }

    public bool Equals(IndexedOrder? other) => other is not null && Labels.AsSpan().SequenceEqual(other.Labels) && Terms.SequenceEqual(other.Terms);

    public override bool Equals(object? obj) => Equals(obj as IndexedOrder);

    public override int GetHashCode() => _hash;
}
