using System.Buffers;
using System.Text.Json;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Documents;

/// <summary>
/// The forms of a document as one property of its node:
/// <code>
/// [{"from":3,"at":"2024-05-01T12:00:00Z","to":5,"until":"2024-05-03T12:00:00Z","fields":{"title":"…"}},{"from":5,"at":"2024-05-03T12:00:00Z"}]
/// </code>
/// The last lasts, and its fields are those of the node: so the property of all documents of one load is one value, which a store keeps once.
/// </summary>
internal static class DocumentFormRecords
{
    private const string Fields = "fields";

    private static readonly DocumentForm[] Always = [new(StandingPeriod.FirstChange, DateTimeOffset.MinValue, ToChange: null, To: null, Fields: null)];

    /// <summary>The property.</summary>
    public static JsonValue Write(IReadOnlyList<DocumentForm> forms)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartArray();
        foreach (var form in forms)
        {
            writer.WriteStartObject();
            new PeriodBounds(form.FromChange, form.From, form.ToChange, form.To).Write(writer);
            if (form.Fields is { } fields)
            {
                writer.WritePropertyName(Fields);
                SayingRecords.WriteObject(fields, writer);
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.Flush();
        return new JsonValue(buffer.WrittenSpan);
    }

    /// <summary>The forms of a document, at least one.</summary>
    /// <exception cref="EvidenceException">The property is not what <see cref="Write"/> gives.</exception>
    public static IReadOnlyList<DocumentForm> Read(GraphModel model, NodeRecord document)
    {
        if (!document.Properties.TryGetValue(DocumentForms.Key, out var stored)) return Always;
        using var json = JsonDocument.Parse(stored.JsonMemory);
        return [.. json.RootElement.EnumerateArray().Select(Form)];

        DocumentForm Form(JsonElement form)
        {
            var bounds = PeriodBounds.Read(form) ?? throw new RecordFields(document).Missing(DocumentForms.Key);
            var was = form.TryGetProperty(Fields, out var fields) ? fields.EnumerateObject().ToDictionary(
                field => field.Name, field => FactValue.FromJson(model.Document.PropertyAt(field.Name), field.Value), StringComparer.Ordinal) : null;
            return new DocumentForm(bounds.FromChange, bounds.From, bounds.ToChange, bounds.To, was);
        }
    }
}
