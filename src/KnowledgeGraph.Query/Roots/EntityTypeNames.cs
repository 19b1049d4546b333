using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Roots;

/// <summary>The types of entities as the API's <c>EntityType</c> spells them.</summary>
/// <param name="model">The model.</param>
public sealed class EntityTypeNames(GraphModel model)
{
    private readonly Dictionary<string, NodeType> _types =
        model.NodeTypes.Values.Where(type => type.IsEntity).ToDictionary(Of, StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => _types.Count;

    /// <summary>The types of a list; null for all.</summary>
    public IReadOnlySet<NodeType>? Among(IReadOnlyList<string>? names) => names?.Select(name => _types[name]).ToHashSet();

    /// <summary>How a type is spelled.</summary>
    public static string Of(NodeType type) => Naming.UpperSnake(type.Name);
}
