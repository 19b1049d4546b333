using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.GraphQL.Responses;

/// <summary>Writes errors as the specification's JSON (section 7.1.6): message, locations, path, extensions.code.</summary>
public static class ErrorWriter
{
    /// <summary>The array that stands under <c>errors</c>.</summary>
    public static void WriteAll(Utf8JsonWriter json, IReadOnlyList<GraphQLError> errors)
    {
        json.WriteStartArray();
        foreach (var error in errors) Write(json, error);
        json.WriteEndArray();
    }

    /// <summary>One error.</summary>
    public static void Write(Utf8JsonWriter json, GraphQLError error)
    {
        json.WriteStartObject();
        json.WriteString("message"u8, error.Message);
        WriteLocations(json, error);
        WritePath(json, error.Path);
        json.WriteStartObject("extensions"u8);
        json.WriteString("code"u8, error.Code.ToWire());
        if (error.Extensions is { } extensions)
        {
            foreach (var (name, value) in extensions)
            {
                json.WritePropertyName(name);
                ResponseValueWriter.Write(json, value);
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLocations(Utf8JsonWriter json, GraphQLError error)
    {
        if (error.Locations.Count == 0) return;
        json.WriteStartArray("locations"u8);
        foreach (var location in error.Locations)
        {
            json.WriteStartObject();
            json.WriteNumber("line"u8, location.Line);
            json.WriteNumber("column"u8, location.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePath(Utf8JsonWriter json, ResponsePath? path)
    {
        if (path is null) return;
        json.WriteStartArray("path"u8);
        foreach (var segment in path.ToSegments())
        {
            if (segment is int index) json.WriteNumberValue(index);
            else json.WriteStringValue((string)segment);
        }

        json.WriteEndArray();
    }
}
