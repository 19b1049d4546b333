using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Tests.Storage.Graph;

/// <summary>Makes writes that a graph accepts: few ids and values, so that replacing, ties and hubs are common.</summary>
internal sealed class RandomWrites(int seed, NaiveGraph graph)
{
    private const int NodeIds = 60;
    private const int RelationshipIds = 150;
    private static readonly string[] Names = ["Ana", "ána", "Bea", "Ñu", "Łuk", "zz", "Z"];
    private readonly Random _random = new(seed);

    public GraphWrite Next(int size)
    {
        var putNodes = new Dictionary<string, NodeRecord>(StringComparer.Ordinal);
        var putRelationships = new Dictionary<string, RelationshipRecord>(StringComparer.Ordinal);
        for (var i = 0; i < size; i++)
        {
            var node = Node();
            putNodes[node.Id] = node;
        }
        var deletedRelationships = Some(graph.Relationships.Keys, size / 2);
        string[] ends = [.. graph.Nodes.Keys.Union(putNodes.Keys, StringComparer.Ordinal)];
        for (var i = 0; i < 2 * size; i++)
        {
            var relationship = Relationship(ends);
            if (!deletedRelationships.Contains(relationship.Id)) putRelationships[relationship.Id] = relationship;
        }
        var deletedNodes = Some(graph.Nodes.Keys, size / 3);
        deletedNodes.ExceptWith(putNodes.Keys);
        deletedNodes.ExceptWith(putRelationships.Values.SelectMany(relationship => (string[])[relationship.From, relationship.To]));
        deletedRelationships.UnionWith(graph.Relationships.Values
            .Where(relationship => deletedNodes.Contains(relationship.From) || deletedNodes.Contains(relationship.To))
            .Select(relationship => relationship.Id));
        deletedRelationships.ExceptWith(putRelationships.Keys);
        return new GraphWrite
        {
            PutNodes = putNodes.Values,
            PutRelationships = putRelationships.Values,
            DeleteNodes = deletedNodes,
            DeleteRelationships = deletedRelationships,
        };
    }

    private NodeRecord Node()
    {
        var properties = new Dictionary<string, Value>(StringComparer.Ordinal);
        if (_random.Next(5) > 0) properties["name"] = new TextValue(Names[_random.Next(Names.Length)]);
        if (_random.Next(3) > 0) properties["age"] = new IntegerValue(_random.Next(4));
        return new NodeRecord($"n:{_random.Next(NodeIds)}", _random.Next(3) == 0 ? "City" : "Person", properties);
    }

    private RelationshipRecord Relationship(string[] ends)
    {
        var properties = new Dictionary<string, Value>(StringComparer.Ordinal);
        if (_random.Next(3) > 0) properties["since"] = new IntegerValue(_random.Next(3));
        // Half of all begin or end at few nodes: hubs.
        var from = ends[_random.Next(2) == 0 ? _random.Next(Math.Min(2, ends.Length)) : _random.Next(ends.Length)];
        return new RelationshipRecord(
            $"r:{_random.Next(RelationshipIds)}", _random.Next(2) == 0 ? "KNOWS" : "LIVES_IN", from, ends[_random.Next(ends.Length)], properties);
    }

    private HashSet<string> Some(IEnumerable<string> ids, int count)
    {
        string[] all = [.. ids.Order(StringComparer.Ordinal)];
        _random.Shuffle(all);
        return all.Take(count).ToHashSet(StringComparer.Ordinal);
    }
}
