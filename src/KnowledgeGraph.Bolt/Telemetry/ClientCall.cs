using System.Diagnostics;

namespace KnowledgeGraph.Bolt;

/// <summary>Measures one flush of query texts on a connection, as a metric and a span. The default one measures nothing.</summary>
internal readonly struct ClientCall
{
    private readonly BoltConnection? _connection;
    private readonly BoltOptions _options;
    private readonly Activity? _span;
    private readonly long _begun;

    private ClientCall(BoltConnection connection, BoltOptions options, Activity? span)
    {
        (_connection, _options, _span, _begun) = (connection, options, span, options.Time.GetTimestamp());
    }

    /// <summary>A flush begins.</summary>
    /// <param name="connection">Over which it goes.</param>
    /// <param name="options">The driver's options.</param>
    /// <param name="texts">How many query texts it holds.</param>
    public static ClientCall Begin(BoltConnection connection, BoltOptions options, int texts)
    {
        if (!BoltTelemetry.OperationDuration.Enabled && !BoltTelemetry.Source.HasListeners()) return default;

        // What no operation asked for, such as a poll four times a second, is no trace of its own.
        var span = Activity.Current is null ? null : BoltTelemetry.Source.StartActivity("neo4j", ActivityKind.Client);
        if (span is { IsAllDataRequested: true })
        {
            foreach (var (name, value) in Tags(connection, options)) span.SetTag(name, value);
            if (texts > 1) span.SetTag("db.operation.batch.size", texts);
        }

        return new ClientCall(connection, options, span);
    }

    /// <summary>It has ended.</summary>
    /// <param name="failure">How it failed; null if it did not.</param>
    public void End(Exception? failure = null)
    {
        if (_connection is null) return;
        var tags = Tags(_connection, _options);
        var error = failure switch
        {
            null => null,
            ServerException server => server.Code,
            TransportException transport => transport.Fault.ToString(),
            OperationCanceledException => "Cancelled",
            _ => failure.GetType().Name,
        };
        if (error is not null)
        {
            tags.Add("error.type", error);
            _span?.SetTag("error.type", error).SetStatus(ActivityStatusCode.Error);
            if (failure is ServerException)
            {
                tags.Add("db.response.status_code", error);
                _span?.SetTag("db.response.status_code", error);
            }
        }

        BoltTelemetry.OperationDuration.Record(_options.Time.GetElapsedTime(_begun).TotalSeconds, tags);
        _span?.Dispose();
    }

    private static TagList Tags(BoltConnection connection, BoltOptions options)
    {
        var tags = new TagList
        {
            { "db.system.name", "neo4j" },
            { "server.address", connection.Address.Host },
            { "server.port", connection.Address.Port },
        };
        if (options.Database is not null) tags.Add("db.namespace", options.Database);
        return tags;
    }
}
