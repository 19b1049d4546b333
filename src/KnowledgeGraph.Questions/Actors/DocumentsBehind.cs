using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Questions.Actors;

/// <summary>Which documents say that relationships hold, by their accepted statements.</summary>
internal sealed class DocumentsBehind
{
    private const string Accepted = "ACCEPTED";
    private readonly SnapshotGraph _graph;
    private readonly Adjacency _documents;
    private readonly Adjacency? _publishers;
    private readonly Column _status;
    private readonly Column _statements;

    /// <param name="graph">The graph.</param>
    public DocumentsBehind(SnapshotGraph graph)
    {
        var model = graph.Shape.Model;
        _graph = graph;
        _documents = graph.Snapshot.Adjacency(model.Statement.Relationships[BuiltInKeys.Document].Type.Name, outgoing: true);
        _publishers = model.Document.Relationships.TryGetValue(BuiltInKeys.Publisher, out var publisher)
            ? graph.Snapshot.Adjacency(publisher.Type.Name, publisher.IsOutgoing)
            : null;
        (_status, _statements) = (graph.Snapshot.NodeColumn(BuiltInKeys.Status), graph.Snapshot.RelationshipColumn(RelationshipType.StatementsKey));
    }

    /// <summary>The documents of a relationship, which may come again; none where nobody or the callers themselves say so.</summary>
    public IEnumerable<int> Of(int relationship)
    {
        if (_statements[relationship] is not ListValue list) yield break;
        foreach (var id in list.Items.ToArray())
        {
            if (id is not TextValue text || _graph.Find(text.Text) is not (>= 0 and var statement)) continue;
            if (_status[statement] is not TextValue { Text: Accepted }) continue;
            foreach (var link in _documents.Links(statement).ToArray()) yield return link.Node;
        }
    }

    /// <summary>Who published a document; null where nobody says.</summary>
    public int? PublisherOf(int document) => _publishers is { } publishers && publishers.Links(document) is [var first, ..] ? first.Node : null;
}
