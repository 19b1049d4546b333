using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Storage.History;

/// <summary>About how many bytes records take in memory, so that what holds them has a bound. Values that many share count each time.</summary>
internal static class RecordSize
{
    private const int Element = 60;
    private const int Link = 32;
    private const int Held = 48;

    /// <summary>Of a node.</summary>
    public static long Of(NodeRecord node) => Element + node.Id.Length + Of(node.Properties);

    /// <summary>Of a relationship.</summary>
    public static long Of(RelationshipRecord relationship) => Element + Link + relationship.Id.Length + Of(relationship.Properties);

    /// <summary>Of what a write puts.</summary>
    public static long Of(GraphWrite write) => write.PutNodes.Sum(Of) + write.PutRelationships.Sum(Of);

    private static long Of(IReadOnlyDictionary<string, Value> properties)
    {
        var bytes = 0L;
        foreach (var value in properties.Values) bytes += Held + value.Json.Length;
        return bytes;
    }
}
