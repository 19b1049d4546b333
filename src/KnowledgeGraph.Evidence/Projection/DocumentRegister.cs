using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Projection;

/// <summary>The documents of the statements at hand, with their publishers.</summary>
public sealed class DocumentRegister
{
    private readonly Dictionary<string, DocumentFacts> _facts = new(StringComparer.Ordinal);

    /// <summary>
    /// A register of these documents. A document's publisher is what the most confident of its accepted statements about its
    /// <c>publisher</c> says (ties by statement id, preferred ones before others), where the model gives documents such a field.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="documents">The documents as they are stored or about to be.</param>
    /// <param name="statements">At least all statements about those documents; others are passed over.</param>
    public DocumentRegister(GraphModel model, IEnumerable<NodeRecord> documents, IEnumerable<Statement> statements)
    {
        var publishers = Publishers(model, statements);
        foreach (var document in documents)
            _facts[document.Id] = new DocumentFacts(document.Id, PublishedOn(document), publishers.GetValueOrDefault(document.Id)?.ObjectId);
    }

    /// <summary>The facts of a document; one that is not in the register has neither date nor publisher.</summary>
    public DocumentFacts this[string id] => _facts.TryGetValue(id, out var facts) ? facts : new DocumentFacts(id, null, null);

    /// <summary>The relationship type by which the model says who published a document, null without one.</summary>
    public static string? PublisherKind(GraphModel model) =>
        model.Document.Relationships.TryGetValue(BuiltInKeys.Publisher, out var field) && field.IsOutgoing ? field.Type.Name : null;

    private static Dictionary<string, Statement> Publishers(GraphModel model, IEnumerable<Statement> statements)
    {
        var best = new Dictionary<string, Statement>(StringComparer.Ordinal);
        if (PublisherKind(model) is not { } kind) return best;
        var projected = statements.Where(statement => statement.Kind == kind && statement.IsProjected);
        if (Ranking.IsSingle(model, kind))
            projected = projected.GroupBy(statement => statement.SubjectId, StringComparer.Ordinal).SelectMany(Ranking.OfRelationships);
        foreach (var statement in projected)
            if (!best.TryGetValue(statement.SubjectId, out var other) || IsBetter(statement, other)) best[statement.SubjectId] = statement;
        return best;
    }

    private static bool IsBetter(Statement statement, Statement other) =>
        statement.Confidence > other.Confidence
        || (statement.Confidence.Equals(other.Confidence) && string.CompareOrdinal(statement.Id, other.Id) < 0);

    private static PartialDate? PublishedOn(NodeRecord document) =>
        document.Properties.GetValueOrDefault(BuiltInKeys.PublishedOn) is IntervalValue date && PartialDate.TryParse(date.Text, out var day) ? day : null;
}
