using System.Diagnostics;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Telemetry;

namespace KnowledgeGraph.Query.Measuring;

/// <summary>One operation as metrics and a span see it; there is none while nobody listens.</summary>
internal sealed class OperationCall : IDisposable
{
    // A client chooses the name of its operation, and it may be as long as a document.
    private const int MaxName = 100;

    private readonly Activity? _span = QueryTelemetry.Source.StartActivity("graphql", ActivityKind.Server);
    private readonly long _begun = TimeProvider.System.GetTimestamp();

    /// <summary>It was answered.</summary>
    /// <param name="outcome">How.</param>
    /// <param name="size">Bytes of the answer.</param>
    public void End(OperationOutcome outcome, long size)
    {
        var tags = new TagList();
        if (outcome.Operation is { } operation) Describe(operation, ref tags);
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

    public void Dispose() => _span?.Dispose();

    // Only what is valid is told of: a request may hold anything.
    private void Describe(OperationDefinitionNode operation, ref TagList tags)
    {
        var type = operation.Operation switch
        {
            OperationKind.Query => "query",
            OperationKind.Mutation => "mutation",
            OperationKind.Subscription => "subscription",
        };
        tags.Add(QueryTelemetry.OperationType, type);
        if (_span is not { IsAllDataRequested: true } span) return;
        span.DisplayName = type;
        span.SetTag(QueryTelemetry.OperationType, type);
        if (operation.Name is { Value: { Length: <= MaxName } name }) span.SetTag("graphql.operation.name", name);
    }

    private void Record(in TagList tags) => QueryTelemetry.Duration.Record(TimeProvider.System.GetElapsedTime(_begun).TotalSeconds, tags);
}
