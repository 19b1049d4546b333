using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Export.Content;

/// <summary>Reads the statements that say what nodes and relationships hold, a batch of these at a time.</summary>
/// <param name="model">The model.</param>
/// <param name="records">The records of the state that is exported.</param>
/// <param name="citations">Reads how to cite documents.</param>
internal sealed class EvidenceReader(GraphModel model, IGraphRecords records, CitationReader citations)
{
    // A hub has as many statements as it likes; so many of them are at hand at a time.
    private const int StatementsRead = 1_000;
    private const string Accepted = "ACCEPTED";

    private readonly string _subjects = model.Statement.Relationships[BuiltInKeys.Subject].Type.Name;

    /// <summary>Nodes with the statements that say their values.</summary>
    public async ValueTask<IReadOnlyList<ExportedNode>> OfNodesAsync(IReadOnlyList<NodeRecord> nodes, CancellationToken cancellation)
    {
        var byId = nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        var said = new Dictionary<string, List<Cited>>(StringComparer.Ordinal);
        await foreach (var some in OfSubjectsAsync(byId.Keys, cancellation))
        {
            var telling = some.Select(statement => (Statement: statement, Field: FieldOf(statement, byId))).Where(entry => entry.Field is not null).ToList();
            var documents = await citations.ReadAsync(telling.Select(entry => Text(entry.Statement, BuiltInKeys.DocumentId)!), cancellation);
            foreach (var (statement, field) in telling)
            {
                var subject = Text(statement, BuiltInKeys.SubjectId)!;
                if (!said.TryGetValue(subject, out var list)) said.Add(subject, list = []);
                list.Add(Cite(statement, field, documents));
            }
        }
        return [.. nodes.Select(node => new ExportedNode(node, model.NodeTypesByLabel[node.Label], InOrder(said.GetValueOrDefault(node.Id))))];
    }

    /// <summary>Relationships with the statements that say them.</summary>
    public async ValueTask<IReadOnlyList<ExportedEdge>> OfEdgesAsync(IReadOnlyList<RelationshipRecord> edges, CancellationToken cancellation)
    {
        var known = new Dictionary<string, Cited>(StringComparer.Ordinal);
        foreach (var some in edges.SelectMany(StatementsOf).Distinct(StringComparer.Ordinal).Chunk(StatementsRead))
        {
            var statements = (await records.NodesAsync(some, cancellation)).Where(IsHeld).ToList();
            var documents = await citations.ReadAsync(statements.Select(statement => Text(statement, BuiltInKeys.DocumentId)!), cancellation);
            foreach (var statement in statements) known[statement.Id] = Cite(statement, field: null, documents);
        }
        return [.. edges.Select(edge => new ExportedEdge(
            edge, model.RelationshipTypes[edge.Type], InOrder([.. StatementsOf(edge).Select(known.GetValueOrDefault).OfType<Cited>()])))];
    }

    /// <summary>Statements with how to cite their documents.</summary>
    public async ValueTask<IReadOnlyList<ExportedStatement>> CiteAsync(IReadOnlyList<NodeRecord> statements, CancellationToken cancellation)
    {
        var documents = await citations.ReadAsync(statements.Select(statement => Text(statement, BuiltInKeys.DocumentId)!), cancellation);
        return [.. statements.Select(statement => new ExportedStatement(statement, documents[Text(statement, BuiltInKeys.DocumentId)!].Citation))];
    }

    /// <summary>The statements about some nodes that hold, some at a time.</summary>
    public async IAsyncEnumerable<IReadOnlyList<NodeRecord>> OfSubjectsAsync(
        IReadOnlyCollection<string> ids, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var ties = await records.RelationshipsAsync(ids, _subjects, cancellation);
        // One whose subject is a statement starts and ends among statements: what ends at one of the nodes is about it.
        var wanted = ids as IReadOnlySet<string> ?? ids.ToHashSet(StringComparer.Ordinal);
        foreach (var some in ties.Where(tie => wanted.Contains(tie.To)).Select(tie => tie.From).Order(StringComparer.Ordinal).Chunk(StatementsRead))
            yield return [.. (await records.NodesAsync(some, cancellation)).Where(IsHeld).OrderBy(statement => statement.Id, StringComparer.Ordinal)];
    }

    /// <summary>Whether a statement holds and is open to everyone.</summary>
    public static bool IsHeld(NodeRecord statement) =>
        Text(statement, BuiltInKeys.Status) == Accepted
        && !statement.Properties.ContainsKey(BuiltInKeys.Access)
        && Text(statement, BuiltInKeys.DocumentId) is not null;

    // The key of the field whose value it says; null where it says a relationship, another value than the one that is shown, or that it is not so.
    private string? FieldOf(NodeRecord statement, Dictionary<string, NodeRecord> subjects)
    {
        if (statement.Properties.GetValueOrDefault(BuiltInKeys.Value) is not { } value) return null;
        if (statement.Properties.GetValueOrDefault(BuiltInKeys.Negated) is BooleanValue { Flag: true }) return null;
        if (Text(statement, BuiltInKeys.SubjectId) is not { } id || !subjects.TryGetValue(id, out var subject)) return null;
        var type = model.NodeTypesByLabel[subject.Label];
        if (type.Properties.GetValueOrDefault(Text(statement, BuiltInKeys.Predicate)!) is not { } property) return null;
        var key = property.KeyIn(Text(statement, BuiltInKeys.Language));
        return subject.Properties.GetValueOrDefault(key) is { } shown && Says(shown, value) ? key : null;
    }

    private static bool Says(Value shown, Value stated)
    {
        if (shown is not ListValue list) return shown.Json.SequenceEqual(stated.Json);
        foreach (var item in list.Items)
            if (item.Json.SequenceEqual(stated.Json)) return true;
        return false;
    }

    private static IEnumerable<string> StatementsOf(RelationshipRecord edge) =>
        edge.Properties.GetValueOrDefault(RelationshipType.StatementsKey) is ListValue list
            ? list.Items.ToArray().OfType<TextValue>().Select(id => id.Text)
            : [];

    private static Cited Cite(NodeRecord statement, string? field, IReadOnlyDictionary<string, ExportedDocument> documents)
    {
        var document = Text(statement, BuiltInKeys.DocumentId)!;
        return new Cited(field, statement.Id, document, documents[document].Citation);
    }

    private static IReadOnlyList<Cited> InOrder(List<Cited>? said) => said is null ? [] :
        [.. said.OrderBy(cited => cited.Field, StringComparer.Ordinal).ThenBy(cited => cited.Statement, StringComparer.Ordinal)];

    private static string? Text(NodeRecord node, string key) => (node.Properties.GetValueOrDefault(key) as TextValue)?.Text;
}
