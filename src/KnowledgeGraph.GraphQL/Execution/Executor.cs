using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Responses;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// Executes operations by their resolvers (specification section 6). A subscription executes as one event of it,
/// with the event as root value; its source stream is the caller's.
/// </summary>
public static class Executor
{
    /// <summary>The response to a request. Faults of the request or of fields are errors in it, never exceptions.</summary>
    /// <exception cref="OperationCanceledException">The request's token was cancelled.</exception>
    public static async ValueTask<ExecutionResult> ExecuteAsync(ExecutionRequest request)
    {
        OperationDefinitionNode operation;
        VariableValues variables;
        ObjectType root;
        IReadOnlyList<FieldGroup> fields;
        FieldCollector collector;
        try
        {
            operation = OperationChooser.Choose(request.Document, request.OperationName);
            root = RootType(request.Schema, operation);
            variables = request.CoercedVariables ?? VariableCoercion.CoerceVariables(request.Schema, operation, request.Variables).OrThrow();
            collector = new FieldCollector(request.Schema, request.Document, variables, request.Limits.MaxCollectedFields);
            fields = collector.Collect(root, operation.SelectionSet);
        }
        catch (GraphQLException refusal)
        {
            return ExecutionResult.Refused(refusal.Errors);
        }

        if (request.Roots is { } roots) fields = [.. fields.Where(field => roots(field.First))];
        var run = new OperationRun(request, operation, variables, collector);
        var data = await new SelectionExecutor(run).ExecuteAsync(
            fields, root, request.RootValue, path: null, depth: 0, serial: operation.Operation == OperationKind.Mutation);
        return ExecutionResult.Of(data as ResponseMap, run.Errors);
    }

    private static ObjectType RootType(Schema schema, OperationDefinitionNode operation) =>
        schema.RootType(operation.Operation) ?? throw new GraphQLException(LocatedError.At(
            ErrorCode.ValidationFailed, $"Schema is not configured to execute {operation.Operation.ToString().ToLowerInvariant()} operation.", operation));
}
