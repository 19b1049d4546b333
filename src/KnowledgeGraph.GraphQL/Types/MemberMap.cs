using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// The members of a type in their order, found by name. If a name occurs twice, which no valid schema has,
/// both members are listed and the first is found.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "A map by name, in the specification's words.")]
public sealed class MemberMap<T> : IReadOnlyList<T>
    where T : class, INamed
{
    private const int MaxLinearSearch = 6;
    private readonly T[] _members;
    private readonly Dictionary<string, int>? _indexes;

    /// <summary>The members in the order given.</summary>
    public MemberMap(IEnumerable<T> members)
    {
        _members = [.. members];
        if (_members.Length <= MaxLinearSearch) return;
        _indexes = new Dictionary<string, int>(_members.Length, StringComparer.Ordinal);
        for (var i = 0; i < _members.Length; i++) _indexes.TryAdd(_members[i].Name, i);
    }

    /// <summary>No members.</summary>
    public static MemberMap<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _members.Length;

    /// <inheritdoc/>
    public T this[int index] => _members[index];

    /// <summary>The member of a name, or null.</summary>
    public T? Find(string name)
    {
        var index = IndexOf(name);
        return index < 0 ? null : _members[index];
    }

    /// <summary>The position of the member of a name, or -1.</summary>
    public int IndexOf(string name)
    {
        if (_indexes is not null) return _indexes.TryGetValue(name, out var found) ? found : -1;
        for (var i = 0; i < _members.Length; i++)
        {
            if (string.Equals(_members[i].Name, name, StringComparison.Ordinal)) return i;
        }

        return -1;
    }

    /// <summary>Whether there is a member of that name.</summary>
    public bool Contains(string name) => Find(name) is not null;

    /// <summary>The members as a span, for loops that must not allocate.</summary>
    public ReadOnlySpan<T> AsSpan() => _members;

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_members).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _members.GetEnumerator();
}
