using System.CommandLine;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Commands;

/// <summary>The settings as options of the command line, which mean the same for every command.</summary>
internal sealed class SettingOptions
{
    private readonly Option<string?>[] _options =
    [
        Create(SettingNames.Data, "DIR", "The folder of the embedded store (default: data), or :memory: to keep nothing."),
        Create(SettingNames.Urls, "URLS", "Where the server listens (default: http://localhost:5000)."),
        Create(SettingNames.PathBase, "PATH", "The path under which a proxy shows the server, if the proxy keeps it, such as /kg (default: none)."),
        Create(SettingNames.Schema, "DIR", "The folder of the graph model (default: schema, here or beside the program)."),
        Create(SettingNames.Seed, "DIR", "The facts that an empty store begins with (default: seed, here or beside the program; none with --schema)."),
        Create(SettingNames.Texts, "DIR", "A folder of source texts that is read as it is, for quotes and for verify."),
        Create(
            SettingNames.TextsStore, "DIR",
            "The folder of the texts that 'texts add' takes in, which servers may share (default: texts in --data; with Neo4j none without --data)."),
        Create(
            SettingNames.Documents, "DIR",
            "The folder of documents that clients are known to send (NAME.graphql, NAME.variables.json), to be planned ahead."),
        Create(SettingNames.Operations, "WHICH", "Which operations the server answers: any (default), or those that are known (--documents)."),
        Create(SettingNames.PersistedQueries, "MB", "Memory for documents that clients register by their hash (default: 16; 0 for none)."),
        Create(SettingNames.Introspection, "ON|OFF", "Whether clients may ask the server for its schema (default: on)."),
        Create(SettingNames.Batch, "N", "How many operations one request may have (default: 0, no batches)."),
        Create(SettingNames.CorsOrigins, "ORIGINS", "The origins whose pages may call the server, parted by semicolons, or * for any (default: none)."),
        Create(SettingNames.Streams, "N", "How many WebSockets and event streams may be open (default: 2000; 0 for none)."),
        Create(SettingNames.History, "lazy|eager", "When what answers as of earlier times is filled: when somebody first asks (default), or at the start."),
        Create(SettingNames.HistoryMemory, "MB", "Memory for answers as of earlier times (default: 2048; 0: there are none)."),
        Create(SettingNames.ResponseCache, "MB", "Memory for answers of the server (default: 64 with Neo4j or Redis, else 0: none is kept)."),
        Create(SettingNames.BaseIri, "IRI", "What the IRIs of exports as linked data begin with (default: urn:knowledgegraph:)."),
        Create(SettingNames.LogFormat, "FORMAT", "How the log is written: text (default) or json."),
    ];

    private readonly Option<string[]> _limits = new("--limit")
    {
        HelpName = "NAME=N",
        Description = "Another value for a limit, such as MaxCost=10000; may be repeated. OPERATIONS.md lists them.",
        Recursive = true,
    };

    /// <summary>Makes the options those of a command and of all below it.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in _options) command.Add(option);
        command.Add(_limits);
    }

    /// <summary>The settings of one run: the command line over the environment over appsettings.json.</summary>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public ServerSettings Read(ParseResult parsed)
    {
        var given = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var option in _options)
        {
            if (parsed.GetValue(option) is { } value) given[option.Name[2..]] = value;
        }

        foreach (var limit in parsed.GetValue(_limits) ?? [])
        {
            var (name, value) = LimitsReader.Split(limit);
            given[ConfigurationPath.Combine(SettingNames.Limits, name)] = value;
        }

        return SettingsReader.Read(given);
    }

    private static Option<string?> Create(string name, string placeholder, string description) =>
        new($"--{name}") { HelpName = placeholder, Description = description, Recursive = true };
}
