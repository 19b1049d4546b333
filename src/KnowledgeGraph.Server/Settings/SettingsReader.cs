using System.Globalization;
using KnowledgeGraph.Evidence.Texts.Keeping;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Opening;
using KnowledgeGraph.Query.Answers;
using KnowledgeGraph.Questions.Export;
using Microsoft.Extensions.Configuration.Json;

namespace KnowledgeGraph.Server.Settings;

/// <summary>
/// Reads the settings in .NET's usual order, the last one wins: appsettings.json of the working folder, the environment,
/// the command line. Relative paths are relative to the working folder.
/// </summary>
internal static class SettingsReader
{
    private const string DefaultData = "data";
    private const string Neo4jOwnDatabase = "system";
    private const int MaxMegabytes = 65_536;

    /// <summary>The settings of this process.</summary>
    /// <param name="commandLine">What the command line said, by setting.</param>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static ServerSettings Read(IReadOnlyDictionary<string, string?> commandLine) => Check(Collect(commandLine));

    private static IConfiguration Collect(IReadOnlyDictionary<string, string?> commandLine)
    {
        var file = new JsonConfigurationSource { Path = "appsettings.json", Optional = true };
        try
        {
            return new ConfigurationBuilder()
                .SetBasePath(Directory.GetCurrentDirectory())
                .AddEnvironmentVariables("ASPNETCORE_")
                .Add(file)
                .AddEnvironmentVariables()
                .AddInMemoryCollection(commandLine)
                .Build();
        }
        catch (InvalidDataException exception)
        {
            throw new SettingException("appsettings.json", $"{exception.InnerException?.Message ?? exception.Message} Correct the JSON.");
        }
    }

    private static ServerSettings Check(IConfiguration values) => Check(values, ReadStore(values));

    private static ServerSettings Check(IConfiguration values, StoreSettings store) => new()
    {
        Store = store,
        Urls = UrlSettings.Read(values),
        SchemaFolder = FolderOrDefault(values, SettingNames.Schema) ?? throw new SettingException(
            SettingNames.Schema, "there is no folder 'schema' in the working folder or beside the program. Name the model's folder with --schema DIR."),
        SeedFolder = ReadSeed(values),
        TextsFolder = values[SettingNames.Texts] is { Length: > 0 } texts ? ExistingFolder(SettingNames.Texts, texts) : null,
        TextStoreFolder = ReadTextStore(values, store),
        DocumentsFolder = values[SettingNames.Documents] is { Length: > 0 } documents ? ExistingFolder(SettingNames.Documents, documents) : null,
        Http = HttpSettings.Read(values),
        BaseIri = ReadBaseIri(values),
        Telemetry = TelemetrySettings.Read(values),
        ResponseCacheBytes = ReadResponseCache(values),
        HistoryBytes = ReadBytes(values, SettingNames.HistoryMemory) ?? new GraphOptions().HistoryBytes,
        IsHistoryEager = (values[SettingNames.History] ?? "lazy") switch
        {
            "lazy" => false,
            "eager" => true,
            var other => throw new SettingException(SettingNames.History, $"'{other}' is no time to fill it. Give lazy or eager."),
        },
        Redis = ReadRedis(values),
        Limits = LimitsReader.Read(values),
        IsLogJson = (values[SettingNames.LogFormat] ?? "text") switch
        {
            "text" => false,
            "json" => true,
            var other => throw new SettingException(SettingNames.LogFormat, $"'{other}' is no format. Give text or json."),
        },
    };

    // Which store the settings name; Opening opens it.
    private static StoreSettings ReadStore(IConfiguration values)
    {
        var data = values[SettingNames.Data] is { Length: > 0 } given ? given : null;
        if (File.Exists(data)) throw new SettingException(SettingNames.Data, $"'{data}' is a file. Name a folder, or {SettingNames.InMemory}.");
        var isInMemory = data == SettingNames.InMemory;
        return values[SettingNames.Neo4jUri] is { Length: > 0 } uri
            ? ReadNeo4j(values, uri, isInMemory ? null : data)
            : new StoreSettings.Embedded(isInMemory ? null : data ?? DefaultData);
    }

