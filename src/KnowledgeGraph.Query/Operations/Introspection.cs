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
        if (result.Errors.Count > 0) throw new GraphQLException(result.Errors);
        return [.. plan.Externals.Select((_, index) => Write(result.Data![Name(index)]))];
    }

    // They may stand anywhere under Query (`asOf` leads back to it), so they are asked as an operation of their own.
    private static DocumentNode Alone(PreparedOperation operation, Plan plan)
    {
        var fields = plan.Externals.SelectMany((group, index) => group.Nodes.Select(node => new FieldNode(
            node.Location, new NameNode(node.Location, Name(index)), node.Name, node.Arguments, directives: [], node.SelectionSet)));
        var alone = new OperationDefinitionNode(
            operation.Node.Location, description: null, OperationKind.Query, name: null,
            operation.Node.VariableDefinitions, directives: [], new SelectionSetNode(operation.Node.Location, [.. fields]));
        return new DocumentNode(operation.Node.Location, [alone, .. operation.Document.Fragments.Values]);
    }

    private static string Name(int index) => $"e{index}";

    private static ReadOnlyMemory<byte> Write(object? value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Readable)) ResponseValueWriter.Write(json, value);
        return bytes.WrittenMemory;
    }
}
