using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Seeds.Yaml;

namespace KnowledgeGraph.Evidence.Seeds.Reading;

/// <summary>A seed file in its parts: ids and types are read, fields still wait for the model's types.</summary>
internal sealed record SeedFile(SeedDocument Document, IReadOnlyList<SeedEntity> Entities, IReadOnlyList<SeedStatement> Statements);

/// <summary>The document of a file; without fields it refers to one that another file or the store has.</summary>
internal sealed record SeedDocument(string Id, SeedPlace At, YamlMapping? Fields);

/// <summary>An entity of a file.</summary>
internal sealed record SeedEntity(string Id, string TypeName, SeedPlace At, SeedPlace TypeAt, YamlMapping Fields);

/// <summary>A statement of a file.</summary>
internal sealed record SeedStatement(string Id, SeedPlace At, YamlMapping Fields);
