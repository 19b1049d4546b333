using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Seeds.Reading;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Evidence.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records.Errors;

namespace KnowledgeGraph.Evidence.Seeds;

/// <summary>
/// Loads seed files into a store: all of a load or nothing. A document that is loaded again says what its files say now.
/// <code>files ──YAML──► parts ──model, store──► statements ──revision──► change ──projection──► one write</code>
/// </summary>
/// <param name="model">The model.</param>
/// <param name="reader">The store's reading side.</param>
/// <param name="sink">The store's writing side.</param>
/// <param name="time">The clock for knownFrom, updatedAt and the time of the load.</param>
/// <param name="limits">How much one load may bring; by default <see cref="SeedLimits"/>' own values.</param>
public sealed class SeedLoader(GraphModel model, IRecordReader reader, IChangeSink sink, TimeProvider time, SeedLimits? limits = null)
{
    /// <summary>What a change by a load is called among the changes.</summary>
    public const string ChangeKind = "load";

    private readonly SeedLimits _limits = limits ?? new SeedLimits();

    /// <summary>Whether a load is refused where its files disagree with what others did since they were last loaded. Otherwise the report names it.</summary>
    public bool IsStrict { get; init; }

    /// <summary>
    /// Gives a text by its SHA-256, or null; null where no texts are at hand. What such a text contradicts is a mistake of the load.
    /// </summary>
    public Func<string, string?>? FindText { get; init; }

    /// <summary>Loads files, and all YAML files of folders, as one load.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="progress">Told how far the load has come; null for nobody.</param>
    /// <param name="cancellation">Ends the load; nothing is written then.</param>
    /// <exception cref="SeedException">The files have mistakes; the exception has all of them.</exception>
    /// <exception cref="LoadConflictException">The load is strict, and its files disagree with what others did.</exception>
    /// <exception cref="EvidenceException">The store cannot be used.</exception>
    /// <exception cref="StorageException">The store refuses the write.</exception>
    public async Task<LoadReport> LoadAsync(IReadOnlyList<string> paths, IProgress<SeedProgress>? progress, CancellationToken cancellation)
    {
        var commas = new SeedMistakes();
        var (files, passedOver) = Read(paths, commas, progress, cancellation);
        SeedContent? content = null;
        Revision? revision = null;
        var texts = LoadedTexts.None;
        try
        {
            var outcome = await new EvidenceWriter(model, reader, sink).WriteAsync(
                async token =>
                {
                    (content, revision, texts, var change) = await PrepareAsync(files, commas, token);
                    progress?.Report(new SeedProgress(SeedStage.Checking, files.Count, files.Count));
                    return change;
                },
                cancellation);
            progress?.Report(new SeedProgress(SeedStage.Writing, content!.Statements.Count, content!.Statements.Count));
            return new LoadReport(
                content!.Documents.Count, content!.Entities.Count, content!.Statements.Count, outcome.Relationships, revision!.Counts, outcome.Change)
            {
                Disagreements = revision.Disagreements,
                PassedOver = passedOver,
                CheckedSpans = texts.Spans,
                Texts = texts.Texts,
                Unchecked = texts.Unchecked,
            };
        }
        catch (MissingFieldsException missing)
        {
            throw new SeedException([.. missing.Fields.Select(field => MistakeOf(field, content!)).OrderBy(mistake => mistake.At, SeedPlace.Order)]);
        }
    }

