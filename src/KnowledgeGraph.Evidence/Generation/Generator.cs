using KnowledgeGraph.Evidence.Documents;
using KnowledgeGraph.Evidence.Projection;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Evidence.Generation;

/// <summary>Generates a graph of any model for tests of scale; the same options give the same graph.</summary>
/// <param name="model">The model.</param>
/// <param name="time">The clock for knownFrom and updatedAt.</param>
public sealed class Generator(GraphModel model, TimeProvider time)
{
    /// <summary>What a change by generation is called among the changes.</summary>
    public const string ChangeKind = "generate";

    private const int StatementsPerDocument = 100;
    private const int UndertakingsPerDocument = 5;
    private const int FirstYear = 2000;
    private const int LastYear = 2024;
    private const double DatedShare = 0.9;
    private const double EndedShare = 0.4;

    /// <summary>Fills an empty store with a generated graph.</summary>
    /// <param name="options">What graph.</param>
    /// <param name="reader">The store's reading side.</param>
    /// <param name="sink">The store's writing side.</param>
    /// <param name="progress">Told how far it is; null for nobody.</param>
    /// <param name="cancellation">Ends the work between two writes.</param>
    /// <exception cref="EvidenceException">The store is not empty, or the options ask for what the model cannot have.</exception>
    public async Task<GenerationReport> WriteAsync(
        GenerationOptions options, IRecordReader reader, IChangeSink sink, IProgress<GenerationProgress>? progress, CancellationToken cancellation)
    {
        if (await reader.ChangeNumberAsync(cancellation) is > 0 and var number)
        {
            throw new EvidenceException(
                $"The store is not empty (it is at change {number}). Generate into a new one: another --data folder, or --data :memory:.");
        }

        var graph = GraphToMake.Of(model, options);
        var batch = new WriteBatch(options.RecordsPerWrite);
        await sink.FillAsync(WritesAhead.Of(Told(Generate(graph, batch), graph, batch, progress), cancellation), KeepingProgress.Of(progress), cancellation);
        return new GenerationReport(graph.Nodes, batch.Relationships, (int)batch.Number - 1, graph.Groups);
    }

    /// <summary>The writes that make up the graph, nodes before the relationships between them.</summary>
    /// <exception cref="EvidenceException">The options ask for what the model cannot have.</exception>
    public IEnumerable<GraphWrite> Generate(GenerationOptions options) => Generate(GraphToMake.Of(model, options), new WriteBatch(options.RecordsPerWrite));

    private IEnumerable<GraphWrite> Generate(GraphToMake graph, WriteBatch batch)
    {
        var random = new Random(graph.Options.RandomSeed);
        var values = new ValueMaker(model, random);
        var now = ModelValues.Of(time.GetUtcNow());

        foreach (var (type, nodes) in graph.Ids)
        {
            for (var i = 0; i < nodes.Count; i++)
            {
                batch.Nodes++;
                if (batch.Add(Node(type, nodes[i], i + 1, values, now)) is { } write) yield return write;
            }
        }

        var papers = Planted(graph, values, random).Concat(Spread(graph, values, random));
        foreach (var write in graph.Options.HasEvidence ? Evidenced(papers, graph, batch, values, random, now) : Plain(papers, batch)) yield return write;
        if (batch.Rest() is { } rest) yield return rest;
    }

    // By document: each tells of a few undertakings, dealt over the documents in turn so that none tells of one group alone.
    private static IEnumerable<IReadOnlyList<MadeRelationship>> Planted(GraphToMake graph, ValueMaker values, Random random)
    {
        if (graph.Planting is null) return [];
        List<IReadOnlyList<PlantedRelationship>> undertakings = [.. graph.Planting.Undertakings(graph.Ids, random)];
        var documents = (undertakings.Count + UndertakingsPerDocument - 1) / UndertakingsPerDocument;
        return Enumerable.Range(0, documents).Select(document => (IReadOnlyList<MadeRelationship>)
        [
            .. Enumerable.Range(0, undertakings.Count).Where(i => i % documents == document).SelectMany(i => undertakings[i])
                .Select(made => Relationship(made.Type, made.StartId, made.EndId, values, random)),
        ]);
    }

    private static IEnumerable<IReadOnlyList<MadeRelationship>> Spread(GraphToMake graph, ValueMaker values, Random random) => graph.Quotas
        .SelectMany(quota => new PairPicker(quota, random).Pairs().Select(pair => Relationship(quota.Type, pair.StartId, pair.EndId, values, random)))
        .Chunk(StatementsPerDocument);

