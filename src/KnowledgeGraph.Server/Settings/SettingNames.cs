namespace KnowledgeGraph.Server.Settings;

/// <summary>The names of the settings, the same in the environment, in appsettings.json and after <c>--</c> on the command line.</summary>
internal static class SettingNames
{
    /// <summary>The folder of the embedded store, or <see cref="InMemory"/>.</summary>
    public const string Data = "data";

    /// <summary>Where the server listens, several parted by semicolons.</summary>
    public const string Urls = "urls";

    /// <summary>The path under which a proxy shows the server, and which it keeps in what it hands on.</summary>
    public const string PathBase = "path-base";

    /// <summary>The folder of the graph model.</summary>
    public const string Schema = "schema";

    /// <summary>The folder of the facts that an empty store begins with.</summary>
    public const string Seed = "seed";

    /// <summary>A folder of source texts that is read as it is, for quotes.</summary>
    public const string Texts = "texts";

    /// <summary>The folder of texts that were taken in, which servers may share.</summary>
    public const string TextsStore = "texts-store";

    /// <summary>The folder of documents that clients are known to send, which are planned ahead.</summary>
    public const string Documents = "documents";

    /// <summary>Which operations are answered: <c>any</c>, or the <c>known</c> ones: of <see cref="Documents"/> and of the explorer.</summary>
    public const string Operations = "operations";

    /// <summary>The memory for documents that clients register by their hash, in megabytes; 0 for none.</summary>
    public const string PersistedQueries = "persisted-queries";

    /// <summary>Whether clients may ask for the schema: <c>on</c> or <c>off</c>.</summary>
    public const string Introspection = "introspection";

    /// <summary>How many operations one request may have; 0 for no batches.</summary>
    public const string Batch = "batch";

    /// <summary>The origins whose pages may call the server from a browser, parted by semicolons, or <c>*</c>.</summary>
    public const string CorsOrigins = "cors-origins";

    /// <summary>How many WebSockets and event streams may be open; 0 for none.</summary>
    public const string Streams = "streams";

    /// <summary>What the IRIs of exports as linked data begin with.</summary>
    public const string BaseIri = "base-iri";

    /// <summary>How the log is written: <c>text</c> or <c>json</c>.</summary>
    public const string LogFormat = "log-format";

    /// <summary>The address of a Neo4j, which chooses that store.</summary>
    public const string Neo4jUri = "NEO4J_URI";

    /// <summary>Its user; without one, no credentials are sent.</summary>
    public const string Neo4jUser = "NEO4J_USER";

    /// <summary>The user's password.</summary>
    public const string Neo4jPassword = "NEO4J_PASSWORD";

    /// <summary>The database; the server's default one without it.</summary>
    public const string Neo4jDatabase = "NEO4J_DATABASE";

    /// <summary>The memory for answers, in megabytes; 0 for no cache.</summary>
    public const string ResponseCache = "response-cache";

    /// <summary>When what answers as of earlier times is filled: <c>lazy</c>, when somebody first asks, or <c>eager</c>, at the start.</summary>
    public const string History = "history";

    /// <summary>The memory for answers as of earlier times, in megabytes; 0 for none.</summary>
    public const string HistoryMemory = "history-memory";

    /// <summary>The address of a Redis, through which servers share answers and news of changes.</summary>
    public const string RedisUrl = "REDIS_URL";

    /// <summary>
    /// The section of the limits, each by its name, such as <c>limits:MaxCost</c> or <c>LIMITS__MAXCOST</c>; on the command line
    /// <c>--limit NAME=N</c>.
    /// </summary>
    public const string Limits = "limits";

    /// <summary>The value of <see cref="Data"/> that keeps nothing.</summary>
    public const string InMemory = ":memory:";
}
