namespace KnowledgeGraph.Storage;

/// <summary>
/// Makes equal values one object: enums, languages, dates and titles recur thousands of times. Used by the writer
/// alone, so it takes no lock. When it is full it is emptied: what recurs often is back at once, and nothing needs the
/// bookkeeping of a cache. (Weak references would cost a handle a value, more than most values themselves.)
/// </summary>
internal sealed class ValuePool(int capacity)
{
    // A longer text is a description, which hardly ever comes twice.
    private const int LongestJson = 80;
    private readonly HashSet<Value> _values = [];

    public Value Intern(Value value)
    {
        if (value.Json.Length > LongestJson)
            return value;
        if (_values.TryGetValue(value, out var pooled))
            return pooled;
        if (_values.Count >= capacity)
            _values.Clear();
        _values.Add(value);
        return value;
    }
}
