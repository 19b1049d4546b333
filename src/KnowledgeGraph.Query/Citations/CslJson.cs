using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Query.Citations;

/// <summary>An item for citation processors (Citation Style Language data schema 1.0).</summary>
internal static class CslJson
{
    public static string Of(Citation citation)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("id", citation.Id);
            json.WriteString("type", "document");
            json.WriteString("title", citation.Title);
            if (citation.Publisher is { } publisher)
            {
                json.WriteStartArray("author");
                json.WriteStartObject();
                json.WriteString("literal", publisher);
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteString("publisher", publisher);
            }
            if (citation.PublishedOn is { } date) WriteDate(json, date);
            Optional(json, "number", citation.Number);
            Optional(json, "URL", citation.Url);
            Optional(json, "language", citation.Language);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void WriteDate(Utf8JsonWriter json, string date)
    {
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        foreach (var part in date.Split('-')) json.WriteNumberValue(int.Parse(part, CultureInfo.InvariantCulture));
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }
}
