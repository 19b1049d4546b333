using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Actors;

/// <summary>
/// Documents dealt into groups, so that each group can be left out in turn: what of the graph goes with it is what its documents alone say. What no document
/// says stays.
/// </summary>
internal sealed class DocumentGroups
{
    /// <summary>How many groups there are at most; each is a bit of what goes.</summary>
    public const int Most = 20;

    private readonly Dictionary<int, uint> _gone = [];

    private DocumentGroups(IReadOnlyList<string> documents) => Documents = documents;

    /// <summary>The documents, in the order in which they are dealt.</summary>
    public IReadOnlyList<string> Documents { get; }

    /// <summary>How many groups there are; 0 without documents.</summary>
    public int Count => Math.Min(Most, Documents.Count);

    /// <summary>Deals the documents that say that some relationships hold.</summary>
    public static DocumentGroups Of(SnapshotGraph graph, IEnumerable<int> relationships)
    {
        var (behind, ofRelationship, ids) = (new DocumentsBehind(graph), new Dictionary<int, int[]>(), new Dictionary<int, string>());
        foreach (var relationship in relationships)
        {
            if (ofRelationship.ContainsKey(relationship)) continue;
            int[] documents = [.. behind.Of(relationship).Distinct()];
            ofRelationship.Add(relationship, documents);
            foreach (var document in documents) ids.TryAdd(document, graph.IdOf(document));
        }
        // Dealt in the order of a hash, so that what documents of one publisher are called does not bring them together.
        var dealt = ids.OrderBy(entry => HashOf(entry.Value)).ThenBy(entry => entry.Value, StringComparer.Ordinal).ToList();
        var groups = new DocumentGroups([.. dealt.Select(entry => entry.Value)]);
        var groupOf = dealt.Select((entry, i) => (entry.Key, Group: i % groups.Count)).ToDictionary(pair => pair.Key, pair => pair.Group);
        foreach (var (relationship, documents) in ofRelationship)
        {
            int[] among = [.. documents.Select(document => groupOf[document]).Distinct()];
            if (among is [var only]) groups._gone.Add(relationship, 1U << only);
        }
        return groups;
    }

    /// <summary>With which groups a relationship goes, one bit each; at most one.</summary>
    public uint GoneWith(int relationship) => _gone.GetValueOrDefault(relationship);

    private static ulong HashOf(string id) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
