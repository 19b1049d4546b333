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
    private const int FirstYear = 2000;
    private const int LastYear = 2024;
    private const double DatedShare = 0.9;
    private const double EndedShare = 0.4;

    /// <summary>Writes a generated graph into an empty store, write by write.</summary>
    /// <param name="options">What graph.</param>
    /// <param name="reader">The store's reading side.</param>
    /// <param name="sink">The store's writing side.</param>
    /// <param name="progress">Told how many records were written; null for nobody.</param>
    /// <param name="cancellation">Ends the work between two writes.</param>
    /// <exception cref="EvidenceException">The store is not empty, or the options ask for what the model cannot have.</exception>
    public async Task<GenerationReport> WriteAsync(
        GenerationOptions options, IRecordReader reader, IChangeSink sink, IProgress<int>? progress, CancellationToken cancellation)
    {
        if (await reader.ChangeNumberAsync(cancellation) is > 0 and var number)
        {
            throw new EvidenceException(
                $"The store is not empty (it is at change {number}). Generate into a new one: another --data folder, or --data :memory:.");
        }

        var (records, writes) = (0, 0);
        foreach (var write in Generate(options))
        {
            await sink.ApplyAsync(write, cancellation);
            writes++;
            progress?.Report(records += write.PutNodes.Count + write.PutRelationships.Count);
        }
        return new GenerationReport(options.Nodes.Values.Sum(), options.Relationships, writes);
    }

    /// <summary>The writes that make up the graph, nodes before the relationships between them.</summary>
    /// <exception cref="EvidenceException">The options ask for what the model cannot have.</exception>
    public IEnumerable<GraphWrite> Generate(GenerationOptions options)
    {
        var ids = Ids(options);
        var plans = RelationshipQuota.Spread(model, ids, options.Relationships);
        var random = new Random(options.RandomSeed);
        var values = new ValueMaker(model, random);
        var now = ModelValues.Of(time.GetUtcNow());
        var batch = new WriteBatch(options.RecordsPerWrite);

        foreach (var (type, nodes) in ids)
            for (var i = 0; i < nodes.Count; i++)
                if (batch.Add(Node(type, nodes[i], i + 1, values, now)) is { } write) yield return write;

        var made = plans.SelectMany(plan => new PairPicker(plan, random).Pairs().Select(pair => Relationship(plan.Type, pair, values, random)));
        foreach (var write in options.HasEvidence ? Evidenced(made, ids, batch, values, random, now) : Plain(made, batch)) yield return write;
        if (batch.Rest() is { } rest) yield return rest;
    }

    private Dictionary<NodeType, IReadOnlyList<string>> Ids(GenerationOptions options)
    {
        if (options.Relationships < 0) throw new EvidenceException($"--relationships {options.Relationships}: the number must be 0 or more.");
        var ids = new Dictionary<NodeType, IReadOnlyList<string>>();
        foreach (var (name, count) in options.Nodes)
        {
            if (!model.NodeTypes.TryGetValue(name, out var type) || type == model.Statement)
                throw new EvidenceException($"The model has no type '{name}' that could be generated.{Suggestion.Sentence(name, model.NodeTypes.Keys)}");
            if (count < 0) throw new EvidenceException($"{name}={count}: the number must be 0 or more.");
            ids[type] = [.. Enumerable.Range(1, count).Select(i => $"{type.Prefix}:{i}")];
        }
        var twice = ids.Keys.GroupBy(type => type.Prefix, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is null) return ids;
        var names = string.Join(" and ", twice.Select(type => type.Name));
        throw new EvidenceException($"The types {names} share the id prefix '{twice.Key}'. Give them different ones with @node(prefix:).");
    }

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

    private static MadeRelationship Relationship(RelationshipType type, (string StartId, string EndId) pair, ValueMaker values, Random random)
    {
        var edge = new Dictionary<string, Value>(StringComparer.Ordinal);
        values.Fill(type.Properties, number: 0, edge);
        PartialDate? since = random.NextDouble() < DatedShare ? values.Date(FirstYear, LastYear) : null;
        PartialDate? until = since is { } from && random.NextDouble() < EndedShare
            ? values.Date(DateOnly.FromDayNumber(from.LastDay).Year + 1, LastYear + 2)
            : null;
        return new MadeRelationship(type.Name, pair.StartId, pair.EndId, edge, since, until);
    }

    // A running number stands in for the first statement in the id.
    private static IEnumerable<GraphWrite> Plain(IEnumerable<MadeRelationship> made, WriteBatch batch)
    {
        var number = 0;
        foreach (var relationship in made)
        {
            var id = EvidenceIds.OfRelationship(relationship.Type, relationship.StartId, relationship.EndId, $"{++number}");
            if (batch.Add(relationship.Record(id)) is { } write) yield return write;
        }
    }

    private IEnumerable<GraphWrite> Evidenced(
        IEnumerable<MadeRelationship> made, Dictionary<NodeType, IReadOnlyList<string>> ids, WriteBatch batch, ValueMaker values, Random random,
        IntervalValue now)
    {
        var number = 0;
        var labels = ids.SelectMany(type => type.Value.Select(id => (id, type.Key.Label)))
            .ToDictionary(pair => pair.id, pair => pair.Label, StringComparer.Ordinal);
        foreach (var chunk in made.Chunk(StatementsPerDocument))
        {
            var document = Node(model.Document, $"{model.Document.Prefix}:evidence-{(number / StatementsPerDocument) + 1}", number + 1, values, now);
            var statements = Array.ConvertAll(chunk, relationship => relationship.Statement(
                $"{EvidenceIds.StatementPrefix}{++number}", model.RelationshipTypes[relationship.Type], document.Id, random, FactValue.Moment(now)));
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
}
