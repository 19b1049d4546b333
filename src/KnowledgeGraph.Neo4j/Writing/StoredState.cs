using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>What the database holds of all that a write names, read under the lock of writers, so that it stays true to the end.</summary>
internal sealed class StoredState
{
    private StoredState(IReadOnlyDictionary<string, StoredNode> nodes, IReadOnlyDictionary<string, StoredLink> links) => (Nodes, Links) = (nodes, links);

    /// <summary>Where nothing of what a write names is stored.</summary>
    public static StoredState Nothing { get; } = new(new Dictionary<string, StoredNode>(), new Dictionary<string, StoredLink>());

    /// <summary>The nodes by id.</summary>
    public IReadOnlyDictionary<string, StoredNode> Nodes { get; }

    /// <summary>The relationships by id.</summary>
    public IReadOnlyDictionary<string, StoredLink> Links { get; }

    /// <summary>Reads it.</summary>
    public static async ValueTask<StoredState> ReadAsync(GraphLayout layout, GraphWrite write, TextFlush flush, CancellationToken cancellation)
    {
        var sorts = layout.FarSortNames;
        var nodes = new RowList<StoredNode>(row => new StoredNode((string)row[0]!, LabelOf(layout.Model, row[1]), Sorts(sorts, row[2])));
        IEnumerable<string> nodeIds =
            [.. write.PutNodes.Select(node => node.Id), .. write.DeleteNodes, .. write.PutRelationships.SelectMany(link => (string[])[link.From, link.To])];
        await flush.AddAsync(WriteTexts.ReadNodes(sorts), [.. nodeIds.Distinct(StringComparer.Ordinal)], nodes, cancellation);

        List<object?> linkIds = [.. write.PutRelationships.Select(link => link.Id), .. write.DeleteRelationships.Distinct(StringComparer.Ordinal)];
        var links = new List<RowList<StoredLink>>();
        foreach (var type in layout.Model.RelationshipTypes.Keys)
        {
            var rows = new RowList<StoredLink>(row => new StoredLink((string)row[0]!, type, (string)row[1]!, (string)row[2]!));
            links.Add(rows);
            await flush.AddAsync(WriteTexts.ReadRelationships(type), linkIds, rows, cancellation);
        }
        await flush.SendAsync(cancellation);
        return new StoredState(
            nodes.Rows.ToDictionary(node => node.Id, StringComparer.Ordinal),
            links.SelectMany(rows => rows.Rows).ToDictionary(link => link.Id, StringComparer.Ordinal));
    }

    private static string? LabelOf(GraphModel model, object? labels) =>
        ((List<object?>)labels!).Cast<string>().FirstOrDefault(label => label != StoredNames.Node && model.NodeTypesByLabel.ContainsKey(label));

    private static Dictionary<string, object?> Sorts(IReadOnlyList<string> names, object? values)
    {
        var list = (List<object?>)values!;
        return names.Select((name, index) => KeyValuePair.Create(name, list[index])).ToDictionary(StringComparer.Ordinal);
    }
}

/// <summary>A stored node.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">The label of its type; null if it has none of the model's.</param>
/// <param name="Sorts">What relationships may carry of it, by stored name.</param>
internal sealed record StoredNode(string Id, string? Label, IReadOnlyDictionary<string, object?> Sorts);

/// <summary>A stored relationship.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type.</param>
/// <param name="From">The id of its start.</param>
/// <param name="To">The id of its end.</param>
internal sealed record StoredLink(string Id, string Type, string From, string To);
