using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Evidence.Writing;

/// <summary>Collects what differs between the records that should be and those that a store has.</summary>
/// <param name="before">The stored nodes that may be replaced as they are.</param>
internal sealed class RecordDifference(IReadOnlyDictionary<string, NodeRecord> before)
{
    private readonly Dictionary<string, NodeRecord> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RelationshipRecord> _relationships = new(StringComparer.Ordinal);
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);
    private readonly HashSet<string> _goneNodes = new(StringComparer.Ordinal);

    /// <summary>Whether a node that is kept as it is differs from what is stored; if so it will be written.</summary>
    public bool PutNode(NodeRecord node)
    {
        if (before.TryGetValue(node.Id, out var stored) && SameProperties(node.Properties, stored.Properties)) return false;
        _nodes[node.Id] = node;
        return true;
    }

    /// <summary>Writes a projected node with a new <c>updatedAt</c>, if anything but that differs.</summary>
    public void PutProjected(NodeRecord node, NodeRecord? stored, IReadOnlyDictionary<string, Value> projected, Value? now)
    {
        if (stored is not null && SameProperties(projected, WithoutUpdatedAt(stored))) return;
        var properties = new Dictionary<string, Value>(projected, StringComparer.Ordinal);
        if (now is not null) properties[BuiltInKeys.UpdatedAt] = now;
        _nodes[node.Id] = node with { Properties = properties };
    }

    /// <summary>Deletes a node; its relationships have to go too.</summary>
    public void Delete(string id) => _goneNodes.Add(id);

    /// <summary>Writes those of the new relationships that differ from the stored ones, and deletes what is no longer there.</summary>
    public void Replace(IEnumerable<RelationshipRecord> stored, IEnumerable<RelationshipRecord> projected)
    {
        var rest = new Dictionary<string, RelationshipRecord>(StringComparer.Ordinal);
        foreach (var record in stored) rest[record.Id] = record;
        foreach (var record in projected)
            if (!rest.Remove(record.Id, out var old) || !SameProperties(record.Properties, old.Properties)) _relationships[record.Id] = record;
        _gone.UnionWith(rest.Keys);
    }

    /// <summary>The write, null if nothing differs.</summary>
    public GraphWrite? ToWrite(IReadOnlyList<string> kinds, IReadOnlyDictionary<string, string?> meta)
    {
        if (_nodes.Count + _relationships.Count + _gone.Count + _goneNodes.Count == 0) return null;
        _gone.ExceptWith(_relationships.Keys);
        return new GraphWrite
        {
            PutNodes = _nodes.Values,
            DeleteNodes = _goneNodes,
            PutRelationships = _relationships.Values,
            DeleteRelationships = _gone,
            Kinds = kinds,
            Meta = meta,
        };
    }

    private static bool SameProperties(IReadOnlyDictionary<string, Value> left, IReadOnlyDictionary<string, Value> right) =>
        EdgeComparer.Instance.Equals(left, right);

    private static Dictionary<string, Value> WithoutUpdatedAt(NodeRecord stored)
    {
        var properties = new Dictionary<string, Value>(stored.Properties, StringComparer.Ordinal);
        properties.Remove(BuiltInKeys.UpdatedAt);
        return properties;
    }
}
