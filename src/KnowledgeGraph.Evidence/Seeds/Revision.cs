using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Seeds.Reading;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Evidence.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;

namespace KnowledgeGraph.Evidence.Seeds;

/// <summary>
/// What a load makes of the statements of its documents, which say afterwards what their files say now:
/// <list type="number">
/// <item>What files give is added, corrected under its id, or stands again.</item>
/// <item>What a file gave before, and no file of the load gives, is dropped, where the load has the file that gives the document itself.</item>
/// <item>What a correction ends is ended, and what only a dropped one had ended is open again.</item>
/// </list>
/// </summary>
internal sealed class Revision
{
    private readonly Dictionary<string, Statement> _given;
    private readonly Dictionary<string, Statement> _stored = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Statement> _made = new(StringComparer.Ordinal);
    private readonly HashSet<string> _superseded = new(StringComparer.Ordinal);

    private Revision(IReadOnlyList<Statement> given) => _given = given.ToDictionary(statement => statement.Id, StringComparer.Ordinal);

    /// <summary>The statements to write, in their new form; those that stay as they are may be among them.</summary>
    public IReadOnlyCollection<Statement> Statements => _made.Values;

    /// <summary>Where the files say one thing, and what others did since they were last loaded another.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; private set; } = [];

    /// <summary>What the load comes to.</summary>
    public LoadCounts Counts { get; private set; } = new();

    /// <summary>Works a load out against what the store has.</summary>
    public static async ValueTask<Revision> WorkOutAsync(
        GraphModel model, IRecordReader reader, SeedContent content, SeedMistakes mistakes, DateTimeOffset now, CancellationToken cancellation)
    {
        var revision = new Revision(content.Statements);
        var statements = new StatementReader(model, reader);
        HashSet<string> documents = [.. content.Documents.Select(document => document.Id)];
        revision.Know(await statements.ByIdAsync(revision._given.Keys, cancellation));
        revision.Know(await statements.FromDocumentsAsync(documents, cancellation));
        revision.CheckIds(content, documents, mistakes);
        if (mistakes.HasAny) return revision;

        var dropped = revision._stored.Values.Where(statement => revision.IsDropped(statement, documents, content.Supplemented)).ToList();
        var instead = await InsteadAsync(model, reader, dropped, content.Statements, cancellation);
        foreach (var given in content.Statements)
            revision._made[given.Id] = revision._stored.TryGetValue(given.Id, out var stored) ? StatementLifecycle.Again(given, stored) : given;
        foreach (var statement in dropped) revision.Drop(statement, instead.GetValueOrDefault(statement.Id), now);
        await revision.CorrectAsync(statements, cancellation);
        revision.Count(dropped.Count);
        revision.Disagreements = [.. revision.Disagree(content, dropped).OrderBy(disagreement => disagreement.At, SeedPlace.Order)];
        return revision;
    }

    private void Know(IEnumerable<Statement> statements)
    {
        foreach (var statement in statements) _stored.TryAdd(statement.Id, statement);
    }

    private void CheckIds(SeedContent content, HashSet<string> documents, SeedMistakes mistakes)
    {
        foreach (var given in _given.Values)
        {
            if (!_stored.TryGetValue(given.Id, out var stored)) continue;
            if (!StatementLifecycle.SayTheSame(given, stored))
            {
                mistakes.Add(
                    content.Places[given.Id],
                    $"The id '{given.Id}' belongs to a statement that says something else of '{stored.StatedSubjectId}'. What says another subject, predicate, "
                    + "object or value, or denies it, is another statement: give it another id; the old one ends by itself.");
            }
            else if (given.DocumentId != stored.DocumentId && stored.Filing != Filing.Dropped && !documents.Contains(stored.DocumentId))
            {
                mistakes.Add(
                    content.Places[given.Id],
                    $"The id '{given.Id}' belongs to a statement of '{stored.DocumentId}'. Give it another id, or load that document without it as well.");
            }
        }
    }

    // Files that only add to a document are asked for it where its own file is loaded beside them.
    private bool IsDropped(Statement stored, HashSet<string> documents, IReadOnlySet<string> supplemented) =>
        documents.Contains(stored.DocumentId) && !_given.ContainsKey(stored.Id) && stored.Filing switch
        {
            Filing.Said => true,
            Filing.Added => supplemented.Contains(stored.DocumentId),
            Filing.Apart or Filing.Dropped => false,
        };