    private NodeRecord Node(NodeType type, string id, int number, ValueMaker values, Value now)
    {
        var properties = new Dictionary<string, Value>(StringComparer.Ordinal);
        var copied = type.NameProperty is { } name && name.Name != Property.NameKey ? Property.NameKey : null;
        var filled = type.Properties.Values.Where(property =>
            !property.IsComputed && property.Name is not (OrderTerm.IdKey or BuiltInKeys.UpdatedAt) && property.Name != copied);
        values.Fill(filled, number, properties);
        NodeProjection.CopyName(type, properties);
        if (type != model.Document) properties[Projector.GeneratedKey] = BooleanValue.True;
        if (type.Properties.ContainsKey(BuiltInKeys.UpdatedAt)) properties[BuiltInKeys.UpdatedAt] = now;
        return new NodeRecord(id, type.Label, properties);
    }

    private static MadeRelationship Relationship(RelationshipType type, string startId, string endId, ValueMaker values, Random random)
    {
        var edge = new Dictionary<string, Value>(StringComparer.Ordinal);
        values.Fill(type.Properties, number: 0, edge);
        PartialDate? since = random.NextDouble() < DatedShare ? values.Date(FirstYear, LastYear) : null;
        PartialDate? until = since is { } from && random.NextDouble() < EndedShare
            ? values.Date(DateOnly.FromDayNumber(from.LastDay).Year + 1, LastYear + 2)
            : null;
        return new MadeRelationship(type.Name, startId, endId, edge, since, until);
    }

    // A running number stands in for the first statement in the id.
    private static IEnumerable<GraphWrite> Plain(IEnumerable<IReadOnlyList<MadeRelationship>> papers, WriteBatch batch)
    {
        foreach (var relationship in papers.SelectMany(paper => paper))
        {
            var id = EvidenceIds.OfRelationship(relationship.Type, relationship.StartId, relationship.EndId, $"{++batch.Relationships}");
            if (batch.Add(relationship.Record(id)) is { } write) yield return write;
        }
    }

    private IEnumerable<GraphWrite> Evidenced(
        IEnumerable<IReadOnlyList<MadeRelationship>> papers, GraphToMake graph, WriteBatch batch, ValueMaker values, Random random, IntervalValue now)
    {
        var documents = 0;
        var labels = graph.Ids.SelectMany(type => type.Value.Select(id => (id, type.Key.Label)))
            .ToDictionary(pair => pair.id, pair => pair.Label, StringComparer.Ordinal);
        foreach (var paper in papers)
        {
            var document = Node(model.Document, $"{model.Document.Prefix}:evidence-{++documents}", batch.Relationships + 1, values, now);
            var statements = paper.Select(relationship => relationship.Statement(
                $"{EvidenceIds.StatementPrefix}{++batch.Relationships}", model.RelationshipTypes[relationship.Type], document.Id, random,
                FactValue.Moment(now))).ToArray();
            var projector = new Projector(model, new DocumentRegister(model, [document], statements));
            document = DocumentForms.With(model, document, stored: null, batch.Number, FactValue.Moment(now));
            if (batch.Add(document) is { } write) yield return write;
            foreach (var statement in statements)
            {
                var standing = Standing.Of(statement, stored: null, batch.Number, statement.KnownFrom);
                standing = standing with { SubjectLabel = labels[standing.SubjectId], ObjectLabel = labels[standing.ObjectId!] };
                if (batch.Add(StatementRecords.Write(model, standing)) is { } next) yield return next;
            }

            var projected = projector.Relationships(statements).Concat(projector.Mentions(statements, IsEntity));
            foreach (var record in statements.SelectMany(Plumbing.Of).Concat(projected))
                if (batch.Add(record) is { } next) yield return next;
        }
    }

    private bool IsEntity(string id) => model.NodeTypes.Values.Any(type => type.IsEntity && id.StartsWith(type.Prefix + ":", StringComparison.Ordinal));

    private static IEnumerable<GraphWrite> Told(
        IEnumerable<GraphWrite> writes, GraphToMake graph, WriteBatch batch, IProgress<GenerationProgress>? progress)
    {
        foreach (var write in writes)
        {
            progress?.Report(new GenerationProgress(GenerationStage.Making, batch.Nodes + batch.Relationships, graph.Total));
            yield return write;
        }
    }

    private sealed class KeepingProgress(IProgress<GenerationProgress> of) : IProgress<FillProgress>
    {
        public static KeepingProgress? Of(IProgress<GenerationProgress>? progress) => progress is null ? null : new(progress);

        public void Report(FillProgress value) => of.Report(new GenerationProgress(GenerationStage.Keeping, value.Done, value.Total));
    }
}
