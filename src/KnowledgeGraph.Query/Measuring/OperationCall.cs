using System.Diagnostics;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Telemetry;

namespace KnowledgeGraph.Query.Measuring;

/// <summary>One operation as metrics and a span see it; there is none while nobody listens.</summary>
internal sealed class OperationCall : IOperationObserver, IDisposable
{
    // A client chooses the name of its operation, and it may be as long as a document.
    private const int MaxName = 100;

    private readonly Activity? _span = QueryTelemetry.Source.StartActivity("graphql", ActivityKind.Server);
    private readonly long _begun = TimeProvider.System.GetTimestamp();

    // Told by whoever runs it, perhaps while the caller gives up.
    private OperationDefinitionNode? _operation;

    /// <inheritdoc/>
    public void Begin(OperationDefinitionNode operation) => Volatile.Write(ref _operation, operation);

    /// <summary>It was answered.</summary>
    /// <param name="outcome">How.</param>
    /// <param name="size">Bytes of the answer.</param>
    public void End(OperationOutcome outcome, long size)
    {
        var tags = new TagList();
        if (Describe() is { } type) tags.Add(QueryTelemetry.OperationType, type);
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
        Describe();
        _span?.SetTag(QueryTelemetry.ErrorType, "cancelled");
        Record(new TagList { { QueryTelemetry.ErrorType, "cancelled" } });
    }

    public void Dispose() => _span?.Dispose();

    // Only what is valid is told of: a request may hold anything. Gives the type.
    private string? Describe()
    {
        if (Volatile.Read(ref _operation) is not { } operation) return null;
        var type = operation.Operation switch
        {
            OperationKind.Query => "query",
            OperationKind.Mutation => "mutation",
            OperationKind.Subscription => "subscription",
        };
        if (_span is not { IsAllDataRequested: true } span) return type;
        span.DisplayName = type;
        span.SetTag(QueryTelemetry.OperationType, type);
        if (operation.Name is { Value: { Length: <= MaxName } name }) span.SetTag("graphql.operation.name", name);
        return type;
    }

    private void Record(in TagList tags) => QueryTelemetry.Duration.Record(TimeProvider.System.GetElapsedTime(_begun).TotalSeconds, tags);
}
