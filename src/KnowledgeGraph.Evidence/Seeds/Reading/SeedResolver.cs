using System.Collections.Frozen;
using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Seeds.Yaml;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Seeds.Reading;

/// <summary>
/// Joins the files of a load into one content: an entity may live in any of them, or in the store already. In order: which nodes there
/// are, then what the documents, entities and statements say of them.
/// </summary>
internal sealed class SeedResolver(GraphModel model, IRecordReader reader, SeedMistakes mistakes, DateTimeOffset now)
{
    private readonly SeedNodes _nodes = new(model, mistakes);
    private readonly FieldFacts _facts = new(model, mistakes);
    private readonly Dictionary<string, SeedPlace> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    /// <summary>The content; what is wrong with it is among the mistakes.</summary>
    public async ValueTask<SeedContent> ResolveAsync(IReadOnlyList<SeedFile> files, CancellationToken cancellation)
    {
        await AddStoredAsync(files, cancellation);
        foreach (var file in files) AddDocument(file.Document);
        var entities = files.Select(AddEntities).ToList();
        foreach (var file in files)
            foreach (var statement in file.Statements) AddPlace(statement.Id, statement.At, "statement");

        var documents = new DocumentReader(model, _facts, _nodes, mistakes, now);
        var fields = new EntityReader(_facts, mistakes, now);
        var stated = new SeedStatementReader(_facts, _nodes, mistakes, now);
        var documentRecords = files.Where(file => file.Document.Fields is not null).Select(file => documents.Read(file.Document)).ToList();
        foreach (var (file, typed) in files.Zip(entities))
        {
            var filing = file.Document.Fields is null ? Filing.Added : Filing.Said;
            if (file.Document.Fields is not null)
                foreach (var statement in documents.Statements(file.Document)) Add(statement, filing, file.Document.At);
            foreach (var (entity, type) in typed)
                foreach (var statement in fields.Read(entity, type, file.Document.Id)) Add(statement, filing, entity.At);
            foreach (var seed in file.Statements)
                if (stated.Read(seed, file.Document.Id) is { } statement) Add(statement, filing, seed.At);
        }
        foreach (var statement in _statements.Values) CheckSupersedes(statement);
        var supplemented = files.Where(file => file.Document.Fields is null).Select(file => file.Document.Id).ToHashSet(StringComparer.Ordinal);
        var entityRecords = entities.SelectMany(typed => typed)
            .DistinctBy(typed => typed.Entity.Id, StringComparer.Ordinal)
            .Select(typed => new NodeRecord(typed.Entity.Id, typed.Type.Label, FrozenDictionary<string, Value>.Empty));
        return new SeedContent(documentRecords, supplemented, [.. entityRecords], [.. _statements.Values], _places);
    }

    private async ValueTask AddStoredAsync(IReadOnlyList<SeedFile> files, CancellationToken cancellation)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            ids.Add(file.Document.Id);
            ids.UnionWith(file.Entities.Select(entity => entity.Id));
            ids.UnionWith(file.Statements.Select(statement => statement.Id));
            ids.UnionWith(file.Statements.SelectMany(statement => Named(statement.Fields)));
            if (file.Document.Fields is { } fields) ids.UnionWith(Named(fields));
        }
        foreach (var node in await reader.NodesAsync(ids, cancellation)) _nodes.AddStored(node.Id, node.Label);
    }

    // Any scalar that could be an id: a few that are not cost less than a second way of reading the fields.
    private static IEnumerable<string> Named(YamlMapping fields) => fields.Entries
        .SelectMany(entry => entry.Value is YamlSequence list ? list.Items : [entry.Value])
        .OfType<YamlScalar>()
        .Select(scalar => scalar.Text)
        .Where(EvidenceIds.IsValid);

    private void AddDocument(SeedDocument document)
    {
        if (document.Fields is not null)
        {
            if (AddPlace(document.Id, document.At, "document")) _nodes.Add(document.Id, model.Document, document.At);
        }
        else if (_nodes.Referred(document.Id, document.At) is { } type && type != model.Document)
            mistakes.Add(document.At, $"'{document.Id}' is a {type.Name}; a seed file needs a document.");
    }

    private List<(SeedEntity Entity, NodeType Type)> AddEntities(SeedFile file)
    {
        var typed = new List<(SeedEntity, NodeType)>();
        var own = new Dictionary<string, SeedPlace>(StringComparer.Ordinal);
        foreach (var entity in file.Entities)
        {
            if (!own.TryAdd(entity.Id, entity.At))
                mistakes.Add(entity.At, $"'{entity.Id}' stands in this file already, at line {own[entity.Id].Line}. Join the two.");
            else if (_nodes.EntityType(entity) is not { } type) _nodes.Refuse(entity.Id);
            else if (_nodes.Add(entity.Id, type, entity.At))
            {
                _places.TryAdd(entity.Id, entity.At);
                typed.Add((entity, type));
            }
        }
        return typed;
    }

    private bool AddPlace(string id, SeedPlace at, string what)
    {
        if (what == "statement" && _nodes.TypeOf(id) is { } type && type != model.Statement)
        {
            mistakes.Add(at, $"The id '{id}' belongs to a {type.Name}. Give the statement one of its own.");
            return false;
        }
        if (_places.TryAdd(id, at)) return true;
        mistakes.Add(at, $"The id '{id}' is given a second time; the first is at {_places[id]}. Give this {what} another id.");
        return false;
    }

    private void Add(Statement statement, Filing filing, SeedPlace at)
    {
        _places.TryAdd(statement.Id, at);
        _statements.TryAdd(statement.Id, statement with { Filing = filing });
    }

    private void CheckSupersedes(Statement statement)
    {
        if (statement.SupersedesId is not { } target) return;
        var at = _places[statement.Id];
        var visited = new HashSet<string>(StringComparer.Ordinal) { statement.Id };
        for (var next = target; next is not null; next = _statements.GetValueOrDefault(next)?.SupersedesId)
        {
            if (visited.Add(next)) continue;
            mistakes.Add(at, $"'{statement.Id}' supersedes itself, directly or through others. A correction has a new id.");
            return;
        }
        if (!_statements.ContainsKey(target) && _nodes.TypeOf(target) != model.Statement)
            mistakes.Add(at, $"There is no statement '{target}' to supersede, in these files or in the store.{mistakes.NearId(target, _statements.Keys)}");
    }
}
