using KnowledgeGraph.Evidence.Seeds.Reading;
using KnowledgeGraph.Evidence.Spans;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Evidence.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;

namespace KnowledgeGraph.Evidence.Seeds;

/// <summary>The nodes that the statements of a load speak of, as spans are held against them: what the store knows, and what the files add.</summary>
internal sealed class LoadedGraph : IStatedGraph
{
    private readonly GraphModel _model;
    private readonly Dictionary<string, NodeRecord> _nodes;
    private readonly ILookup<string, Statement> _naming;
    private readonly QuantityFields _quantities;
    private readonly Dictionary<string, IReadOnlyList<string>> _names = new(StringComparer.Ordinal);

    private LoadedGraph(GraphModel model, Dictionary<string, NodeRecord> nodes, SeedContent content, IReadOnlyList<Statement> added)
    {
        (_model, _nodes, Added) = (model, nodes, added);
        _naming = content.Statements.Where(statement => statement is { Value: not null, IsAccepted: true })
            .Where(statement => TypeOf(statement.SubjectId)?.Properties.GetValueOrDefault(statement.Predicate) is { } property && NodeNames.Holds(property))
            .ToLookup(statement => statement.SubjectId, StringComparer.Ordinal);
        _quantities = new QuantityFields(model, content.Statements.Concat(added));
    }

    /// <summary>Statements that the store has of documents to which the files only add.</summary>
    public IReadOnlyList<Statement> Added { get; }

    /// <summary>Reads what the store knows of them.</summary>
    public static async ValueTask<LoadedGraph> ReadAsync(GraphModel model, IRecordReader reader, SeedContent content, CancellationToken cancellation)
    {
        HashSet<string> ids = [.. content.Supplemented];
        foreach (var statement in content.Statements)
        {
            ids.Add(statement.SubjectId);
            if (statement.ObjectId is { } end) ids.Add(end);
        }
        var nodes = content.Entities.ToDictionary(node => node.Id, StringComparer.Ordinal);
        foreach (var stored in await reader.NodesAsync(ids, cancellation)) nodes[stored.Id] = stored;
        foreach (var document in content.Documents) nodes[document.Id] = document;
        HashSet<string> given = [.. content.Statements.Select(statement => statement.Id)];
        var added = content.Supplemented.Count == 0 ? [] : await new StatementReader(model, reader).FromDocumentsAsync([.. content.Supplemented], cancellation);
        return new LoadedGraph(model, nodes, content, [.. added.Where(statement => !given.Contains(statement.Id))]);
    }

    /// <summary>A node; null where neither files nor store have it.</summary>
    public NodeRecord? Find(string id) => _nodes.GetValueOrDefault(id);

    /// <inheritdoc/>
    public NodeType? TypeOf(string id) => _nodes.TryGetValue(id, out var node) ? _model.NodeTypesByLabel.GetValueOrDefault(node.Label) : null;

    /// <inheritdoc/>
    public IReadOnlyList<string> NamesOf(string id)
    {
        if (_names.TryGetValue(id, out var known)) return known;
        List<string> names = TypeOf(id) is { } type ? [.. NodeNames.Of(_model, type, _nodes[id])] : [];
        foreach (var statement in _naming[id]) NodeNames.Add(statement.Value, names);
        return _names[id] = [.. names.Distinct(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public Statement? Stated(string documentId, string subjectId, string field) => _quantities.Find(documentId, subjectId, field);
}