    // The files that can be read whole go on to the model with the commas that wanted quotes, so that both kinds of mistakes are told at once.
    private (List<SeedFile> Files, IReadOnlyList<string> PassedOver) Read(
        IReadOnlyList<string> paths, SeedMistakes commas, IProgress<SeedProgress>? progress, CancellationToken cancellation)
    {
        var mistakes = new SeedMistakes();
        var (found, passedOver) = SeedFiles.Find(paths, _limits, mistakes);
        var parts = new SeedFileReader(mistakes, commas);
        var files = new List<SeedFile>();
        for (var i = 0; i < found.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new SeedProgress(SeedStage.Reading, i, found.Count));
            var (name, path) = found[i];
            if (SeedFiles.Text(name, path, _limits, mistakes) is { } text && parts.Read(name, text, _limits.Depth) is { } file) files.Add(file);
        }
        progress?.Report(new SeedProgress(SeedStage.Reading, found.Count, found.Count));
        if (mistakes.HasAny)
        {
            Check(files, mistakes);
            mistakes.AddAll(commas);
        }
        mistakes.ThrowIfAny();
        if (files.Count > 0) return (files, passedOver);
        var place = new SeedPlace(paths.Count == 0 ? "." : paths[0], 1, 1);
        throw new SeedException([new SeedMistake(place, "There are no seed files here (*.yaml, *.yml).")]);
    }

    // Files that cannot be read whole still tell of mistakes elsewhere; what is said of the broken ones would mislead.
    private void Check(List<SeedFile> files, SeedMistakes mistakes)
    {
        foreach (var entity in files.SelectMany(file => file.Entities)) new SeedNodes(model, mistakes).EntityType(entity);
    }

    private async ValueTask<(SeedContent Content, Revision Revision, LoadedTexts Texts, EvidenceChange Change)> PrepareAsync(
        IReadOnlyList<SeedFile> files, SeedMistakes commas, CancellationToken cancellation)
    {
        var now = Milliseconds(time.GetUtcNow());
        var mistakes = new SeedMistakes();
        mistakes.AddAll(commas);
        var content = await new SeedResolver(model, reader, mistakes, now).ResolveAsync(files, cancellation);
        CheckSize(content, mistakes);
        var texts = FindText is { } find ? await LoadedTexts.CheckAsync(model, reader, find, content, mistakes, cancellation) : LoadedTexts.None;
        mistakes.ThrowIfAny();

        var revision = await Revision.WorkOutAsync(model, reader, content, mistakes, now, cancellation);
        CheckKnown(revision.Statements, content, mistakes);
        mistakes.ThrowIfAny();
        if (IsStrict && revision.Disagreements.Count > 0) throw new LoadConflictException(revision.Disagreements);
        return (content, revision, texts, new EvidenceChange
        {
            At = now,
            RefusesGaps = true,
            Nodes = [.. content.Documents, .. content.Entities],
            Statements = revision.Statements,
            Kinds = [ChangeKind],
            Meta = new Dictionary<string, string?>(StringComparer.Ordinal) { [StoreSummary.LoadedAtKey] = ModelValues.Of(now).Text },
        });
    }

    private void CheckSize(SeedContent content, SeedMistakes mistakes)
    {
        if (content.Statements.Count <= _limits.Statements) return;
        mistakes.Add(
            content.Places.Values.Order(SeedPlace.Order).First(),
            $"The load has {content.Statements.Count} statements, those of entity fields included; "
            + $"one load may bring {_limits.Statements} (limit Statements). Load the files in several parts.");
    }

    private static void CheckKnown(IEnumerable<Statement> statements, SeedContent content, SeedMistakes mistakes)
    {
        foreach (var statement in statements.Where(statement => statement.KnownTo < statement.KnownFrom))
            mistakes.Add(
                content.Places.GetValueOrDefault(statement.Id),
                $"'{statement.Id}' would be known until {statement.KnownTo:u}, before it is known from {statement.KnownFrom:u}. "
                + "Give 'knownFrom' and 'knownTo' in order; a correction becomes known after what it supersedes.");
    }

    private static SeedMistake MistakeOf(MissingField field, SeedContent content)
    {
        var about = content.Statements.Where(statement => statement.SubjectId == field.NodeId).Select(statement => content.Places[statement.Id]);
        // Where no file of the load has the node, one has dropped its field, while other documents speak of it.
        var at = content.Places.TryGetValue(field.NodeId, out var own) ? own
            : about.DefaultIfEmpty(content.Places.Values.Min(SeedPlace.Order)).Min(SeedPlace.Order);
        return new SeedMistake(
            at, $"The {field.TypeName} '{field.NodeId}' needs '{field.Field}', and no accepted statement gives it. Add the field here, or state it.");
    }

    // What a store keeps of a moment is the same in every store.
    private static DateTimeOffset Milliseconds(DateTimeOffset moment) => new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
}
