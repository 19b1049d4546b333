using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Statements;

/// <summary>Statements as nodes of the store, and back.</summary>
public static class StatementRecords
{
    /// <summary>The node of a statement.</summary>
    public static NodeRecord Write(GraphModel model, Statement statement)
    {
        var properties = new Dictionary<string, Value>(StringComparer.Ordinal)
        {
            [StatementKeys.SubjectId] = new TextValue(statement.SubjectId),
            [StatementKeys.Predicate] = new TextValue(statement.Predicate),
            [StatementKeys.DocumentId] = new TextValue(statement.DocumentId),
            [StatementKeys.KnownFrom] = ModelValues.Of(statement.KnownFrom),
            [StatementKeys.Confidence] = new FloatValue(statement.Confidence),
            [StatementKeys.Implied] = BooleanValue.Of(statement.IsImplied),
            [StatementKeys.Status] = new TextValue(Spelling(statement.Status)),
        };
        AddText(StatementKeys.Kind, statement.Kind);
        AddText(StatementKeys.ObjectId, statement.ObjectId);
        AddText(StatementKeys.Language, statement.Language);
        AddText(StatementKeys.Paraphrase, statement.Paraphrase);
        AddText(StatementKeys.RecordedBy, statement.RecordedBy);
        AddText(StatementKeys.Reason, statement.Reason);
        AddText(StatementKeys.SupersedesId, statement.SupersedesId);
        AddText(StatementKeys.EndedById, statement.EndedById);
        if (statement.Value is { } value) properties[StatementKeys.Value] = new JsonValue(value.Json);
        if (statement.Edge.Count > 0) properties[StatementKeys.Edge] = new JsonValue(EdgeJson(statement.Edge));
        if (statement.ValidFrom is { } validFrom) properties[StatementKeys.ValidFrom] = ModelValues.Of(validFrom);
        if (statement.ValidTo is { } validTo) properties[StatementKeys.ValidTo] = ModelValues.Of(validTo);
        if (statement.KnownTo is { } knownTo) properties[StatementKeys.KnownTo] = ModelValues.Of(knownTo);
        if (statement.IsTurned) properties[StatementKeys.Turned] = BooleanValue.True;
        if (statement.Filing != Filing.Said) properties[StatementKeys.Filing] = new TextValue(Spelled(statement.Filing));
        if (statement.Access > 0) properties[StatementKeys.Access] = new IntegerValue(statement.Access);
        if (statement.Span is { } span)
        {
            properties[StatementKeys.SpanStart] = new IntegerValue(span.Start);
            properties[StatementKeys.SpanEnd] = new IntegerValue(span.End);
        }
        return new NodeRecord(statement.Id, model.Statement.Label, properties);

        void AddText(string key, string? text)
        {
            if (text is not null) properties[key] = new TextValue(text);
        }
    }

