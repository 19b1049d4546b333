using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Responses;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Operations;

/// <summary>Answers the root fields that no plan claims by their resolvers, beside the plan: one operation may ask both.</summary>
internal static class Introspection
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON of each of the plan's externals, in order.</summary>
    /// <exception cref="GraphQLException">A limit was reached.</exception>
    public static async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> AnswerAsync(
        Schema schema, PreparedOperation operation, Plan plan, VariableValues variables, CancellationToken cancellation)
    {
        var result = await Executor.ExecuteAsync(new ExecutionRequest
        {
            Schema = schema,
            Document = Alone(operation, plan),
            CoercedVariables = variables,
            CancellationToken = cancellation,
        });
        if (result.Errors.Count > 0) throw new GraphQLException([.. result.Errors.Select(error => InPlace(error, plan))]);
        return [.. plan.Externals.Select((_, index) => Write(result.Data![Name(index)]))];
    }

    // They may stand anywhere under Query (`asOf` leads back to it), so they are asked as an operation of their own.
    private static DocumentNode Alone(PreparedOperation operation, Plan plan)
    {
        var fields = plan.Externals.SelectMany((field, index) => field.Group.Nodes.Select(node => new FieldNode(
            node.Location, new NameNode(node.Location, Name(index)), node.Name, node.Arguments, directives: [], node.SelectionSet)));
        var alone = new OperationDefinitionNode(
            operation.Node.Location, description: null, OperationKind.Query, name: null,
            operation.Node.VariableDefinitions, directives: [], new SelectionSetNode(operation.Node.Location, [.. fields]));
        return new DocumentNode(operation.Node.Location, [alone, .. operation.Document.Fragments.Values]);
    }

    // What was asked apart is answered where it stands.
    private static GraphQLError InPlace(GraphQLError error, Plan plan)
    {
        if (error.Path?.ToSegments() is not { } segments) return error;
        var root = plan.Externals.Where((_, index) => Name(index) == (string)segments[0]).Single().Path;
        var path = segments.Skip(1).Aggregate(root, (up, step) => step is int index ? ResponsePath.Of(up, index) : ResponsePath.Of(up, (string)step));
        return new GraphQLError(error.Code, error.Message, error.Locations, path, error.Extensions);
    }

    private static string Name(int index) => $"e{index}";

    private static ReadOnlyMemory<byte> Write(object? value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Readable)) ResponseValueWriter.Write(json, value);
        return bytes.WrittenMemory;
    }
}
