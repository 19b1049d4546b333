using System.Diagnostics;
using KnowledgeGraph.Bolt.Addresses;
using KnowledgeGraph.Bolt.Errors;

namespace KnowledgeGraph.Bolt.Telemetry;

/// <summary>Measures one flush of query texts over a connection, as a metric and a span. The default one measures nothing.</summary>
internal readonly struct ClientCall
{
    private readonly TimeProvider? _time;
    private readonly ServerAddress _server;
    private readonly string? _database;
    private readonly Activity? _span;
    private readonly long _begun;

    private ClientCall(ServerAddress server, string? database, TimeProvider time, Activity? span)
    {
        (_server, _database, _time, _span, _begun) = (server, database, time, span, time.GetTimestamp());
    }

    /// <summary>A flush begins.</summary>
    /// <param name="server">Where it goes.</param>
    /// <param name="database">The database; null for the server's default one.</param>
    /// <param name="time">The clock.</param>
    /// <param name="texts">How many query texts it holds.</param>
    public static ClientCall Begin(ServerAddress server, string? database, TimeProvider time, int texts)
    {
        if (!BoltTelemetry.OperationDuration.Enabled && !BoltTelemetry.Source.HasListeners()) return default;

        // What no operation asked for, such as a poll four times a second, is no trace of its own.
        var span = Activity.Current is null ? null : BoltTelemetry.Source.StartActivity("neo4j", ActivityKind.Client);
        if (span is { IsAllDataRequested: true })
        {
            foreach (var (name, value) in Tags(server, database)) span.SetTag(name, value);
            if (texts > 1) span.SetTag("db.operation.batch.size", texts);
        }

        return new ClientCall(server, database, time, span);
    }

    /// <summary>The flush has ended.</summary>
    /// <param name="failure">How it failed; null if it did not.</param>
    public void End(Exception? failure = null)
    {
        if (_time is null) return;
        var tags = Tags(_server, _database);
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

        BoltTelemetry.OperationDuration.Record(_time.GetElapsedTime(_begun).TotalSeconds, tags);
        _span?.Dispose();
    }

    private static TagList Tags(ServerAddress server, string? database)
    {
        var tags = new TagList
        {
            { "db.system.name", "neo4j" },
            { "server.address", server.Host },
            { "server.port", server.Port },
        };
        if (database is not null) tags.Add("db.namespace", database);
        return tags;
    }
}
