namespace KnowledgeGraph.Server.Settings;

/// <summary>Where metrics and traces go, by the names that OpenTelemetry gives its settings (<c>OTEL_…</c>).</summary>
/// <param name="Values">All settings of these names, which the exporter reads itself.</param>
/// <param name="HasMetrics">Whether metrics are sent.</param>
/// <param name="HasTraces">Whether traces are sent, and the context of callers' traces is taken over.</param>
internal sealed record TelemetrySettings(IReadOnlyDictionary<string, string?> Values, bool HasMetrics, bool HasTraces)
{
    private const string Prefix = "OTEL_";
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Forms = "Give one like http://localhost:4317 (grpc), or http://localhost:4318 with OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf.";

    /// <summary>What the settings say; null where no endpoint is named, or OTEL_SDK_DISABLED is true.</summary>
    /// <exception cref="SettingException">One is wrong.</exception>
    public static TelemetrySettings? Read(IConfiguration values)
    {
        if (string.Equals(values["OTEL_SDK_DISABLED"], "true", StringComparison.OrdinalIgnoreCase)) return null;
        var metrics = IsSent(values, "METRICS");
        var traces = IsSent(values, "TRACES");
        if (!metrics && !traces) return null;
        CheckProtocol(values, "OTEL_EXPORTER_OTLP_PROTOCOL");
        var given = values.AsEnumerable().Where(value => value.Key.StartsWith(Prefix, StringComparison.Ordinal));
        return new TelemetrySettings(given.ToDictionary(value => value.Key, value => value.Value, StringComparer.Ordinal), metrics, traces);
    }

    private static bool IsSent(IConfiguration values, string signal)
    {
        var exporter = values[$"OTEL_{signal}_EXPORTER"] is { Length: > 0 } given ? given : "otlp";
        if (exporter == "none") return false;
        if (exporter != "otlp") throw new SettingException($"OTEL_{signal}_EXPORTER", $"'{exporter}' is no exporter here. Give otlp or none.");
        CheckProtocol(values, $"OTEL_EXPORTER_OTLP_{signal}_PROTOCOL");
        return HasEndpoint(values, $"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT") | HasEndpoint(values, Endpoint);
    }

    private static bool HasEndpoint(IConfiguration values, string name)
    {
        if (values[name] is not { Length: > 0 } text) return false;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new SettingException(name, $"it is no http or https address. {Forms}");
        if (uri.UserInfo.Length > 0) throw new SettingException(name, "it holds a user or password. Give them in OTEL_EXPORTER_OTLP_HEADERS.");
        return true;
    }

    private static void CheckProtocol(IConfiguration values, string name)
    {
        if (values[name] is { Length: > 0 } protocol and not ("grpc" or "http/protobuf"))
            throw new SettingException(name, $"'{protocol}' is no protocol here. Give grpc or http/protobuf.");
    }
}
