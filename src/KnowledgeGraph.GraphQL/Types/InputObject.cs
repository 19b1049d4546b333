using System.Collections;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// A coerced input object, or the coerced arguments of a field: names and values in a fixed order (the type's order
/// of fields). A key that was not given and has no default is absent, which differs from null. Read-only.
/// </summary>
public sealed class InputObject : IReadOnlyCollection<KeyValuePair<string, object?>>
{
    private const int MaxLinearSearch = 8;
    private readonly KeyValuePair<string, object?>[] _entries;
    private readonly Dictionary<string, object?>? _byName;

    /// <summary>An object of these entries. Names are unique; the caller must not touch the array again.</summary>
    public InputObject(KeyValuePair<string, object?>[] entries)
    {
        _entries = entries;
        if (_entries.Length > MaxLinearSearch) _byName = new Dictionary<string, object?>(_entries, StringComparer.Ordinal);
    }

    /// <summary>No entries.</summary>
    public static InputObject Empty { get; } = new([]);

    /// <summary>How many keys are present.</summary>
    public int Count => _entries.Length;

    /// <summary>The value of a key; null when it is null or absent (<see cref="TryGet"/> tells them apart).</summary>
    public object? this[string name] => TryGet(name, out var value) ? value : null;

    /// <summary>The value of a key that is present.</summary>
    public bool TryGet(string name, out object? value)
    {
        if (_byName is not null) return _byName.TryGetValue(name, out value);
        foreach (var entry in _entries)
        {
            if (string.Equals(entry.Key, name, StringComparison.Ordinal))
            {
                value = entry.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>The entries as a span, for loops that must not allocate.</summary>
    public ReadOnlySpan<KeyValuePair<string, object?>> AsSpan() => _entries;

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, object?>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();
}
