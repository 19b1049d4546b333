using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Tests.Storage.Graph;

/// <summary>The plainest graph that can be: dictionaries, and a sort for every question. What the store is held against.</summary>
internal sealed class NaiveGraph
{
    public Dictionary<string, NodeRecord> Nodes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, RelationshipRecord> Relationships { get; } = new(StringComparer.Ordinal);

    public void Apply(GraphWrite write)
    {
        foreach (var id in write.DeleteRelationships)
            Relationships.Remove(id);
        foreach (var id in write.DeleteNodes)
            Nodes.Remove(id);
        foreach (var node in write.PutNodes)
            Nodes[node.Id] = node;
        foreach (var relationship in write.PutRelationships)
            Relationships[relationship.Id] = relationship;
    }

    public List<string> Links(string type, bool outgoing, string node, IReadOnlyList<OrderTerm> terms) =>
    [
        .. Relationships.Values
            .Where(relationship => relationship.Type == type && (outgoing ? relationship.From : relationship.To) == node)
            .Select(relationship => (Far: Nodes[outgoing ? relationship.To : relationship.From], Relationship: relationship))
            .Order(Comparer<(NodeRecord Far, RelationshipRecord Relationship)>.Create(
                (a, b) => Compare(terms, a.Far, a.Relationship, b.Far, b.Relationship)))
            .Select(link => link.Relationship.Id),
    ];

    public List<NodeRecord> Ordered(IReadOnlyList<string> labels, IReadOnlyList<OrderTerm> terms) =>
    [
        .. Nodes.Values.Where(node => labels.Contains(node.Label))
            .Order(Comparer<NodeRecord>.Create((a, b) => Compare(terms, a, null, b, null))),
    ];

    public static int Compare(
        IReadOnlyList<OrderTerm> terms, NodeRecord nodeA, RelationshipRecord? relationshipA, NodeRecord nodeB, RelationshipRecord? relationshipB)
    {
        foreach (var term in terms)
        {
            var a = (term.IsOfRelationship ? relationshipA!.Properties : nodeA.Properties).GetValueOrDefault(term.Key);
            var b = (term.IsOfRelationship ? relationshipB!.Properties : nodeB.Properties).GetValueOrDefault(term.Key);
            if (a is null && b is null) continue;
            var order = a is null ? 1 : b is null ? -1 : Value.Compare(a, b) * (term.IsDescending ? -1 : 1);
            if (order != 0) return order;
        }
        var sign = terms.Count > 0 && terms[^1].IsDescending ? -1 : 1;
        var byNode = string.CompareOrdinal(nodeA.Id, nodeB.Id);
        return sign * (byNode != 0 ? byNode : string.CompareOrdinal(relationshipA?.Id, relationshipB?.Id));
    }
}
