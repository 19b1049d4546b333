using KnowledgeGraph.Evidence.Documents;
using KnowledgeGraph.Evidence.Projection;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Evidence.Writing;

/// <summary>Works out, from a graph and changed statements, the one write that changes both them and all that follows from them.</summary>
/// <param name="model">The model.</param>
/// <param name="reader">The graph.</param>
internal sealed class ChangeProjection(GraphModel model, IRecordReader reader)
{
    private readonly StatementReader _statements = new(model, reader);

    /// <summary>What a graph holds of the nodes and statements that a change gives, by id.</summary>
    public ValueTask<Dictionary<string, NodeRecord>> BeforeAsync(EvidenceChange change, CancellationToken cancellation) => StoredAsync(
        [.. change.Nodes.Select(node => node.Id), .. change.Statements.Select(statement => statement.Id), .. change.UnrecordedIds], cancellation);

    /// <summary>The statements among these records, by id.</summary>
    public async ValueTask<Dictionary<string, Statement>> KnownAsync(Dictionary<string, NodeRecord> before, CancellationToken cancellation) =>
        (await _statements.OfAsync(before.Values, cancellation)).ToDictionary(statement => statement.Id, StringComparer.Ordinal);

    /// <summary>The write that makes a change of a graph; null where it would change nothing.</summary>
    /// <param name="change">The change, its statements with their periods and its documents with their forms.</param>
    /// <param name="before">See <see cref="BeforeAsync"/>.</param>
    /// <param name="known">See <see cref="KnownAsync"/>.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="MissingFieldsException">A node would lack a required field, and the change refuses that.</exception>
    public async ValueTask<GraphWrite?> WriteOfAsync(
        EvidenceChange change, Dictionary<string, NodeRecord> before, Dictionary<string, Statement> known, CancellationToken cancellation)
    {
        var difference = new RecordDifference(before);
        var statements = change.Statements.Where(statement => difference.PutNode(StatementRecords.Write(model, statement))).ToList();
        var replaced = statements.Select(statement => statement.Id).Concat(change.UnrecordedIds).Where(known.ContainsKey).Select(id => known[id]).ToList();
        foreach (var id in change.UnrecordedIds.Where(before.ContainsKey)) difference.Delete(id);
        var scope = await ScopeAsync(change, before, statements, replaced, cancellation);
        var (context, presence) = await PresenceAsync(change, scope, statements, cancellation);
        if (change.RefusesGaps && presence.Missing.Count > 0) throw new MissingFieldsException(presence.Missing);

        var projector = new Projector(model, context.Documents);
        await ProjectNodesAsync(projector, context, presence, scope, difference, ModelValues.Of(change.At), cancellation);
        var ties = new TieChange(context, presence);
        difference.Replace(ties.Before(replaced), ties.After(statements));
        difference.Replace(ties.To(presence.Gone.ToHashSet(StringComparer.Ordinal)), []);
        difference.Replace([], ties.To(presence.Back.ToHashSet(StringComparer.Ordinal)).Where(tie => presence.IsThere(tie.To)));
        scope.Widen(context.Statements);
        await ProjectRelationshipsAsync(projector, context, presence, scope, difference, cancellation);
        await ContradictAsync(context, [.. statements, .. replaced], known, difference, cancellation);
        return difference.ToWrite(change.Kinds, change.Meta);
    }

    private async ValueTask<AffectedScope> ScopeAsync(
        EvidenceChange change, Dictionary<string, NodeRecord> before, List<Statement> statements, List<Statement> replaced, CancellationToken cancellation)
    {
        var scope = new AffectedScope(model);
        foreach (var statement in statements) scope.Add(statement);
        foreach (var statement in replaced) scope.Add(statement);
        var held = statements.Where(statement => statement.IsHeld).Select(statement => statement.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var statement in replaced.Where(statement => statement.IsHeld && !held.Contains(statement.Id))) scope.AddLeft(statement);
        foreach (var node in change.Nodes.Where(node => IsNew(node, before))) scope.Add(node);
        var documents = change.Nodes.Where(node => node.Label == model.Document.Label && IsNew(node, before)).Select(node => node.Id);
        HashSet<string> reweighed = [.. documents, .. scope.Republished(statements), .. scope.Republished(replaced)];
        foreach (var statement in await _statements.FromDocumentsAsync(reweighed, cancellation)) scope.Add(statement);
        return scope;
    }

