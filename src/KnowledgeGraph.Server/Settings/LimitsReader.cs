using System.Globalization;
using KnowledgeGraph.Query.Limits;

namespace KnowledgeGraph.Server.Settings;

/// <summary>
/// Reads the limits, each a whole number by the name that its error gives: <c>limits:NAME</c> in appsettings.json, <c>LIMITS__NAME</c> in
/// the environment, <c>--limit NAME=N</c> on the command line.
/// </summary>
internal static class LimitsReader
{
    private const int Megabyte = 1024 * 1024;

    // What recursion follows is bounded by what a stack of 256 KB holds, the rest by what a machine can bear.
    private static readonly Limit[] All =
    [
        Of("MaxCost", 1, 1_000_000_000, (limits, value) => limits with { MaxCost = value }),
        Of("MaxTokens", 1, 1_000_000, (limits, value) => limits with { Parsing = limits.Parsing with { MaxTokens = value } }),
        Of("MaxNesting", 1, 200, (limits, value) => limits with { Parsing = limits.Parsing with { MaxNesting = value } }),
        Of("MaxFieldDepth", 1, 100, (limits, value) => limits with { Validation = limits.Validation with { MaxFieldDepth = value } }),
        Of("MaxAliases", 0, 100_000, (limits, value) => limits with { Validation = limits.Validation with { MaxAliases = value } }),
        Of("MaxRootFields", 1, 100_000, (limits, value) => limits with { Validation = limits.Validation with { MaxRootFields = value } }),
        Of("MaxBlocks", 1, 10_000, (limits, value) => limits with { MaxBlocks = value }),
        Of("MaxPageSize", 1, 100_000, (limits, value) => limits with { MaxPageSize = value }),
        Of("MaxIds", 1, 100_000, (limits, value) => limits with { MaxIds = value }),
        Of("MaxHops", 1, 40, (limits, value) => limits with { MaxHops = value }),
        Of("MaxDepth", 1, 40, (limits, value) => limits with { MaxDepth = value }),
        Of("MaxListed", 1, 1_000_000, (limits, value) => limits with { MaxListed = value }),
        Of("MaxStoreTies", 1, 100_000_000, (limits, value) => limits with { MaxStoreTies = value }),
        Of("MaxCoalitionWork", 1, int.MaxValue, (limits, value) => limits with { MaxCoalitionWork = value }),
        Of("MaxWholeSteps", 1, 1_000_000_000_000, (limits, value) => limits with { MaxWholeSteps = value }),
        Of("MaxDuplicates", 1, 1_000_000, (limits, value) => limits with { MaxDuplicates = value }),
        Of("MaxBlock", 2, 100_000, (limits, value) => limits with { MaxBlock = value }),
        Of("MaxWaitSeconds", 0, 3_600, (limits, value) => limits with { MaxWait = TimeSpan.FromSeconds(value) }),
        Of("MaxListValues", 1, 1_000_000, (limits, value) => limits with { MaxListValues = value }),
        Of("MaxFilterDepth", 1, 40, (limits, value) => limits with { MaxFilterDepth = value }),
        Of("MaxSteps", 1, int.MaxValue, (limits, value) => limits with { MaxSteps = value }),
        Of("MaxVariablesBytes", 2, 64 * Megabyte, (limits, value) => limits with { MaxVariablesBytes = value }),
        Of("MaxSeconds", 1, 3_600, (limits, value) => limits with { Timeout = TimeSpan.FromSeconds(value) }),
        Of("MaxConcurrentOperations", 1, 100_000, (limits, value) => limits with { MaxConcurrentOperations = value }),
        Of("MaxWaitingOperations", 0, 100_000, (limits, value) => limits with { MaxWaitingOperations = value }),
        new("MaxSocketOperations", 1, 100_000, (limits, value) => limits with { Streams = limits.Streams with { MaxSocketOperations = (int)value } }),
        new("MaxSocketMessages", 1, 1_000_000, (limits, value) => limits with { Streams = limits.Streams with { MaxSocketMessages = (int)value } }),
        new("MaxBodyBytes", 2, 64 * Megabyte, (limits, value) => limits with
        {
            Http = limits.Http with { MaxBodyBytes = (int)value },
            Query = limits.Query with { MaxDocumentBytes = (int)value },
        }),
        new("MaxResponseBytes", 16, 1024 * Megabyte, (limits, value) => limits with
        {
            Http = limits.Http with { MaxResponseBytes = (int)value },
            Query = limits.Query with { MaxResponseBytes = (int)value },
        }),
    ];

    /// <summary>The names of all limits.</summary>
    public static IEnumerable<string> Names => All.Select(limit => limit.Name);

    /// <summary>The limits that the settings give, the others as they are.</summary>
    /// <exception cref="SettingException">A name is not that of a limit, or a value is out of its range.</exception>
    public static LimitSettings Read(IConfiguration values)
    {
        var limits = new LimitSettings();
        foreach (var given in values.GetSection(SettingNames.Limits).GetChildren())
        {
            var limit = Find(given.Key);
            limits = long.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= limit.Min && value <= limit.Max
                ? limit.Apply(limits, value)
                : throw new SettingException(NameOf(limit.Name), $"'{given.Value}' is no number from {limit.Min} to {limit.Max}. Give one, or leave it out.");
        }

        return limits;
    }

    /// <summary>The two halves of <c>NAME=N</c>.</summary>
    /// <exception cref="SettingException">There are not two.</exception>
    public static (string Name, string Value) Split(string limit) => limit.Split('=', 2) is [{ Length: > 0 } name, var value]
        ? (Find(name).Name, value)
        : throw new SettingException("limit", $"'{limit}' names no limit and value. Give one like MaxCost=10000.");

    private static Limit Find(string name) => Array.Find(All, limit => limit.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new SettingException(NameOf(name), $"there is no such limit. There are: {string.Join(' ', Names)}.");

    private static string NameOf(string name) => ConfigurationPath.Combine(SettingNames.Limits, name);

    private static Limit Of(string name, int min, int max, Func<QueryLimits, int, QueryLimits> apply) =>
        new(name, min, max, (limits, value) => limits with { Query = apply(limits.Query, (int)value) });

    private static Limit Of(string name, long min, long max, Func<QueryLimits, long, QueryLimits> apply) =>
        new(name, min, max, (limits, value) => limits with { Query = apply(limits.Query, value) });

    private sealed record Limit(string Name, long Min, long Max, Func<LimitSettings, long, LimitSettings> Apply);
}
