using KnowledgeGraph.Records.Changes;

namespace KnowledgeGraph.Model.Changes;

/// <summary>
/// Numbers the parts of a graph that changes touch and answers read: each label, each relationship type, and one last part that every
/// change touches. Two servers of one model number alike.
/// </summary>
public sealed class GraphParts
{
    private readonly Dictionary<string, int> _labels;
    private readonly Dictionary<string, int> _types;

    /// <summary>The parts of a model.</summary>
    public GraphParts(GraphModel model)
    {
        string[] labels = [.. model.NodeTypesByLabel.Keys.Order(StringComparer.Ordinal)];
        string[] types = [.. model.RelationshipTypes.Keys.Order(StringComparer.Ordinal)];
        _labels = labels.Index().ToDictionary(label => label.Item, label => label.Index, StringComparer.Ordinal);
        _types = types.Index().ToDictionary(type => type.Item, type => labels.Length + type.Index, StringComparer.Ordinal);
        Count = labels.Length + types.Length + 1;
    }

    /// <summary>How many there are, the last one included.</summary>
    public int Count { get; }

    /// <summary>The part that every change touches: who reads it reads everything.</summary>
    public int Everything => Count - 1;

    /// <summary>The part of a node type.</summary>
    public int Of(NodeType type) => _labels[type.Label];

    /// <summary>The part of a relationship type.</summary>
    public int Of(RelationshipType type) => _types[type.Name];

    /// <summary>The parts that a change touched; null for all, also if it names one that the model lacks.</summary>
    public PartSet? Of(TouchedNames? names)
    {
        if (names is null) return null;
        var parts = new List<int> { Everything };
        foreach (var label in names.Labels)
        {
            if (!_labels.TryGetValue(label, out var part)) return null;
            parts.Add(part);
        }
        foreach (var type in names.RelationshipTypes)
        {
            if (!_types.TryGetValue(type, out var part)) return null;
            parts.Add(part);
        }
        return new PartSet(Count, parts);
    }
}