    // What comes into the graph, or leaves it, takes along the relationships that all its statements state, not only those of the change.
    private async ValueTask<(ProjectionContext Context, Presence Presence)> PresenceAsync(
        EvidenceChange change, AffectedScope scope, List<Statement> statements, CancellationToken cancellation)
    {
        var context = await ProjectionContext.ReadAsync(model, reader, scope, change, [], cancellation);
        IEnumerable<string> named = [.. change.Nodes.Select(node => node.Id), .. statements.SelectMany(NodePresence.SpokenOf)];
        scope.Unstored.UnionWith(named.Where(id => !context.IsStored(id)));
        var changed = change.Statements.Select(statement => statement.Id).Concat(change.UnrecordedIds).ToHashSet(StringComparer.Ordinal);
        var naming = (await _statements.NamingAsync(scope.Unstored, cancellation)).Where(statement => !changed.Contains(statement.Id)).ToList();
        if (naming.Count > 0 || scope.Unstored.Any(id => !context.IsGiven(id)))
            context = await ProjectionContext.ReadAsync(model, reader, scope, change, naming, cancellation);
        var presence = new Presence(model, scope, context);
        HashSet<string> moved = [.. presence.Gone, .. presence.Back];
        var along = context.Statements.Where(statement => statement.IsHeld && NodePresence.SpokenOf(statement).Any(moved.Contains)).ToList();
        if (!along.Exists(scope.Lacks)) return (context, presence);
        foreach (var statement in along) scope.Add(statement);
        context = await ProjectionContext.ReadAsync(model, reader, scope, change, naming, cancellation);
        return (context, new Presence(model, scope, context));
    }

    private async ValueTask ProjectNodesAsync(
        Projector projector, ProjectionContext context, Presence presence, AffectedScope scope, RecordDifference difference, Value now,
        CancellationToken cancellation)
    {
        foreach (var id in presence.Gone) difference.Delete(id);
        HashSet<string> projected = [.. scope.Nodes.Where(presence.IsThere), .. presence.Back];
        var stored = await StoredAsync(projected, cancellation);
        var about = context.Statements.ToLookup(statement => statement.SubjectId, StringComparer.Ordinal);
        foreach (var id in projected.Order(StringComparer.Ordinal))
        {
            var node = context.Node(id);
            var type = context.TypeOf(node);
            var properties = projector.Node(type, node, [.. about[id]]);
            NodePresence.NameById(type, id, properties);
            difference.PutProjected(node, stored.GetValueOrDefault(id), properties, type.Properties.ContainsKey(BuiltInKeys.UpdatedAt) ? now : null);
        }
    }

    private async ValueTask ProjectRelationshipsAsync(
        Projector projector, ProjectionContext context, Presence presence, AffectedScope scope, RecordDifference difference, CancellationToken cancellation)
    {
        foreach (var type in scope.Pairs.GroupBy(pair => pair.Type, StringComparer.Ordinal))
        {
            var stated = context.Statements.Where(statement =>
                RelationshipKey.Of(statement) is { } pair && pair.Type == type.Key && scope.Pairs.Contains(pair)
                && presence.IsThere(pair.StartId) && presence.IsThere(pair.EndId));
            await CompareAsync(type.Key, [.. type], projector.Relationships(stated));
        }

        var mentions = projector.Mentions(context.Statements, presence.IsEntityThere).Where(record => scope.Mentions.Contains(KeyOf(record)));
        await CompareAsync(Plumbing.Mentions, scope.Mentions, mentions);

        async ValueTask CompareAsync(string type, HashSet<RelationshipKey> keys, IEnumerable<RelationshipRecord> projected)
        {
            var starts = keys.Select(key => key.StartId).ToHashSet(StringComparer.Ordinal);
            var stored = starts.Count == 0 ? [] : await reader.RelationshipsAsync(starts, type, cancellation);
            difference.Replace(stored.Where(record => keys.Contains(KeyOf(record)) && HasEvidence(record)), projected);
        }
    }

    // Of every claim that changed statements make, with all who make it.
    private async ValueTask ContradictAsync(
        ProjectionContext context, List<Statement> changed, Dictionary<string, Statement> known, RecordDifference difference, CancellationToken cancellation)
    {
        var contradictions = new Contradictions(model);
        var claims = changed.Select(contradictions.ClaimOf).ToHashSet();
        var concerned = context.Statements.Where(statement => claims.Contains(contradictions.ClaimOf(statement))).ToList();
        var isNew = changed.Select(statement => statement.Id).Where(id => !known.ContainsKey(id)).ToHashSet(StringComparer.Ordinal);
        var stored = concerned.Select(statement => statement.Id).Where(id => !isNew.Contains(id)).ToHashSet(StringComparer.Ordinal);
        var ties = stored.Count == 0 ? [] : await reader.RelationshipsAsync(stored, Plumbing.Contradiction, cancellation);
        difference.Replace(ties.Where(tie => stored.Contains(tie.From)), contradictions.Of(concerned));
    }

    /// <summary>The nodes of these ids that the graph has, by id.</summary>
    public async ValueTask<Dictionary<string, NodeRecord>> StoredAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        ids.Count == 0 ? [] : (await reader.NodesAsync(ids, cancellation)).ToDictionary(node => node.Id, StringComparer.Ordinal);

    private bool IsNew(NodeRecord node, Dictionary<string, NodeRecord> before) =>
        !before.TryGetValue(node.Id, out var stored)
        || (node.Label == model.Document.Label && !DocumentForms.AreSame(model, node, stored));

    /// <summary>Whether a relationship follows from statements.</summary>
    public static bool HasEvidence(RelationshipRecord record) => record.Properties.ContainsKey(RelationshipType.StatementsKey);

    private static RelationshipKey KeyOf(RelationshipRecord record) => new(record.Type, record.From, record.To);
}
