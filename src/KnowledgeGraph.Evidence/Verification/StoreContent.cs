using KnowledgeGraph.Evidence.Projection;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;

namespace KnowledgeGraph.Evidence.Verification;

/// <summary>A store as it was streamed: its nodes, its statements as such, and its relationships by what they are for.</summary>
internal sealed class StoreContent
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    /// <summary>All nodes but statements, by id.</summary>
    public Dictionary<string, NodeRecord> Nodes { get; } = new(StringComparer.Ordinal);

    public List<Statement> Statements { get; } = [];

    /// <summary>Relationships that cite statements, by id.</summary>
    public Dictionary<string, RelationshipRecord> Evidenced { get; } = new(StringComparer.Ordinal);

    /// <summary>Relationships that tie statements to what they name, by id.</summary>
    public Dictionary<string, RelationshipRecord> Ties { get; } = new(StringComparer.Ordinal);

    /// <summary>Relationships that tie statements to those that contradict them, by id.</summary>
    public Dictionary<string, RelationshipRecord> Contradictions { get; } = new(StringComparer.Ordinal);

    /// <summary>How many relationships cite nothing.</summary>
    public int Unevidenced { get; private set; }

    /// <summary>Nodes that cannot be read as what they are.</summary>
    public List<VerificationFault> Faults { get; } = [];

    public static async Task<StoreContent> ReadAsync(GraphModel model, IGraphStream stream, CancellationToken cancellation)
    {
        var content = new StoreContent();
        var statements = new List<NodeRecord>();
        await foreach (var node in stream.NodesAsync(cancellation).WithCancellation(cancellation))
        {
            if (node.Label == model.Statement.Label) statements.Add(node);
            else content.Nodes[node.Id] = node;
        }
        foreach (var node in statements)
        {
            var fields = new RecordFields(node);
            content.Know(fields, StatementKeys.SubjectId, StatementKeys.SubjectLabel);
            content.Know(fields, StatementKeys.ObjectId, StatementKeys.ObjectLabel);
        }
        var properties = new StatedProperties(model, content.LabelOf);
        foreach (var node in statements) content.ReadStatement(model, node, properties);
        await foreach (var relationship in stream.RelationshipsAsync(cancellation).WithCancellation(cancellation))
        {
            if (relationship.Type == Plumbing.Contradiction) content.Contradictions[relationship.Id] = relationship;
            else if (model.RelationshipTypes.TryGetValue(relationship.Type, out var type) && type.IsPlumbing) content.Ties[relationship.Id] = relationship;
            else if (relationship.Properties.ContainsKey(RelationshipType.StatementsKey)) content.Evidenced[relationship.Id] = relationship;
            else content.Unevidenced++;
        }
        return content;
    }

    /// <summary>The label of a node: of one that is not there, what the statements know; null where nobody does.</summary>
    public string? LabelOf(string id) => Nodes.TryGetValue(id, out var node) ? node.Label : _labels.GetValueOrDefault(id);

    /// <summary>The type of a node, null where there is no such node or its label is unknown.</summary>
    public NodeType? TypeOf(GraphModel model, string id) =>
        Nodes.TryGetValue(id, out var node) ? model.NodeTypesByLabel.GetValueOrDefault(node.Label) : null;

    private void Know(RecordFields fields, string idKey, string labelKey)
    {
        if (fields.TextOrNull(idKey) is { } id && fields.TextOrNull(labelKey) is { } label) _labels.TryAdd(id, label);
    }

    private void ReadStatement(GraphModel model, NodeRecord node, StatedProperties properties)
    {
        try
        {
            var statement = StatementRecords.Read(model, node, properties.Find);
            Statements.Add(statement);
            if (Complaint(model, statement) is { } complaint) Faults.Add(new VerificationFault(statement.Id, statement.DocumentId, complaint));
        }
        catch (EvidenceException error)
        {
            Faults.Add(new VerificationFault(node.Id, null, error.Message));
        }
    }

    private string? Complaint(GraphModel model, Statement statement)
    {
        // What no accepted statement speaks of is not in the graph, and what is known of a node that is absent is told once, of the node.
        string?[] ends = statement.IsHeld ? [statement.SubjectId, statement.ObjectId, statement.DocumentId] : [statement.DocumentId];
        if (ends.FirstOrDefault(id => id is not null && !Nodes.ContainsKey(id) && LabelOf(id) is null) is { } unknown)
            return $"It is about '{unknown}', which is not in the store. Load the file that has it.";
        if (RelationshipKey.Of(statement) is { } pair)
        {
            return model.RelationshipTypes.ContainsKey(pair.Type)
                ? null
                : $"Its relationship type {pair.Type} is not in the model. Start with the schema that the store was loaded with.";
        }

        return TypeOf(model, statement.SubjectId) is { } type && !type.Properties.ContainsKey(statement.Predicate)
            ? $"Its predicate '{statement.Predicate}' is no field of {type.Name}. Start with the schema that the store was loaded with."
            : null;
    }
}
