using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Coercion;

/// <summary>
/// The coerced variables of an operation. A variable that was not given and has no default is absent, which differs
/// from null. Names are those of the operation's definitions, so that one variable costs one array beside its value.
/// </summary>
public sealed class VariableValues
{
    internal static readonly object Absent = new();
    private const int MaxLinearSearch = 8;
    private readonly object?[] _values;
    private readonly Dictionary<string, int>? _indexes;

    internal VariableValues(IReadOnlyList<VariableDefinitionNode> definitions, object?[] values)
    {
        Definitions = definitions;
        _values = values;
        if (_values.Length <= MaxLinearSearch) return;
        _indexes = new Dictionary<string, int>(_values.Length, StringComparer.Ordinal);
        for (var i = 0; i < _values.Length; i++) _indexes.TryAdd(definitions[i].Variable.Name.Value, i);
    }

    /// <summary>The values of an operation without variables.</summary>
    public static VariableValues Empty { get; } = new([], []);

    /// <summary>The operation's definitions, in its order.</summary>
    public IReadOnlyList<VariableDefinitionNode> Definitions { get; }

    /// <summary>The value of a variable; null when it is null or absent.</summary>
    public object? this[string name] => TryGet(name, out var value) ? value : null;

    /// <summary>Whether a variable is present.</summary>
    public bool Contains(string name) => TryGet(name, out _);

    /// <summary>The coerced value of a variable that is present.</summary>
    public bool TryGet(string name, out object? value)
    {
        var index = IndexOf(name);
        value = index < 0 || ReferenceEquals(_values[index], Absent) ? null : _values[index];
        return index >= 0 && !ReferenceEquals(_values[index], Absent);
    }

    private int IndexOf(string name)
    {
        if (_indexes is not null) return _indexes.TryGetValue(name, out var found) ? found : -1;
        for (var i = 0; i < _values.Length; i++)
        {
            if (string.Equals(Definitions[i].Variable.Name.Value, name, StringComparison.Ordinal)) return i;
        }

        return -1;
    }
}
