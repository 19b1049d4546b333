using KnowledgeGraph.Evidence.Documents;
using KnowledgeGraph.Evidence.Projection;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Evidence.Writing;

/// <summary>
/// Writes changed statements and, in the same transaction, the projection of what they touch. Only records that differ are written;
/// if none does, no change is made.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="reader">The store's reading side.</param>
/// <param name="sink">The store's writing side.</param>
public sealed class EvidenceWriter(GraphModel model, IRecordReader reader, IChangeSink sink)
{
    /// <summary>How often a change is worked out anew when another writer was faster.</summary>
    public const int MaxTries = 8;

    private readonly StatementReader _statements = new(model, reader);

    /// <summary>Works out a change from the store as it is, and applies it; again from the start where the store has changed meanwhile.</summary>
    /// <param name="prepare">Makes the change; called once a try, so that it may read the store.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>What was written; its change is null if there was nothing to write.</returns>
    /// <exception cref="MissingFieldsException">A node would lack a required field.</exception>
    /// <exception cref="EvidenceException">Other writers were faster <see cref="MaxTries"/> times.</exception>
    /// <exception cref="StorageException">The store refuses the write.</exception>
    public async Task<EvidenceOutcome> WriteAsync(Func<CancellationToken, ValueTask<EvidenceChange>> prepare, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var number = await reader.ChangeNumberAsync(cancellation);
            var write = await WorkOutAsync(await prepare(cancellation), number + 1, cancellation);
            if (write is null) return new EvidenceOutcome(null, 0);
            try
            {
                var change = await sink.ApplyAsync(write with { ExpectedChange = number }, cancellation);
                return new EvidenceOutcome(change, write.PutRelationships.Count(IsStated));
            }
            catch (ConcurrentChangeException error) when (tries >= MaxTries)
            {
                throw new EvidenceException(
                    $"Other writers changed the store {MaxTries} times while this change was worked out. Try again when it is quieter.", error);
            }
            catch (ConcurrentChangeException)
            {
                // The store has moved: what was read is old, so the change is worked out anew from what it holds now.
                continue;
            }
        }
    }

    // The number is that of the change which is written: the store refuses it once another has taken the number.
    private async ValueTask<GraphWrite?> WorkOutAsync(EvidenceChange change, long number, CancellationToken cancellation)
    {
        var before = await StoredAsync([.. change.Nodes.Select(node => node.Id), .. change.Statements.Select(statement => statement.Id)], cancellation);
        var known = (await _statements.OfAsync(before.Values, cancellation)).ToDictionary(statement => statement.Id, StringComparer.Ordinal);
        change = await SettledAsync(change, before, known, number, cancellation);
        var difference = new RecordDifference(before);
        var statements = change.Statements.Where(statement => difference.PutNode(StatementRecords.Write(model, statement))).ToList();
        var replaced = statements.Where(statement => known.ContainsKey(statement.Id)).Select(statement => known[statement.Id]).ToList();
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

    // With the periods of the statements and the forms of the documents, and what the nodes are that the statements speak of.
    private async ValueTask<EvidenceChange> SettledAsync(
        EvidenceChange change, Dictionary<string, NodeRecord> before, Dictionary<string, Statement> known, long number, CancellationToken cancellation)
    {
        var labels = change.Nodes.ToDictionary(node => node.Id, node => node.Label, StringComparer.Ordinal);
        HashSet<string> others = [.. change.Statements.Where(statement => !known.ContainsKey(statement.Id))
            .SelectMany(NodePresence.SpokenOf).Where(id => !labels.ContainsKey(id))];
        foreach (var (id, node) in await StoredAsync(others, cancellation)) labels[id] = node.Label;
        return change with { Statements = [.. change.Statements.Select(Settled)], Nodes = [.. change.Nodes.Select(WithForms)] };

        NodeRecord WithForms(NodeRecord node) => node.Label == model.Document.Label
            ? DocumentForms.With(model, node, before.GetValueOrDefault(node.Id), number, change.At)
            : node;

        Statement Settled(Statement next)
        {
            var stored = known.GetValueOrDefault(next.Id);
            return Standing.Of(next, stored, number, change.At) with
            {
                SubjectLabel = next.SubjectLabel ?? stored?.SubjectLabel ?? labels.GetValueOrDefault(next.SubjectId),
                ObjectLabel = next.ObjectLabel ?? stored?.ObjectLabel ?? (next.ObjectId is { } end ? labels.GetValueOrDefault(end) : null),
            };
        }
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
        var changed = change.Statements.Select(statement => statement.Id).ToHashSet(StringComparer.Ordinal);
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

    private async ValueTask<Dictionary<string, NodeRecord>> StoredAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        ids.Count == 0 ? [] : (await reader.NodesAsync(ids, cancellation)).ToDictionary(node => node.Id, StringComparer.Ordinal);

    private bool IsNew(NodeRecord node, Dictionary<string, NodeRecord> before) =>
        !before.TryGetValue(node.Id, out var stored)
        || (node.Label == model.Document.Label && !DocumentForms.AreSame(model, node, stored));

    private static bool HasEvidence(RelationshipRecord record) => record.Properties.ContainsKey(RelationshipType.StatementsKey);

    private static bool IsStated(RelationshipRecord record) => HasEvidence(record) && record.Type != Plumbing.Mentions;

    private static RelationshipKey KeyOf(RelationshipRecord record) => new(record.Type, record.From, record.To);
}
