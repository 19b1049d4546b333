using System.Collections;

namespace KnowledgeGraph.GraphQL.Responses;

/// <summary>An object of a response: response names and values in the order of the selection (specification section 7.2.2).</summary>
public sealed class ResponseMap : IReadOnlyCollection<KeyValuePair<string, object?>>
{
    private readonly KeyValuePair<string, object?>[] _entries;

    /// <summary>An object of these entries. Names are unique; the caller must not touch the array again.</summary>
    public ResponseMap(KeyValuePair<string, object?>[] entries) => _entries = entries;

    /// <summary>How many entries it has.</summary>
    public int Count => _entries.Length;

    /// <summary>The value under a response name: null, a leaf, a list, or a map; also null when there is no such entry.</summary>
    public object? this[string name]
    {
        get
        {
            foreach (var entry in _entries)
            {
                if (entry.Key == name) return entry.Value;
            }

            return null;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, object?>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();
}
