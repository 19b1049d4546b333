using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Questions.Actors;

/// <summary>Which documents say that relationships hold, by their accepted statements.</summary>
internal sealed class DocumentsBehind
{
    private readonly AcceptedStatements _statements;
    private readonly Adjacency _documents;
    private readonly Adjacency? _publishers;

    /// <param name="graph">The graph.</param>
    public DocumentsBehind(SnapshotGraph graph)
    {
        var model = graph.Shape.Model;
        _statements = new AcceptedStatements(graph);
        _documents = graph.Snapshot.Adjacency(model.Statement.Relationships[BuiltInKeys.Document].Type.Name, outgoing: true);
        _publishers = model.Document.Relationships.TryGetValue(BuiltInKeys.Publisher, out var publisher)
            ? graph.Snapshot.Adjacency(publisher.Type.Name, publisher.IsOutgoing)
            : null;
    }

    /// <summary>The documents of a relationship, which may come again; none where nobody or the callers themselves say so.</summary>
    public IEnumerable<int> Of(int relationship)
    {
        foreach (var statement in _statements.Of(relationship))
            foreach (var link in _documents.Links(statement).ToArray()) yield return link.Node;
    }

    /// <summary>Who published a document; null where nobody says.</summary>
    public int? PublisherOf(int document) => _publishers is { } publishers && publishers.Links(document) is [var first, ..] ? first.Node : null;
}
