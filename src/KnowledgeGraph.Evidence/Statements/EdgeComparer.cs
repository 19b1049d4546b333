using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Statements;

/// <summary>Equality of sets of values by key, whatever their order.</summary>
internal sealed class EdgeComparer : IEqualityComparer<IReadOnlyDictionary<string, Value>>
{
    public static readonly EdgeComparer Instance = new();

    /// <summary>Whether no key has two values; a missing one agrees with any.</summary>
    public static bool Agree(IReadOnlyDictionary<string, Value> left, IReadOnlyDictionary<string, Value> right)
    {
        foreach (var (key, value) in left)
            if (right.TryGetValue(key, out var other) && !other.Equals(value)) return false;
        return true;
    }

    public bool Equals(IReadOnlyDictionary<string, Value>? left, IReadOnlyDictionary<string, Value>? right)
    {
        if (left is null || right is null) return left == right;
        if (left.Count != right.Count) return false;
        foreach (var (key, value) in left)
            if (!right.TryGetValue(key, out var other) || !other.Equals(value)) return false;
        return true;
    }

    public int GetHashCode([DisallowNull] IReadOnlyDictionary<string, Value> values)
    {
        var hash = values.Count;
        foreach (var (key, value) in values) hash ^= HashCode.Combine(key, value);
        return hash;
    }
}
