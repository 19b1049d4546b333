using KnowledgeGraph.Model;

namespace KnowledgeGraph.Search.Following;

/// <summary>The types of entities by number, in the order of their labels; two servers of one model number alike.</summary>
internal sealed class EntityTypes
{
    private readonly NodeType[] _types;
    private readonly Dictionary<NodeType, int> _numbers;

    public EntityTypes(GraphModel model)
    {
        _types = [.. model.NodeTypes.Values.Where(type => type.IsEntity).OrderBy(type => type.Label, StringComparer.Ordinal)];
        _numbers = _types.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
    }

    public int Count => _types.Length;

    public NodeType this[int number] => _types[number];

    public int NumberOf(NodeType type) => _numbers[type];

    /// <summary>Which numbers are among these types; null for all.</summary>
    public bool[]? Among(IReadOnlyCollection<NodeType>? types)
    {
        if (types is null) return null;
        var among = new bool[Count];
        foreach (var type in types)
        {
            if (_numbers.TryGetValue(type, out var number)) among[number] = true;
        }
        return among;
    }
}
