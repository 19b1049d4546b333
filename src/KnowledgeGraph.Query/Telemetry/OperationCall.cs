using System.Diagnostics;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.Query.Operations;

namespace KnowledgeGraph.Query.Telemetry;

/// <summary>One operation as metrics and a span see it; there is none while nobody listens.</summary>
internal sealed class OperationCall : IDisposable
{
    // A client chooses the name of its operation, and it may be as long as a document.
    private const int LongestName = 100;

    private static readonly AsyncLocal<OperationCall?> Flowing = new();
    private readonly Activity? _span = QueryTelemetry.Source.StartActivity("graphql", ActivityKind.Server);
    private readonly long _begun = TimeProvider.System.GetTimestamp();
    private string? _type;

    public OperationCall() => Flowing.Value = this;

    /// <summary>Tells the call under way, if any, which operation it is. Only what is valid is told of: a request may hold anything.</summary>
    public static void Describe(OperationDefinitionNode operation)
    {
        if (!QueryTelemetry.HearsOperations || Flowing.Value is not { } call) return;
        call._type = operation.Operation switch
        {
            OperationKind.Query => "query",
            OperationKind.Mutation => "mutation",
            _ => "subscription",
        };
        if (call._span is not { IsAllDataRequested: true } span) return;
        span.DisplayName = call._type;
        span.SetTag(QueryTelemetry.OperationType, call._type);
        if (operation.Name is { Value: { Length: <= LongestName } name }) span.SetTag("graphql.operation.name", name);
    }

    /// <summary>It was answered.</summary>
    /// <param name="outcome">How.</param>
    /// <param name="size">Bytes of the answer.</param>
    public void End(OperationOutcome outcome, long size)
    {
        var tags = new TagList();
        if (_type is not null) tags.Add(QueryTelemetry.OperationType, _type);
        if (outcome.Error is { } code)
        {
            var error = QueryTelemetry.TagOf(code);
            QueryTelemetry.Errors.Add(1, error);
            tags.Add(error);
            _span?.SetTag(error.Key, error.Value).SetStatus(ActivityStatusCode.Error);
        }

        QueryTelemetry.ResponseSize.Record(size, tags);
        Record(tags);
    }

    /// <summary>The caller gave up.</summary>
    public void Abandon()
    {
        _span?.SetTag(QueryTelemetry.ErrorType, "cancelled");
        Record(new TagList { { QueryTelemetry.ErrorType, "cancelled" } });
    }

    public void Dispose()
    {
        Flowing.Value = null;
        _span?.Dispose();
    }

    private void Record(in TagList tags) => QueryTelemetry.Duration.Record(TimeProvider.System.GetElapsedTime(_begun).TotalSeconds, tags);
}
