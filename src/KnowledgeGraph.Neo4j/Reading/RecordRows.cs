using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
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

    /// <summary>Takes rows of labels, properties and how many relationships.</summary>
    public RowList<TiedNode?> OfTiedNodes() => new(row =>
        Node((List<object?>)row[0]!, (Dictionary<string, object?>)row[1]!) is { } node ? new TiedNode(node, Count(row[2])) : null);

    /// <summary>Takes rows of type, id, start, end, labels and count of the far end, and values under their names; at most so many.</summary>
    public RowList<NodeTie?> OfTies(IReadOnlyList<string> names, int most) => new(row => Tie(row, names), most);

    private NodeTie? Tie(IReadOnlyList<object?> row, IReadOnlyList<string> names)
    {
        var type = (string)row[0]!;
        if (row[1] is not string id || row[2] is not string from || row[3] is not string to || LabelOf((List<object?>)row[4]!) is not { } label) return null;
        var stored = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
            if (row[6 + i] is { } value) stored.Add(names[i], value);
        var values = LaidOut.Read(key => layout.EdgeProperty(type, key), stored);
        return new NodeTie(
            id, type, from, to, values.GetValueOrDefault(BuiltInKeys.Since), values.GetValueOrDefault(BuiltInKeys.Until),
            values.GetValueOrDefault(BuiltInKeys.Confidence), label, Count(row[5]));
    }

    private static int Count(object? count) => (int)Math.Min((long)count!, int.MaxValue);

    private string? LabelOf(List<object?> labels) => labels.Cast<string>().FirstOrDefault(layout.Model.NodeTypesByLabel.ContainsKey);

    private NodeRecord? Node(List<object?> labels, Dictionary<string, object?> stored)
    {
        if (LabelOf(labels) is not { } label || stored[StoredNames.Id] is not string id) return null;
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
