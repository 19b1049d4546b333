using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// The values that a large sort compares, kept until it is over: a large graph makes each anew as it is read, and its sort key with it. Several threads may
/// share it: what two of them make at once is the same.
/// </summary>
internal sealed class HeldValues
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(Elements Of, string Key), Value?[]> _columns = [];

    /// <summary>Room for the values of a property; null where they are objects as they stand.</summary>
    public Value?[]? Of(Elements elements, string key)
    {
        if (elements.Limit <= elements.MostLoose) return null;
        lock (_gate)
        {
            if (!_columns.TryGetValue((elements, key), out var held)) _columns.Add((elements, key), held = new Value?[elements.Limit]);
            return held;
        }
    }
}
