using KnowledgeGraph.Evidence.Projection;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Writing;

/// <summary>All that the projection of a scope needs: the store as it will be once a change is made.</summary>
internal sealed class ProjectionContext
{
    private readonly GraphModel _model;
    private readonly Dictionary<string, NodeRecord> _nodes;
    private readonly HashSet<string> _stored;
    private readonly HashSet<string> _given;

    private ProjectionContext(
        GraphModel model, Dictionary<string, NodeRecord> nodes, HashSet<string> stored, HashSet<string> given, IReadOnlyCollection<Statement> statements)
    {
        (_model, _nodes, _stored, _given) = (model, nodes, stored, given);
        Statements = statements;
        Documents = new DocumentRegister(model, nodes.Values.Where(node => node.Label == model.Document.Label), statements);
    }

    /// <summary>The statements, complete for the scope.</summary>
    public IReadOnlyCollection<Statement> Statements { get; }

    /// <summary>Their documents.</summary>
    public DocumentRegister Documents { get; }

    /// <summary>Reads it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="reader">The store as it is.</param>
    /// <param name="scope">What is to be projected.</param>
    /// <param name="change">The change.</param>
    /// <param name="naming">The stored statements that name nodes which are not in the graph, and which no tie leads to.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async ValueTask<ProjectionContext> ReadAsync(
        GraphModel model, IRecordReader reader, AffectedScope scope, EvidenceChange change, IReadOnlyCollection<Statement> naming,
        CancellationToken cancellation)
    {
        var stored = new StatementReader(model, reader);
        var statements = new Dictionary<string, Statement>(StringComparer.Ordinal);
        foreach (var statement in await stored.AboutAsync(scope.Subjects(), cancellation)) statements[statement.Id] = statement;
        foreach (var statement in await stored.FromDocumentsAsync(scope.Documents(), cancellation)) statements[statement.Id] = statement;
        foreach (var statement in naming) statements[statement.Id] = statement;
        foreach (var statement in change.Statements) statements[statement.Id] = statement;

        // What a document's publisher is, is itself a matter of statements.
        var documents = statements.Values.Select(statement => statement.DocumentId).ToHashSet(StringComparer.Ordinal);
        foreach (var statement in await stored.AboutAsync(documents, cancellation)) statements.TryAdd(statement.Id, statement);
        foreach (var id in change.UnrecordedIds) statements.Remove(id);

        HashSet<string> wanted = [.. scope.Nodes, .. documents, .. scope.Mentions.Select(mention => mention.EndId)];
        var nodes = (await reader.NodesAsync(wanted, cancellation)).ToDictionary(node => node.Id, StringComparer.Ordinal);
        foreach (var id in change.UnrecordedIds) nodes.Remove(id);
        var known = nodes.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var node in change.Nodes)
            if (node.Label == model.Document.Label || !nodes.ContainsKey(node.Id)) nodes[node.Id] = node;
        foreach (var statement in statements.Values)
        {
            AddKnownBy(statement.SubjectLabel, statement.SubjectId);
            if (statement.ObjectId is { } end) AddKnownBy(statement.ObjectLabel, end);
        }
        return new ProjectionContext(model, nodes, known, [.. change.Nodes.Select(node => node.Id)], statements.Values);

        // Of a node that left the graph its statements know the label.
        void AddKnownBy(string? label, string id)
        {
            if (label is not null && scope.Unstored.Contains(id)) nodes.TryAdd(id, new NodeRecord(id, label, new Dictionary<string, Value>()));
        }
    }

    /// <summary>A node of the scope, in the store or not; null where nobody has said what it is.</summary>
    public NodeRecord? Find(string id) => _nodes.GetValueOrDefault(id);

    /// <summary>The same.</summary>
    /// <exception cref="EvidenceException">Nobody has said what it is.</exception>
    public NodeRecord Node(string id) => Find(id)
        ?? throw new EvidenceException($"There is no node '{id}' for a statement to be about. Load it with the statement.");

    /// <summary>The type of a node.</summary>
    /// <exception cref="EvidenceException">The model does not have it.</exception>
    public NodeType TypeOf(NodeRecord node) => _model.NodeTypesByLabel.TryGetValue(node.Label, out var type)
        ? type
        : throw new EvidenceException(
            $"The node '{node.Id}' has the label '{node.Label}', which the model does not have. "
            + "Start with the schema that the store was loaded with.");

    /// <summary>Whether a node of the scope is in the store.</summary>
    public bool IsStored(string id) => _stored.Contains(id);

    /// <summary>Whether the change gives a node of the scope.</summary>
    public bool IsGiven(string id) => _given.Contains(id);
}
