using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Evidence.Generation;

/// <summary>Collects records until there are enough for a write.</summary>
internal sealed class WriteBatch(int size)
{
    private List<NodeRecord> _nodes = [];
    private List<RelationshipRecord> _relationships = [];

    /// <summary>The number of the change that the next record comes with, in a store that is empty before the first.</summary>
    public long Number { get; private set; } = 1;

    /// <summary>How many nodes were made of types that were asked for.</summary>
    public int Nodes { get; set; }

    /// <summary>How many relationships were made between them.</summary>
    public int Relationships { get; set; }

    /// <summary>Adds a node; the write, if it was the last that fits.</summary>
    public GraphWrite? Add(NodeRecord node)
    {
        _nodes.Add(node);
        return IfFull();
    }

    /// <summary>Adds a relationship; the write, if it was the last that fits.</summary>
    public GraphWrite? Add(RelationshipRecord relationship)
    {
        _relationships.Add(relationship);
        return IfFull();
    }

    /// <summary>What is left, null if nothing is.</summary>
    public GraphWrite? Rest()
    {
        if (_nodes.Count + _relationships.Count == 0) return null;
        var write = new GraphWrite
        {
            PutNodes = _nodes,
            PutRelationships = _relationships,
            Kinds = [Generator.ChangeKind],
            ExpectedChange = Number - 1,
        };
        (_nodes, _relationships) = ([], []);
        Number++;
        return write;
    }

    private GraphWrite? IfFull() => _nodes.Count + _relationships.Count >= size ? Rest() : null;
}
