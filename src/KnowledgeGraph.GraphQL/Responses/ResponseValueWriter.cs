using System.Collections;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Responses;

/// <summary>Writes completed values as JSON (specification section 7.2.1).</summary>
public static class ResponseValueWriter
{
    /// <summary>Deepest nesting that is written: a response of the deepest kind with a nested JSON value at its end.</summary>
    public const int MaxDepth = 300;

    /// <summary>
    /// Writes null, text, bool, a number, a <see cref="JsonElement"/>, an enum value, or lists and maps of these.
    /// </summary>
    /// <exception cref="GraphQLException">The value is nested deeper than <see cref="MaxDepth"/> (LIMIT_EXCEEDED) or of no such kind (INTERNAL).</exception>
    public static void Write(Utf8JsonWriter json, object? value) => Write(json, value, 0);

    private static void Write(Utf8JsonWriter json, object? value, int depth)
    {
        if (depth > MaxDepth) throw new GraphQLException(ErrorCode.LimitExceeded, $"The response is nested deeper than the limit MaxDepth of {MaxDepth}.");
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case float number: json.WriteNumberValue(number); break;
            case short or byte or sbyte or ushort or uint: json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case ulong number: json.WriteNumberValue(number); break;
            case JsonElement element: element.WriteTo(json); break;
            case EnumValueDefinition name: json.WriteStringValue(name.Name); break;
            case InputObject entries: WriteMap(json, entries, depth); break;
            case IEnumerable<KeyValuePair<string, object?>> entries: WriteMap(json, entries, depth); break;
            case IEnumerable items: WriteList(json, items, depth); break;
            default: throw new GraphQLException(ErrorCode.Internal, $"A value of {value.GetType().Name} cannot stand in a response.");
        }
    }

    private static void WriteMap(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> entries, int depth)
    {
        json.WriteStartObject();
        foreach (var (name, value) in entries)
        {
            json.WritePropertyName(name);
            Write(json, value, depth + 1);
        }

        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable items, int depth)
    {
        json.WriteStartArray();
        foreach (var item in items) Write(json, item, depth + 1);
        json.WriteEndArray();
    }
}