    /// <summary>The statement that a node was written from.</summary>
    /// <param name="record">The node.</param>
    /// <param name="property">The field that a value predicate names, by the subject's id and the field's name; null where the model no longer has it.</param>
    /// <param name="model">The model.</param>
    /// <exception cref="EvidenceException">The node is not a statement that this model can read.</exception>
    public static Statement Read(GraphModel model, NodeRecord record, Func<string, string, Property?> property)
    {
        var fields = new RecordFields(record);
        var (subject, predicate) = (fields.Text(StatementKeys.SubjectId), fields.Text(StatementKeys.Predicate));
        var kind = fields.TextOrNull(StatementKeys.Kind);
        var filing = fields.TextOrNull(StatementKeys.Filing) is { } spelling ? Read<Filing>(spelling)
            ?? throw fields.Missing(StatementKeys.Filing) : Filing.Said;
        return new Statement
        {
            Id = record.Id,
            SubjectId = subject,
            Predicate = predicate,
            Kind = kind,
            ObjectId = fields.TextOrNull(StatementKeys.ObjectId),
            IsTurned = fields.Flag(StatementKeys.Turned),
            Value = fields.Find(StatementKeys.Value) is { } json ? FactValue.FromJson(property(subject, predicate), json.JsonMemory) : null,
            Language = fields.TextOrNull(StatementKeys.Language),
            Edge = fields.Find(StatementKeys.Edge) is { } edge ? ReadEdge(model, kind, edge.JsonMemory) : Statement.NoEdge,
            ValidFrom = fields.DateOrNull(StatementKeys.ValidFrom),
            ValidTo = fields.DateOrNull(StatementKeys.ValidTo),
            KnownFrom = fields.MomentOrNull(StatementKeys.KnownFrom) ?? throw fields.Missing(StatementKeys.KnownFrom),
            KnownTo = fields.MomentOrNull(StatementKeys.KnownTo),
            DocumentId = fields.Text(StatementKeys.DocumentId),
            Span = fields.WholeOrNull(StatementKeys.SpanStart) is { } start && fields.WholeOrNull(StatementKeys.SpanEnd) is { } end
                ? new TextSpan((int)start, (int)end)
                : null,
            Confidence = fields.NumberOrNull(StatementKeys.Confidence) ?? throw fields.Missing(StatementKeys.Confidence),
            IsImplied = fields.Flag(StatementKeys.Implied),
            Status = ReadStatus(fields.Text(StatementKeys.Status)) ?? throw fields.Missing(StatementKeys.Status),
            Paraphrase = fields.TextOrNull(StatementKeys.Paraphrase),
            RecordedBy = fields.TextOrNull(StatementKeys.RecordedBy),
            Reason = fields.TextOrNull(StatementKeys.Reason),
            SupersedesId = fields.TextOrNull(StatementKeys.SupersedesId),
            EndedById = fields.TextOrNull(StatementKeys.EndedById)
                ?? (filing == Filing.Dropped ? null : SupersedingId(fields.TextOrNull(StatementKeys.Reason))),
            Filing = filing,
            Access = (int)(fields.WholeOrNull(StatementKeys.Access) ?? 0),
        };
    }

    /// <summary>The status as the store and the API spell it.</summary>
    public static string Spelling(StatementStatus status) => Spelled(status);

    /// <summary>Why a statement is no longer held that another corrected, where its own file does not say.</summary>
    public static string SupersededBy(string id) => $"Superseded by '{id}'.";

    /// <summary>The status of that spelling, or null.</summary>
    public static StatementStatus? ReadStatus(string spelling) => Read<StatementStatus>(spelling);

    private static string Spelled<T>(T value)
        where T : struct, Enum => value.ToString().ToUpperInvariant();

    private static T? Read<T>(string spelling)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Spelled(value) == spelling) return value;
        return null;
    }

    // Stores of before told of a correction by the reason alone.
    private static string? SupersedingId(string? reason) =>
        reason?.Split('\'') is [_, var id, "."] && reason == SupersededBy(id) ? id : null;

    private static byte[] EdgeJson(IReadOnlyDictionary<string, Value> edge)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        foreach (var (key, value) in edge.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(key);
            writer.WriteRawValue(value.Json);
        }
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static Dictionary<string, Value> ReadEdge(GraphModel model, string? kind, ReadOnlyMemory<byte> json)
    {
        var edge = new Dictionary<string, Value>(StringComparer.Ordinal);
        var type = kind is null ? null : model.RelationshipTypes.GetValueOrDefault(kind);
        using var document = JsonDocument.Parse(json);
        foreach (var member in document.RootElement.EnumerateObject())
        {
            var property = type?.PropertyAt(member.Name);
            edge[member.Name] = property is { IsList: true } && member.Value.ValueKind == JsonValueKind.Array
                ? new ListValue([.. member.Value.EnumerateArray().Select(item => One(property, item))])
                : One(property, member.Value);
        }
        return edge;

        static Value One(Property? property, JsonElement value) => FactValue.FromJson(property, Encoding.UTF8.GetBytes(value.GetRawText()));
    }
}
