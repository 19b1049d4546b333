namespace KnowledgeGraph.GraphQL.Validation.Merging;

/// <summary>
/// Fields of one merged set that share a response name, each once, in the order collected. Two groups are equal when
/// they hold the same fields, whichever way led to them.
/// </summary>
internal sealed class MergeGroup : IEquatable<MergeGroup>
{
    private readonly int[] _ids;
    private readonly int _hash;

    public MergeGroup(IReadOnlyList<MergeMember> members)
    {
        Members = members;
        _ids = [.. members.Select(member => member.Field.Id)];
        Array.Sort(_ids);
        var code = new HashCode();
        foreach (var id in _ids) code.Add(id);
        _hash = code.ToHashCode();
    }

    /// <summary>At least one.</summary>
    public IReadOnlyList<MergeMember> Members { get; }

    /// <summary>Whether nothing can be wrong with it: a single field without a selection set.</summary>
    public bool IsSingleLeaf => Members is [{ Field.Node.SelectionSet: null }];

    public bool Equals(MergeGroup? other) => other is not null && _hash == other._hash && _ids.AsSpan().SequenceEqual(other._ids);

    public override bool Equals(object? obj) => Equals(obj as MergeGroup);

    public override int GetHashCode() => _hash;
}
