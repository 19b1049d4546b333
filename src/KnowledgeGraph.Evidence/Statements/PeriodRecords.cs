using System.Buffers;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Statements;

/// <summary>
/// The periods of a statement as one property of its node:
/// <code>
/// [{"from":3,"at":"2024-05-01T12:00:00Z","to":5,"until":"2024-05-03T12:00:00Z","said":{…}},{"from":8,"at":"2024-06-01T12:00:00Z"}]
/// </code>
/// <c>to</c> and <c>until</c> are absent while a period lasts, <c>said</c> where the statement said what it says now: so the periods of all
/// that one load brings are one value, which a store keeps once.
/// </summary>
internal static class PeriodRecords
{
    private const string From = "from";
    private const string At = "at";
    private const string To = "to";
    private const string Until = "until";
    private const string Said = "said";

    /// <summary>The property; an empty list of what was never accepted.</summary>
    public static JsonValue Write(Statement statement)
    {
        var now = statement.Said;
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartArray();
        foreach (var period in statement.Periods)
        {
            writer.WriteStartObject();
            writer.WriteNumber(From, period.FromChange);
            writer.WriteString(At, ModelValues.Of(period.From).Text);
            if (period.ToChange is { } change) writer.WriteNumber(To, change);
            if (period.To is { } end) writer.WriteString(Until, ModelValues.Of(end).Text);
            if (!period.Said.Equals(now))
            {
                writer.WritePropertyName(Said);
                SayingRecords.WriteJson(period.Said, writer);
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.Flush();
        return new JsonValue(buffer.WrittenSpan);
    }

    /// <summary>The periods that were written.</summary>
    /// <param name="model">The model.</param>
    /// <param name="record">The statement's node.</param>
    /// <param name="statement">The statement without its periods.</param>
    /// <exception cref="EvidenceException">The property is not what <see cref="Write"/> gives.</exception>
    public static IReadOnlyList<StandingPeriod> Read(GraphModel model, NodeRecord record, Statement statement)
    {
        // A store of before, or a server of before beside this one, keeps two moments and no periods.
        if (!record.Properties.TryGetValue(StatementKeys.Periods, out var stored)) return Standing.Unrecorded(statement);
        var now = statement.Said;
        using var json = JsonDocument.Parse(stored.JsonMemory);
        return [.. json.RootElement.EnumerateArray().Select(Period)];

        StandingPeriod Period(JsonElement period) => new(
            period.GetProperty(From).GetInt64(),
            Moment(period, At) ?? throw new RecordFields(record).Missing(StatementKeys.Periods),
            period.TryGetProperty(To, out var to) ? to.GetInt64() : null,
            Moment(period, Until),
            period.TryGetProperty(Said, out var said) ? SayingRecords.ReadJson(model, statement.Kind, record, said) : now);
    }

    private static DateTimeOffset? Moment(JsonElement period, string key) =>
        period.TryGetProperty(key, out var text) ? FactValue.ReadMoment(text.GetString()!) : null;
}
