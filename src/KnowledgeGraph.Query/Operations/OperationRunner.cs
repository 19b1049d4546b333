using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Validation.Limits;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Asking;
using KnowledgeGraph.Query.Binding;
using KnowledgeGraph.Query.Costs;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Operations;

/// <summary>
/// An operation's way: document → shape → plan → values → one round trip → JSON. A known document of a known shape costs a hash over
/// its bytes, the reading of its variables, and the run.
/// </summary>
public sealed class OperationRunner : IOperationRunner
{
    private const int FirstBytes = 16 * 1024;
    private static readonly JsonWriterOptions Fragment = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly JsonDocumentOptions VariablesJson = new() { AllowDuplicateProperties = false, MaxDepth = 200 };
    private readonly Schema _schema;
    private readonly IPlanRunner _store;
    private readonly QueryLimits _limits;
    private readonly DocumentCache _documents;
    private readonly PlanCache _plans;
    private readonly Binder _binder;
    private readonly Asker _asker;
    private readonly Action<Exception>? _onInternalError;

    /// <summary>Answers operations on an API from a store.</summary>
    /// <param name="model">The model.</param>
    /// <param name="schema">Its API, <see cref="Api.ApiSchema.Of"/>.</param>
    /// <param name="store">What plans run on.</param>
    /// <param name="limits">What an operation may ask for.</param>
    /// <param name="onInternalError">Is told of faults of our own, which clients learn nothing about.</param>
    /// <param name="validation">How documents are validated; null for the defaults.</param>
    public OperationRunner(
        GraphModel model, Schema schema, IPlanRunner store, QueryLimits limits, Action<Exception>? onInternalError = null, ValidationOptions? validation = null)
    {
        (_schema, _store, _limits, _onInternalError) = (schema, store, limits, onInternalError);
        _documents = new DocumentCache(schema, limits, validation);
        _plans = new PlanCache(model, schema, limits);
        _binder = new Binder(limits);
        _asker = new Asker(limits, TimeProvider.System, onInternalError);
    }

    /// <inheritdoc/>
    public async ValueTask<OperationOutcome> RunAsync(OperationRequest request, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        CostReport? cost = null;
        try
        {
            var operation = request.IsQueriesOnly ? PrepareQuery(request) : _documents.Prepare(request.Document.Span).Operation(request.OperationName);
            if (request.IsForMany) RequireQuery(operation.Node);
            request.Observer?.Begin(operation.Node);
            var variables = Variables(operation, request.Variables);
            var plan = _plans.Get(operation, variables);
            var bound = _binder.Bind(plan, variables);
            if (request.Caller.IsCostReported) cost = CostReport.Of(bound, _limits);
            CostReport.Check(bound, _limits);
            bound.IsWarmUp = request.IsWarmUp;
            if (plan.Externals.Count > 0) bound.Externals = await Introspection.AnswerAsync(_schema, operation, plan, variables, cancellation);
            using var json = new LimitedBuffer(FirstBytes, _limits.MaxResponseBytes);
            var error = await AnswerAsync(bound, json, cancellation);
            if (cost is not null) Append(json, cost);
            json.WriteByte((byte)'}');
            output.Write(json.Written);
            return new OperationOutcome(HasData: true, error)
            {
                Cost = bound.Cost,
                Reads = operation.Node.Operation == OperationKind.Query ? plan.Reads : null,
            };
        }
        catch (NotAQueryException)
        {
            var refusal = new GraphQLError(ErrorCode.InvalidArgument, "Only queries may be sent this way. Send the operation by POST.");
            return ErrorResponse.Write(output, [refusal]) with { IsNotAQuery = true };
        }
        catch (GraphQLException refusal)
        {
            return ErrorResponse.Write(output, refusal.Errors, cost);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            _onInternalError?.Invoke(fault);
            var failure = new GraphQLError(ErrorCode.Internal, "The server failed to answer. Its log tells why; the operation may be tried again.");
            return ErrorResponse.Write(output, [failure], cost);
        }
    }

    // The object of the response stays open for its extensions.
    private async ValueTask<ErrorCode?> AnswerAsync(BoundPlan bound, LimitedBuffer json, CancellationToken cancellation)
    {
        if (bound.Plan.Asked.Count > 0) return await _asker.AnswerAsync(bound, _store.RunAsync, json, cancellation);
        json.Write("{\"data\":"u8);
        await _store.RunAsync(bound, json, cancellation);
        return null;
    }

    private static void Append(LimitedBuffer json, CostReport cost)
    {
        json.WriteByte((byte)',');
        using var members = new Utf8JsonWriter(json, Fragment);
        cost.Write(members);
    }

    // The kind is looked at before validation: a schema without mutations calls every mutation invalid, and nobody would learn how to send one.
    private PreparedOperation PrepareQuery(OperationRequest request)
    {
        var prepared = _documents.Prepare(request.Document.Span, document => RequireQuery(OperationChooser.Choose(document, request.OperationName)));
        var operation = prepared.Operation(request.OperationName);
        RequireQuery(operation.Node);
        return operation;
    }

    private static void RequireQuery(OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationKind.Query) throw new NotAQueryException();
    }

    private VariableValues Variables(PreparedOperation operation, ReadOnlyMemory<byte> json)
    {
        if (json.Length > _limits.MaxVariablesBytes)
            throw new GraphQLException(
                ErrorCode.LimitExceeded,
                $"The variables have {json.Length} bytes; at most {_limits.MaxVariablesBytes} are allowed (MaxVariablesBytes). "
                + "Send long lists in several requests.");
        if (json.IsEmpty) return VariableCoercion.CoerceVariables(operation.Node, operation.VariableTypes, variables: null).OrThrow();
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, VariablesJson);
        }
        catch (JsonException error)
        {
            throw new GraphQLException(
                ErrorCode.VariableInvalid,
                $"The variables are no JSON object that can be read (byte {error.BytePositionInLine}): "
                + $"send an object without duplicate names, nested at most {VariablesJson.MaxDepth} deep.");
        }
        using (document)
        {
            return VariableCoercion.CoerceVariables(operation.Node, operation.VariableTypes, document.RootElement).OrThrow();
        }
    }

    private sealed class NotAQueryException : Exception;
}
