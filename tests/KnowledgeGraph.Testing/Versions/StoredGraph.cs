using KnowledgeGraph.Evidence.Documents;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Testing.Versions;

/// <summary>All that a store holds, as it was streamed at one time.</summary>
public sealed class StoredGraph
{
    // Moments, what tells of them, and ids of relationships, which come from them, are not the same in a store that loaded more.
    private static readonly string[] OfTime = ["updatedAt", "knownFrom", "knownTo", "periods", DocumentForms.Key];

    private readonly GraphModel _model;
    private readonly IReadOnlyList<NodeRecord> _nodes;
    private readonly IReadOnlyList<RelationshipRecord> _relationships;

    private StoredGraph(GraphModel model, IReadOnlyList<NodeRecord> nodes, IReadOnlyList<RelationshipRecord> relationships)
    {
        (_model, _nodes, _relationships) = (model, nodes, relationships);
        Statements = nodes.Where(node => node.Label == model.Statement.Label)
            .Select(node => StatementRecords.Read(model, node, (_, predicate) => Field(node, predicate)))
            .ToDictionary(statement => statement.Id, StringComparer.Ordinal);
    }

    /// <summary>The statements by id.</summary>
    public IReadOnlyDictionary<string, Statement> Statements { get; }

    /// <summary>The documents.</summary>
    public IEnumerable<NodeRecord> Documents => _nodes.Where(node => node.Label == _model.Document.Label);

    /// <summary>Streams a store.</summary>
    public static async Task<StoredGraph> ReadAsync(GraphModel model, IGraphStream store, CancellationToken cancellation)
    {
        var (nodes, relationships) = (new List<NodeRecord>(), new List<RelationshipRecord>());
        await foreach (var node in store.NodesAsync(cancellation)) nodes.Add(node);
        await foreach (var relationship in store.RelationshipsAsync(cancellation)) relationships.Add(relationship);
        return new StoredGraph(model, nodes, relationships);
    }

    /// <summary>A node as it is stored.</summary>
    public NodeRecord Node(string id) => _nodes.Single(node => node.Id == id);

    /// <summary>All of it as text, but what is no longer held and what tells of time.</summary>
    public string Shown()
    {
        var hidden = Statements.Values.Where(statement => statement.Status == StatementStatus.Retracted).Select(statement => statement.Id)
            .ToHashSet(StringComparer.Ordinal);
        var nodes = _nodes.Where(node => !hidden.Contains(node.Id)).Select(node => $"{node.Id} {node.Label} {Timeless(node.Properties)}");
        var relationships = _relationships.Where(link => !hidden.Contains(link.From) && !hidden.Contains(link.To))
            .Select(link => $"{link.From} {link.Type} {link.To} {Timeless(link.Properties)}");
        return string.Join('\n', nodes.Concat(relationships).Order(StringComparer.Ordinal));
    }

    /// <summary>A statement's record as text, with everything.</summary>
    public string Record(string id) => Record(_model, Statements[id]);

    /// <summary>The record of a statement as text, with everything.</summary>
    public static string Record(GraphModel model, Statement statement) => $"{statement.Id} {Text(StatementRecords.Write(model, statement).Properties)}";

    /// <summary>Values as text, in the order of their keys.</summary>
    public static string Text(IReadOnlyDictionary<string, Value> values) =>
        string.Join(' ', values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));

    private Property? Field(NodeRecord statement, string predicate) =>
        statement.Properties.GetValueOrDefault("subjectLabel") is TextValue label
            ? _model.NodeTypesByLabel[label.Text].Properties.GetValueOrDefault(predicate)
            : null;

    private static string Timeless(IReadOnlyDictionary<string, Value> properties) =>
        Text(properties.Where(pair => !OfTime.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal));
}
