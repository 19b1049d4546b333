using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Questions.Export;

namespace KnowledgeGraph.Opening;

/// <summary>Which graph a host answers from, and what it answers.</summary>
public sealed record GraphOptions
{
    /// <summary>The folder of the graph model; default <c>schema</c> in the working folder.</summary>
    public string SchemaFolder { get; init; } = "schema";

    /// <summary>The folder of seed files that an empty store is filled with; null for none. Default <c>seed</c>.</summary>
    public string? SeedFolder { get; init; } = "seed";

    /// <summary>
    /// The folder of the embedded store and of the file that keeps its names, made where it is missing; null keeps both in memory. Where Neo4j is
    /// used it means nothing. Default <c>data</c>.
    /// </summary>
    public string? DataFolder { get; init; } = "data";

    /// <summary>
    /// Where Neo4j is used: the folder of a file that keeps the names, so that the next start need not read them from the database; one for each
    /// server. Null, the default, for none.
    /// </summary>
    public string? NamesFolder { get; init; }

    /// <summary>A folder of source texts that is read as it is, for quotes; null for none.</summary>
    public string? TextsFolder { get; init; }

    /// <summary>
    /// The folder of texts that were taken in, which servers may share; it need not be there. Null, the default, for <c>texts</c> in what the
    /// server keeps on disk: in <see cref="DataFolder"/>, or where Neo4j is used in <see cref="NamesFolder"/>.
    /// </summary>
    public string? TextStoreFolder { get; init; }

    /// <summary>What the IRIs of exports as linked data begin with: an absolute IRI. Default <c>urn:knowledgegraph:</c>.</summary>
    public string BaseIri { get; init; } = ExportSettings.DefaultBaseIri;

    /// <summary>What one operation may ask for, and how many run at once.</summary>
    public QueryLimits Limits { get; init; } = new();

    /// <summary>Bytes of answers kept in memory; 0 for none. Default 64 MB.</summary>
    public long ResponseCacheBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// Bytes, about, that answers as of earlier times may take in memory: of a graph in Neo4j its copy, and of each state that was what it does not
    /// share with the present. Default 2 GB.
    /// </summary>
    public long HistoryBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>Whether the runner tells of the API itself: introspection, and names in messages. Default yes.</summary>
    public bool CanIntrospect { get; init; } = true;
}
