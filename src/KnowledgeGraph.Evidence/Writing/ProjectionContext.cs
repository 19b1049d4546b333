using KnowledgeGraph.Evidence.Projection;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;

namespace KnowledgeGraph.Evidence.Writing;

/// <summary>All that the projection of a scope needs: the store as it will be once a change is made.</summary>
internal sealed class ProjectionContext
{
    private readonly GraphModel _model;
    private readonly Dictionary<string, NodeRecord> _nodes;
    private readonly HashSet<string> _stored;
    private readonly HashSet<string> _spokenOf;

    private ProjectionContext(
        GraphModel model, Dictionary<string, NodeRecord> nodes, HashSet<string> stored, IReadOnlyCollection<Statement> statements)
    {
        _model = model;
        _nodes = nodes;
        _stored = stored;
        Statements = statements;
        _spokenOf = [.. statements.Where(statement => statement.IsProjected)
            .SelectMany(statement => (string?[])[statement.SubjectId, statement.ObjectId]).OfType<string>()];
        Documents = new DocumentRegister(model, nodes.Values.Where(node => node.Label == model.Document.Label), statements);
    }

    /// <summary>The statements, complete for the scope.</summary>
    public IReadOnlyCollection<Statement> Statements { get; }

    /// <summary>Their documents.</summary>
    public DocumentRegister Documents { get; }

    public static async ValueTask<ProjectionContext> ReadAsync(
        GraphModel model, IRecordReader reader, AffectedScope scope, EvidenceChange change, CancellationToken cancellation)
    {
        var stored = new StatementReader(model, reader);
        var statements = new Dictionary<string, Statement>(StringComparer.Ordinal);
        foreach (var statement in await stored.AboutAsync(scope.Subjects(), cancellation)) statements[statement.Id] = statement;
        foreach (var statement in await stored.FromDocumentsAsync(scope.Documents(), cancellation)) statements[statement.Id] = statement;
        foreach (var statement in change.Statements) statements[statement.Id] = statement;

        // What a document's publisher is, is itself a matter of statements.
        var documents = statements.Values.Select(statement => statement.DocumentId).ToHashSet(StringComparer.Ordinal);
        foreach (var statement in await stored.AboutAsync(documents, cancellation)) statements.TryAdd(statement.Id, statement);

        HashSet<string> wanted = [.. scope.Nodes, .. documents, .. scope.Mentions.Select(mention => mention.EndId)];
        var nodes = (await reader.NodesAsync(wanted, cancellation)).ToDictionary(node => node.Id, StringComparer.Ordinal);
        var known = nodes.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var node in change.Nodes)
            if (node.Label == model.Document.Label || !nodes.ContainsKey(node.Id)) nodes[node.Id] = node;
        return new ProjectionContext(model, nodes, known, statements.Values);
    }

    /// <summary>A node of the scope.</summary>
    /// <exception cref="EvidenceException">It neither exists nor is about to.</exception>
    public NodeRecord Node(string id) => _nodes.TryGetValue(id, out var node)
        ? node
        : throw new EvidenceException($"There is no node '{id}' for a statement to be about. Load it with the statement.");

    /// <summary>The type of a node.</summary>
    /// <exception cref="EvidenceException">The model does not have it.</exception>
    public NodeType TypeOf(NodeRecord node) => _model.NodeTypesByLabel.TryGetValue(node.Label, out var type)
        ? type
        : throw new EvidenceException(
            $"The node '{node.Id}' has the label '{node.Label}', which the model does not have. "
            + "Start with the schema that the store was loaded with.");

    /// <summary>Whether a node of the scope is in the store.</summary>
    public bool IsStored(string id) => _stored.Contains(id);

    /// <summary>Whether a node of the scope is in the store or comes into it.</summary>
    public bool IsKnown(string id) => _nodes.ContainsKey(id);

    /// <summary>
    /// Whether a stored node of the scope leaves the graph, since no accepted statement speaks of it any more. Documents are what
    /// statements come from, and stay; so does what was generated without evidence.
    /// </summary>
    public bool IsSilentOn(string id) =>
        _stored.Contains(id)
        && _nodes[id] is { } node && node.Label != _model.Document.Label && !node.Properties.ContainsKey(Projector.GeneratedKey)
        && !_spokenOf.Contains(id);

    /// <summary>Whether a node left the graph before, and no accepted statement speaks of it now either.</summary>
    public bool HasLeft(string id) => !_nodes.ContainsKey(id) && !_spokenOf.Contains(id);

    /// <summary>Whether a node of the scope has a name.</summary>
    public bool IsEntity(string id) => _nodes.TryGetValue(id, out var node) && TypeOf(node).IsEntity;
}