    private static StoreSettings.Neo4j ReadNeo4j(IConfiguration values, string uri, string? folder)
    {
        var options = new Neo4jOptions
        {
            Uri = uri,
            User = Given(SettingNames.Neo4jUser),
            Password = Given(SettingNames.Neo4jPassword),
            Database = Given(SettingNames.Neo4jDatabase),
        };
        if (options.Problem() is { } problem) throw new SettingException(SettingNames.Neo4jUri, problem);
        if (string.Equals(options.Database, Neo4jOwnDatabase, StringComparison.OrdinalIgnoreCase))
            throw new SettingException(SettingNames.Neo4jDatabase, $"in '{options.Database}' Neo4j keeps its users and databases, and no graph. "
                + "Name another, or none for the default one.");
        if (options.User is null && options.Password is not null)
            throw new SettingException(SettingNames.Neo4jUser, $"there is a password and no user. Set {SettingNames.Neo4jUser}, such as neo4j.");
        return new StoreSettings.Neo4j(options, folder);

        string? Given(string name) => values[name] is { Length: > 0 } given ? given : null;
    }

    // It is made when the first text comes, as the folder of the store is.
    private static string? ReadTextStore(IConfiguration values, StoreSettings store)
    {
        if (values[SettingNames.TextsStore] is { Length: > 0 } given)
            return File.Exists(given) ? throw new SettingException(SettingNames.TextsStore, $"'{given}' is a file. Name a folder.") : given;
        return store.Folder is { } folder ? Path.Combine(folder, TextStore.DefaultFolder) : null;
    }

    // Answers of the embedded store cost about as much as finding them in a cache would.
    private static long ReadResponseCache(IConfiguration values) => ReadBytes(values, SettingNames.ResponseCache)
        ?? (values[SettingNames.Neo4jUri] is { Length: > 0 } || values[SettingNames.RedisUrl] is { Length: > 0 } ? new ResponseCacheOptions().Bytes : 0);

    // What a name is put to must be absolute, and have no part that cannot stand before one.
    private static string ReadBaseIri(IConfiguration values)
    {
        if (values[SettingNames.BaseIri] is not { Length: > 0 } given) return ExportSettings.DefaultBaseIri;
        var isIri = Uri.TryCreate(given + "a", UriKind.Absolute, out var iri) && iri.Fragment.Length == 0 && given.IndexOfAny([.. " <>\"{}|^`\\"]) < 0
            && !given.Any(char.IsControl) && given.IndexOf(':', StringComparison.Ordinal) > 0 && given[^1] is ':' or '/' or '=' or '?';
        return isIri ? given : throw new SettingException(
            SettingNames.BaseIri, $"'{given}' is nothing that IRIs can begin with. Give one like https://example.org/id/ or urn:example:, with its last mark.");
    }

    private static long? ReadBytes(IConfiguration values, string name)
    {
        if (values[name] is not { Length: > 0 } given) return null;
        return int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) && megabytes <= MaxMegabytes
            ? megabytes * 1024L * 1024
            : throw new SettingException(name, $"'{given}' is no number of megabytes. Give one up to {MaxMegabytes}, or 0 for none.");
    }

    private static RedisAddress? ReadRedis(IConfiguration values)
    {
        if (values[SettingNames.RedisUrl] is not { Length: > 0 } given) return null;
        return RedisAddress.Parse(given, out var problem) ?? throw new SettingException(SettingNames.RedisUrl, problem!);
    }

    // The seed beside the program is of the model beside the program; another model begins empty unless facts are named for it.
    private static string? ReadSeed(IConfiguration values) =>
        values[SettingNames.Seed] is { Length: > 0 } || values[SettingNames.Schema] is not { Length: > 0 } ? FolderOrDefault(values, SettingNames.Seed) : null;

    private static string? FolderOrDefault(IConfiguration values, string name)
    {
        if (values[name] is { Length: > 0 } given) return ExistingFolder(name, given);
        if (Directory.Exists(name)) return name;
        var beside = Path.Combine(AppContext.BaseDirectory, name);
        return Directory.Exists(beside) ? beside : null;
    }

    private static string ExistingFolder(string name, string folder) => Directory.Exists(folder)
        ? folder
        : throw new SettingException(name, $"there is no folder '{folder}'. Name one that exists with --{name} DIR.");
}
