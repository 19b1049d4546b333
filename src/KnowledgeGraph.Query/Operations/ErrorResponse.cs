using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Responses;
using KnowledgeGraph.Query.Costs;

namespace KnowledgeGraph.Query.Operations;

/// <summary>Writes responses without data.</summary>
public static class ErrorResponse
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes <c>{"errors":[…]}</c>; at least one error.</summary>
    public static OperationOutcome Write(IBufferWriter<byte> output, IReadOnlyList<GraphQLError> errors) => Write(output, errors, cost: null);

    /// <summary>The same with the report of the cost, where there is one.</summary>
    internal static OperationOutcome Write(IBufferWriter<byte> output, IReadOnlyList<GraphQLError> errors, CostReport? cost)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WritePropertyName("errors"u8);
        ErrorWriter.WriteAll(json, errors);
        cost?.Write(json);
        json.WriteEndObject();
        return new OperationOutcome(HasData: false, errors[0].Code);
    }
}
