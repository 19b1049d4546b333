using KnowledgeGraph.Evidence.Projection;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Verification;

/// <summary>Projects all statements anew and compares what comes out with what the store has.</summary>
internal sealed class ProjectionCheck(GraphModel model, StoreContent store)
{
    private const string Remedy = "The store was changed past its statements: load the seed files into an empty one.";

    private readonly ILookup<string, Statement> _about = store.Statements.ToLookup(statement => statement.SubjectId, StringComparer.Ordinal);
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);

    public IEnumerable<VerificationFault> Run()
    {
        var documents = new DocumentRegister(model, store.Nodes.Values.Where(node => node.Label == model.Document.Label), store.Statements);
        var projector = new Projector(model, documents);
        List<VerificationFault> nodes = [.. store.Nodes.Values.SelectMany(node => Node(projector, node)), .. Absent(projector)];
        var relationships = projector.Relationships(store.Statements.Where(statement => !NodePresence.SpokenOf(statement).Any(_leftOut.Contains)))
            .Concat(projector.Mentions(store.Statements, id => !_leftOut.Contains(id) && store.TypeOf(model, id)?.IsEntity == true));
        return nodes
            .Concat(Relationships(store.Evidenced, relationships, "the statements"))
            .Concat(Relationships(store.Ties, store.Statements.SelectMany(Plumbing.Of).Where(IsThere), "the statement's own fields"))
            .Concat(Relationships(store.Contradictions, new Contradictions(model).Of(store.Statements), "the statements"));
    }

    private bool IsThere(RelationshipRecord tie) => !Plumbing.IsToNode(tie) || store.Nodes.ContainsKey(tie.To);

    private IEnumerable<VerificationFault> Node(Projector projector, NodeRecord node)
    {
        if (!model.NodeTypesByLabel.TryGetValue(node.Label, out var type))
        {
            yield return new VerificationFault(
                node.Id, null, $"Its label '{node.Label}' is not in the model. Start with the schema that the store was loaded with.");
            yield break;
        }
        var projected = projector.Node(type, node, [.. _about[node.Id]]);
        if (!projected.ContainsKey(type.NameProperty?.Key ?? "") && type.IsEntity)
            yield return new VerificationFault(node.Id, null, $"No accepted statement gives the {type.Name} a name, and its id stands for it. State its name.");
        NodePresence.NameById(type, node.Id, projected);
        foreach (var key in Differences(projected, node.Properties))
            yield return new VerificationFault(
                node.Id, null, $"'{key}' is {Show(node.Properties, key)}, the statements say {Show(projected, key)}. {Remedy}");
        foreach (var property in NodePresence.Missing(type, projected))
            yield return new VerificationFault(node.Id, null, $"The {type.Name} has no '{property.Name}', which the model requires. State it.");
    }

    // What accepted statements speak of and which is not there lacks something: else the statements would have made it.
    private IEnumerable<VerificationFault> Absent(Projector projector)
    {
        var spokenOf = store.Statements.Where(statement => statement.IsHeld).SelectMany(NodePresence.SpokenOf);
        foreach (var id in spokenOf.Where(id => !store.Nodes.ContainsKey(id)).Distinct(StringComparer.Ordinal))
        {
            if (store.LabelOf(id) is not { } label || !model.NodeTypesByLabel.TryGetValue(label, out var type)) continue;
            var node = new NodeRecord(id, label, new Dictionary<string, Value>(StringComparer.Ordinal));
            var gaps = NodePresence.Gaps(type, projector.Node(type, node, [.. _about[id]])).Select(property => $"'{property.Name}'").ToList();
            if (gaps.Count == 0) yield return new VerificationFault(id, null, $"The {type.Name} is not in the store, but the statements say so. {Remedy}");
            else
            {
                _leftOut.Add(id);
                yield return new VerificationFault(
                    id, null, $"The {type.Name} is left out of the graph for want of {string.Join(", ", gaps)}, which the model requires. State it.");
            }
        }
    }

    private static IEnumerable<VerificationFault> Relationships(
        Dictionary<string, RelationshipRecord> stored, IEnumerable<RelationshipRecord> projected, string source)
    {
        var rest = new Dictionary<string, RelationshipRecord>(stored, StringComparer.Ordinal);
        foreach (var record in projected)
        {
            if (!rest.Remove(record.Id, out var there))
            {
                yield return new VerificationFault(record.Id, null, $"{Path(record)} is not in the store, but {source} say so. {Remedy}");
                continue;
            }
            if ((there.Type, there.From, there.To) != (record.Type, record.From, record.To))
                yield return new VerificationFault(record.Id, null, $"It joins {Path(there)}, {source} say {Path(record)}. {Remedy}");
            foreach (var key in Differences(record.Properties, there.Properties))
                yield return new VerificationFault(
                    record.Id, null,
                    $"'{key}' of {Path(record)} is {Show(there.Properties, key)}, {source} say {Show(record.Properties, key)}. {Remedy}");
        }
        foreach (var record in rest.Values)
            yield return new VerificationFault(record.Id, null, $"{Path(record)} is in the store, but {source} do not say so. {Remedy}");
    }

    private static IEnumerable<string> Differences(IReadOnlyDictionary<string, Value> projected, IReadOnlyDictionary<string, Value> stored) =>
        projected.Keys.Union(stored.Keys, StringComparer.Ordinal)
            .Where(key => key != BuiltInKeys.UpdatedAt && !Equals(projected.GetValueOrDefault(key), stored.GetValueOrDefault(key)))
            .Order(StringComparer.Ordinal);

    private static string Show(IReadOnlyDictionary<string, Value> values, string key) => values.TryGetValue(key, out var value) ? value.ToString() : "absent";

    private static string Path(RelationshipRecord record) => $"{record.From} -{record.Type}-> {record.To}";
}
