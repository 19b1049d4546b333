using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Opening;
using KnowledgeGraph.Questions.Export;

namespace KnowledgeGraph.Server.Settings;

/// <summary>All settings, checked: folders exist, addresses are addresses. See <see cref="SettingsReader"/>.</summary>
internal sealed record ServerSettings
{
    /// <summary>Which store, and where.</summary>
    public required StoreSettings Store { get; init; }

    /// <summary>Where the server listens; at least one.</summary>
    public required IReadOnlyList<string> Urls { get; init; }

    /// <summary>The folder of the graph model.</summary>
    public required string SchemaFolder { get; init; }

    /// <summary>The folder of the first facts; null where there is none by default and none was named.</summary>
    public string? SeedFolder { get; init; }

    /// <summary>A folder of source texts that is read as it is; null without any.</summary>
    public string? TextsFolder { get; init; }

    /// <summary>The folder of texts that are taken in; null where no folder is named that could have them.</summary>
    public string? TextStoreFolder { get; init; }

    /// <summary>The folder of documents that clients are known to send; null without any.</summary>
    public string? DocumentsFolder { get; init; }

    /// <summary>Whom and what the server answers over HTTP.</summary>
    public HttpSettings Http { get; init; } = new();

    /// <summary>What the IRIs of exports as linked data begin with.</summary>
    public string BaseIri { get; init; } = ExportSettings.DefaultBaseIri;

    /// <summary>Where metrics and traces go; null for nowhere.</summary>
    public TelemetrySettings? Telemetry { get; init; }

    /// <summary>Bytes of answers that the server keeps in memory; 0 for no cache.</summary>
    public long ResponseCacheBytes { get; init; }

    /// <summary>Bytes, about, that answers as of earlier times may take.</summary>
    public long HistoryBytes { get; init; }

    /// <summary>Whether what they need is filled at the start, instead of when somebody first asks.</summary>
    public bool IsHistoryEager { get; init; }

    /// <summary>The Redis that servers share; null without one.</summary>
    public RedisAddress? Redis { get; init; }

    /// <summary>What requests may ask for.</summary>
    public LimitSettings Limits { get; init; } = new();

    /// <summary>Whether the log is JSON, one object a line.</summary>
    public bool IsLogJson { get; init; }
}

/// <summary>The choice of a store.</summary>
/// <param name="Folder">
/// What this server keeps on disk: the embedded store, and the file of the name index; made where it is missing, null keeps all in memory.
/// </param>
internal abstract record StoreSettings(string? Folder)
{
    /// <summary>The embedded store.</summary>
    public sealed record Embedded(string? Folder) : StoreSettings(Folder);

    /// <summary>The store in Neo4j. The folder is one that was asked for: several servers may be started in one place.</summary>
    /// <param name="Options">Where it is.</param>
    /// <param name="Folder">The folder of the name index's file.</param>
    public sealed record Neo4j(Neo4jOptions Options, string? Folder = null) : StoreSettings(Folder);
}