    // A single field has one value in a language, and a pair one relationship in the place of another.
    private static async ValueTask<Dictionary<string, string>> InsteadAsync(
        GraphModel model, IRecordReader reader, List<Statement> dropped, IReadOnlyList<Statement> given, CancellationToken cancellation)
    {
        var instead = new Dictionary<string, string>(StringComparer.Ordinal);
        if (dropped.Count == 0) return instead;
        HashSet<string> subjects = [.. dropped.Select(statement => statement.SubjectId)];
        var labels = (await reader.NodesAsync(subjects, cancellation)).ToDictionary(node => node.Id, node => node.Label, StringComparer.Ordinal);
        var fields = new StatedProperties(model, labels.GetValueOrDefault);
        var candidates = given.Where(statement => subjects.Contains(statement.SubjectId))
            .ToLookup(statement => (statement.DocumentId, statement.SubjectId, statement.Predicate, statement.Language));
        foreach (var old in dropped)
        {
            var isSingle = old.Kind is null && fields.Find(old.SubjectId, old.Predicate) is { IsList: false };
            var next = candidates[(old.DocumentId, old.SubjectId, old.Predicate, old.Language)]
                .FirstOrDefault(statement => statement.IsNegated == old.IsNegated
                    && (isSingle || (old.Kind is not null && statement.ObjectId == old.ObjectId)));
            if (next is not null) instead[old.Id] = next.Id;
        }

        return instead;
    }

    private void Drop(Statement statement, string? insteadId, DateTimeOffset now)
    {
        _made[statement.Id] = StatementLifecycle.Dropped(statement, insteadId, now);
        if (insteadId is not null) _superseded.Add(statement.Id);
    }

    private async ValueTask CorrectAsync(StatementReader statements, CancellationToken cancellation)
    {
        HashSet<string> targets = [.. _made.Values.Concat(_stored.Values).Select(statement => statement.SupersedesId).OfType<string>()];
        Know(await statements.ByIdAsync([.. targets.Where(id => !_stored.ContainsKey(id))], cancellation));
        HashSet<string> looked = [.. _given.Keys, .. targets];
        Know(await statements.SupersedingAsync(looked, cancellation));
        var corrections = _stored.Values.Where(statement => !_made.ContainsKey(statement.Id)).Concat(_made.Values)
            .Where(StatementLifecycle.Corrects)
            .ToLookup(statement => statement.SupersedesId!, StringComparer.Ordinal);
        foreach (var id in looked)
        {
            var stored = _stored.GetValueOrDefault(id);
            var open = _made.GetValueOrDefault(id) ?? (stored is null ? null : StatementLifecycle.Reopened(stored));
            if (open is null or { Filing: Filing.Dropped }) continue;
            var correction = corrections[id].OrderBy(statement => statement.KnownFrom)
                .ThenBy(statement => statement.Id, StringComparer.Ordinal).FirstOrDefault();
            _made[id] = correction is null ? open : StatementLifecycle.Corrected(open, correction, stored, isNews: !_stored.ContainsKey(correction.Id));
            if (_made[id].EndedById is not null && stored is { EndedById: null, Filing: not Filing.Dropped }) _superseded.Add(id);
        }
    }

    private IEnumerable<Disagreement> Disagree(SeedContent content, List<Statement> dropped)
    {
        foreach (var (id, given) in _given)
        {
            var made = _made[id];
            if (StatementLifecycle.IsRankedApart(made) && made.Rank != given.Rank) yield return Disagreement.OnRank(content.Places[id], given, made);
            if (made.DecidedBy is { } who && made.Status != given.Status) yield return Disagreement.OnStatus(content.Places[id], given, made, who);
            else if (given.IsAccepted && made.EndedById is { } correction && !_given.ContainsKey(correction))
                yield return Disagreement.OnCorrection(content.Places[id], given, _stored[correction]);
        }
        foreach (var statement in dropped.Where(statement => statement is { DecidedBy: not null, IsAccepted: true }))
            yield return Disagreement.OnDropping(content.Places.GetValueOrDefault(statement.DocumentId), statement, statement.DecidedBy!);
    }

    private void Count(int dropped)
    {
        var added = _given.Keys.Count(id => !_stored.ContainsKey(id));
        var again = _given.Keys.Count(id => _stored.TryGetValue(id, out var stored) && stored is { Filing: Filing.Dropped });
        var corrected = _given.Keys.Count(id =>
            _stored.TryGetValue(id, out var stored) && stored.Filing != Filing.Dropped && !_superseded.Contains(id)
                && !StatementLifecycle.AreSame(_made[id], stored));
        var superseded = _superseded.Count;
        Counts = new LoadCounts
        {
            Added = added,
            Corrected = corrected,
            StandingAgain = again,
            Superseded = superseded,
            Withdrawn = dropped - _superseded.Count(id => _made[id].Filing == Filing.Dropped),
            Unchanged = _given.Count - added - again - corrected - _superseded.Count(_given.ContainsKey),
        };
    }
}
