using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.GraphQL.Responses;
using KnowledgeGraph.GraphQL.Schemas;

namespace KnowledgeGraph.Tests.GraphQL.Execution;

/// <summary>Executes a text and gives the response as JSON.</summary>
internal static class Answer
{
    public static async Task<string> Of(
        Schema schema, string text, object? root = null, string? variables = null, Func<ExecutionRequest, ExecutionRequest>? change = null)
    {
        var request = new ExecutionRequest
        {
            Schema = schema,
            Document = Parser.Parse(text),
            RootValue = root,
            Variables = variables is null ? null : JsonDocument.Parse(variables).RootElement,
            CancellationToken = TestContext.Current.CancellationToken,
        };
        return Json(await Executor.ExecuteAsync(change is null ? request : change(request)));
    }

    public static string Json(ExecutionResult result)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            if (result.Errors.Count > 0)
            {
                json.WritePropertyName("errors"u8);
                ErrorWriter.WriteAll(json, result.Errors);
            }

            if (result.IsExecuted)
            {
                json.WritePropertyName("data"u8);
                ResponseValueWriter.Write(json, result.Data);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>An object that resolves by its entries.</summary>
    public static IReadOnlyDictionary<string, object?> Object(params (string Name, object? Value)[] entries) =>
        entries.ToDictionary(entry => entry.Name, entry => entry.Value, StringComparer.Ordinal);
}
