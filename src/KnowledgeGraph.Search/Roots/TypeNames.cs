using KnowledgeGraph.Model;

namespace KnowledgeGraph.Search.Roots;

/// <summary>The types of entities as the API's <c>EntityType</c> spells them.</summary>
internal sealed class TypeNames(GraphModel model)
{
    private readonly Dictionary<string, NodeType> _types = model.NodeTypes.Values.ToDictionary(type => Naming.UpperSnake(type.Name), StringComparer.Ordinal);

    /// <summary>How many there are at most.</summary>
    public int Count => _types.Count;

    /// <summary>The types of a list; null for all.</summary>
    public IReadOnlyCollection<NodeType>? Of(IReadOnlyList<string>? names) => names is null ? null : [.. names.Select(name => _types[name])];

    /// <summary>How a type is spelled.</summary>
    public static string Of(NodeType type) => Naming.UpperSnake(type.Name);
}
