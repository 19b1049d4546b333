using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Statements;

/// <summary>What statements say as properties of their nodes, and for what they said before as a JSON object of the same keys and values.</summary>
internal static class SayingRecords
{
    private static readonly FrozenDictionary<string, Property> Fields = new (string Key, ScalarKind Kind)[]
    {
        (StatementKeys.DocumentId, ScalarKind.Id), (StatementKeys.Edge, ScalarKind.Json), (StatementKeys.ValidFrom, ScalarKind.Date),
        (StatementKeys.ValidTo, ScalarKind.Date), (StatementKeys.SpanStart, ScalarKind.Int), (StatementKeys.SpanEnd, ScalarKind.Int),
        (StatementKeys.Confidence, ScalarKind.Float), (StatementKeys.Implied, ScalarKind.Boolean), (StatementKeys.Paraphrase, ScalarKind.String),
        (StatementKeys.RecordedBy, ScalarKind.String), (StatementKeys.SupersedesId, ScalarKind.Id), (StatementKeys.Access, ScalarKind.Int),
        (StatementKeys.Turned, ScalarKind.Boolean),
    }.ToFrozenDictionary(field => field.Key, field => new Property(field.Key, field.Kind), StringComparer.Ordinal);

    /// <summary>The properties; what is absent or plain has none.</summary>
    public static Dictionary<string, Value> Write(Saying said)
    {
        var properties = new Dictionary<string, Value>(StringComparer.Ordinal)
        {
            [StatementKeys.DocumentId] = new TextValue(said.DocumentId),
            [StatementKeys.Confidence] = new FloatValue(said.Confidence),
            [StatementKeys.Implied] = BooleanValue.Of(said.IsImplied),
        };
        if (said.Paraphrase is { } paraphrase) properties[StatementKeys.Paraphrase] = new TextValue(paraphrase);
        if (said.RecordedBy is { } recorder) properties[StatementKeys.RecordedBy] = new TextValue(recorder);
        if (said.SupersedesId is { } superseded) properties[StatementKeys.SupersedesId] = new TextValue(superseded);
        if (said.Edge.Count > 0) properties[StatementKeys.Edge] = new JsonValue(EdgeJson(said.Edge));
        if (said.ValidFrom is { } validFrom) properties[StatementKeys.ValidFrom] = ModelValues.Of(validFrom);
        if (said.ValidTo is { } validTo) properties[StatementKeys.ValidTo] = ModelValues.Of(validTo);
        if (said.IsTurned) properties[StatementKeys.Turned] = BooleanValue.True;
        if (said.Access > 0) properties[StatementKeys.Access] = new IntegerValue(said.Access);
        if (said.Span is { } span)
        {
            properties[StatementKeys.SpanStart] = new IntegerValue(span.Start);
            properties[StatementKeys.SpanEnd] = new IntegerValue(span.End);
        }
        return properties;
    }

    /// <summary>What was written.</summary>
    /// <param name="model">The model, by which edges are read.</param>
    /// <param name="kind">The statement's relationship type; null for a value.</param>
    /// <param name="fields">The properties.</param>
    /// <exception cref="EvidenceException">A property that must be there is not.</exception>
    public static Saying Read(GraphModel model, string? kind, RecordFields fields) => new()
    {
        DocumentId = fields.Text(StatementKeys.DocumentId),
        Edge = fields.Find(StatementKeys.Edge) is { } edge ? ReadEdge(model, kind, edge.JsonMemory) : Statement.NoEdge,
        ValidFrom = fields.DateOrNull(StatementKeys.ValidFrom),
        ValidTo = fields.DateOrNull(StatementKeys.ValidTo),
        Span = fields.WholeOrNull(StatementKeys.SpanStart) is { } start && fields.WholeOrNull(StatementKeys.SpanEnd) is { } end
            ? new TextSpan((int)start, (int)end)
            : null,
        Confidence = fields.NumberOrNull(StatementKeys.Confidence) ?? throw fields.Missing(StatementKeys.Confidence),
        IsImplied = fields.Flag(StatementKeys.Implied),
        Paraphrase = fields.TextOrNull(StatementKeys.Paraphrase),
        RecordedBy = fields.TextOrNull(StatementKeys.RecordedBy),
        SupersedesId = fields.TextOrNull(StatementKeys.SupersedesId),
        Access = (int)(fields.WholeOrNull(StatementKeys.Access) ?? 0),
        IsTurned = fields.Flag(StatementKeys.Turned),
    };

    /// <summary>Writes it as an object, keys in order.</summary>
    public static void WriteJson(Saying said, Utf8JsonWriter writer) => WriteObject(Write(said), writer);

    /// <summary>What was written as an object.</summary>
    /// <inheritdoc cref="Read"/>
    public static Saying ReadJson(GraphModel model, string? kind, NodeRecord record, JsonElement json)
    {
        var properties = json.EnumerateObject().ToDictionary(
            member => member.Name,
            member => FactValue.FromJson(Fields.GetValueOrDefault(member.Name), member.Value),
            StringComparer.Ordinal);
        return Read(model, kind, new RecordFields(record with { Properties = properties }));
    }

    /// <summary>Writes values as an object, keys in order.</summary>
    public static void WriteObject(IReadOnlyDictionary<string, Value> values, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(key);
            writer.WriteRawValue(value.Json);
        }
        writer.WriteEndObject();
    }

    private static byte[] EdgeJson(IReadOnlyDictionary<string, Value> edge)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        WriteObject(edge, writer);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static Dictionary<string, Value> ReadEdge(GraphModel model, string? kind, ReadOnlyMemory<byte> json)
    {
        var edge = new Dictionary<string, Value>(StringComparer.Ordinal);
        var type = kind is null ? null : model.RelationshipTypes.GetValueOrDefault(kind);
        using var document = JsonDocument.Parse(json);
        foreach (var member in document.RootElement.EnumerateObject())
            edge[member.Name] = FactValue.FromJson(type?.PropertyAt(member.Name), member.Value);
        return edge;
    }
}
