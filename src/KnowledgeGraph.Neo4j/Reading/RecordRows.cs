using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Records;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Rows as records, equal to those that were written. What another program put beside them is passed over.</summary>
internal sealed class RecordRows(GraphLayout layout)
{
    /// <summary>Takes rows of labels and properties.</summary>
    public RowList<NodeRecord?> OfNodes() => new(row => Node((List<object?>)row[0]!, (Dictionary<string, object?>)row[1]!));

    /// <summary>Takes rows of type and properties.</summary>
    public RowList<RelationshipRecord?> OfRelationships() => new(row => Relationship((string)row[0]!, (Dictionary<string, object?>)row[1]!));

    private NodeRecord? Node(List<object?> labels, Dictionary<string, object?> stored)
    {
        var label = labels.Cast<string>().FirstOrDefault(layout.Model.NodeTypesByLabel.ContainsKey);
        if (label is null || stored[StoredNames.Id] is not string id) return null;
        return new NodeRecord(id, label, LaidOut.Read(key => layout.NodeProperty(label, key), stored));
    }

    private RelationshipRecord? Relationship(string type, Dictionary<string, object?> stored)
    {
        if (!layout.Model.RelationshipTypes.ContainsKey(type)) return null;
        if (stored.GetValueOrDefault(StoredNames.Id) is not string id
            || stored.GetValueOrDefault(StoredNames.From) is not string from
            || stored.GetValueOrDefault(StoredNames.To) is not string to) return null;
        return new RelationshipRecord(id, type, from, to, LaidOut.Read(key => layout.EdgeProperty(type, key), stored));
    }
}
