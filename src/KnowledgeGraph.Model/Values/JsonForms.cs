using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Responses;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Model.Values;

/// <summary>JSON, from its text or from what JSON or GraphQL made of it.</summary>
internal static class JsonForms
{
    private const int MaxDepth = 64;

    public static ReadResult Read(Property property, string text)
    {
        if (text.Length > ModelValues.MaxTextLength)
            return ReadResult.Refuse(property, text, "JSON", $"it has {text.Length} characters, write at most {ModelValues.MaxTextLength}.");
        try
        {
            return new JsonValue(Encoding.UTF8.GetBytes(text));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return ReadResult.Refuse(
                property, text, "JSON", $"write one JSON value, nested at most {MaxDepth} deep, such as {{\"unit\": \"dollar\"}} or \"text\".");
        }
    }

    public static ReadResult Convert(Property property, object given)
    {
        var buffer = new ArrayBufferWriter<byte>();
        try
        {
            using var json = new Utf8JsonWriter(buffer);
            if (given is Value value) json.WriteRawValue(value.Json);
            else ResponseValueWriter.Write(json, given);
        }
        catch (GraphQLException)
        {
            return ReadResult.Refuse(property, given.GetType().Name, "JSON", $"give texts, numbers, Booleans, lists and maps, nested at most {MaxDepth} deep.");
        }
        return Read(property, Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
