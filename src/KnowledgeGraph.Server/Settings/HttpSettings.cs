using System.Globalization;
using KnowledgeGraph.Server.Limits;

namespace KnowledgeGraph.Server.Settings;

/// <summary>Whom the server answers over HTTP, and what.</summary>
internal sealed record HttpSettings
{
    private const int MaxMegabytes = 4096;

    /// <summary>The value of <see cref="SettingNames.CorsOrigins"/> that names all origins.</summary>
    public const string AnyOrigin = "*";

    /// <summary>The origins whose pages may call, as browsers write them; or <see cref="AnyOrigin"/> alone.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>The most operations of a batch; 0 for none.</summary>
    public int BatchOperations { get; init; }

    /// <summary>Whether only known documents are answered.</summary>
    public bool IsKnownOnly { get; init; }

    /// <summary>Bytes of documents that clients register; 0 for none.</summary>
    public long RegisteredBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Whether the schema may be asked for.</summary>
    public bool CanIntrospect { get; init; } = true;

    /// <summary>The most open WebSockets and event streams; 0 for none.</summary>
    public int Streams { get; init; } = new StreamLimits().Streams;

    /// <summary>The path before all addresses, such as <c>/kg</c>; empty for none.</summary>
    public string PathBase { get; init; } = "";

    /// <summary>What the settings say.</summary>
    /// <exception cref="SettingException">One is wrong.</exception>
    public static HttpSettings Read(IConfiguration values)
    {
        var defaults = new HttpSettings();
        return new HttpSettings
        {
            Origins = ReadOrigins(values),
            PathBase = ReadPathBase(values),
            BatchOperations = ReadNumber(values, SettingNames.Batch, "operations", FixedLimits.BatchOperations, "no batches") ?? defaults.BatchOperations,
            IsKnownOnly = ReadKnownOnly(values),
            RegisteredBytes = ReadNumber(values, SettingNames.PersistedQueries, "megabytes", MaxMegabytes, "none") * 1024L * 1024 ?? defaults.RegisteredBytes,
            Streams = ReadNumber(values, SettingNames.Streams, "open WebSockets and event streams", StreamLimits.MaxStreams, "none") ?? defaults.Streams,
            CanIntrospect = (values[SettingNames.Introspection] is { Length: > 0 } given ? given : "on") switch
            {
                "on" => true,
                "off" => false,
                var other => throw new SettingException(SettingNames.Introspection, $"'{other}' is neither on nor off. Give one of them."),
            },
        };
    }

    // Letters that stand for themselves in a URL, so that pages and proxies write the path alike.
    private static string ReadPathBase(IConfiguration values)
    {
        if (values[SettingNames.PathBase] is not { Length: > 0 } given) return "";
        var path = given.TrimEnd('/');
        if (path.Length == 0 && given == "/") return "";
        var isPath = path.Split('/') is ["", _, ..] parts && parts.Skip(1).All(part =>
            part is not ("" or "." or "..") && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '~'));
        return isPath ? path : throw new SettingException(
            SettingNames.PathBase, $"'{given}' is no path. Give one that begins with / and has letters, digits and -_.~ between its slashes, such as /kg.");
    }

    private static bool ReadKnownOnly(IConfiguration values) => (values[SettingNames.Operations] is { Length: > 0 } given ? given : "any") switch
    {
        "any" => false,
        "known" => true,
        var other => throw new SettingException(SettingNames.Operations, $"'{other}' is no choice. Give any or known."),
    };

    private static int? ReadNumber(IConfiguration values, string name, string what, int max, string zero)
    {
        if (values[name] is not { Length: > 0 } given) return null;
        return int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= max
            ? number
            : throw new SettingException(name, $"'{given}' is no number of {what}. Give one up to {max}, or 0 for {zero}.");
    }

    private static string[] ReadOrigins(IConfiguration values)
    {
        if (values[SettingNames.CorsOrigins] is not { Length: > 0 } given) return [];
        var origins = given.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (origins is [AnyOrigin]) return origins;
        foreach (var origin in origins)
        {
            // A browser sends scheme, host and port in lower case, without a path; anything else would never match.
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || origin != uri.GetLeftPart(UriPartial.Authority))
                throw new SettingException(SettingNames.CorsOrigins, $"'{origin}' is no origin. "
                    + "Give scheme, host and port, such as https://app.example.org, or * alone for any.");
        }

        return origins;
    }
}
