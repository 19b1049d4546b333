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
/// [{"from":3,"at":"2024-05-01T12:00:00Z","to":5,"until":"2024-05-03T12:00:00Z","said":{…}},{"from":5,"at":"2024-05-03T12:00:00Z"}]
/// </code>
/// <c>to</c> and <c>until</c> are absent of the last, which lasts; of the form whatever is as it is now, so that the periods of all that one
/// load brings are one value, which a store keeps once.
/// </summary>
internal static class PeriodRecords
{
    private const string Said = "said";

    /// <summary>The property.</summary>
    public static JsonValue Write(Statement statement)
    {
        var now = statement.Form;
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartArray();
        foreach (var period in statement.Periods)
        {
            writer.WriteStartObject();
            new PeriodBounds(period.FromChange, period.From, period.ToChange, period.To).Write(writer);
            WriteForm(period.Form, now, writer);
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
        if (!record.Properties.TryGetValue(StatementKeys.Periods, out var stored)) return EarlierPeriods.Of(statement);
        var now = statement.Form;
        using var json = JsonDocument.Parse(stored.JsonMemory);
        StandingPeriod[] periods = [.. json.RootElement.EnumerateArray().Select(Period)];
        return EarlierPeriods.AreWhole(periods) ? periods : EarlierPeriods.Completed(periods, statement);

        StandingPeriod Period(JsonElement period)
        {
            var bounds = PeriodBounds.Read(period) ?? throw Missing();
            return new StandingPeriod(bounds.FromChange, bounds.From, bounds.ToChange, bounds.To, new StatementForm
            {
                Status = StatementRecords.ReadStatus(Text(period, StatementKeys.Status, StatementRecords.Spelling(now.Status))!) ?? throw Missing(),
                KnownTo = Moment(period, StatementKeys.KnownTo, now.KnownTo),
                Reason = Text(period, StatementKeys.Reason, now.Reason),
                EndedById = Text(period, StatementKeys.EndedById, now.EndedById),
                Rank = StatementRecords.ReadRank(Text(period, StatementKeys.Rank, StatementRecords.Spelling(now.Rank))!) ?? throw Missing(),
                RankReason = Text(period, StatementKeys.RankReason, now.RankReason),
                RankedBy = Text(period, StatementKeys.RankedBy, now.RankedBy),
                Said = period.TryGetProperty(Said, out var said) ? SayingRecords.ReadJson(model, statement.Kind, record, said) : now.Said,
            });
        }

        EvidenceException Missing() => new RecordFields(record).Missing(StatementKeys.Periods);
    }

    private static void WriteForm(StatementForm form, StatementForm now, Utf8JsonWriter writer)
    {
        if (form.Status != now.Status) writer.WriteString(StatementKeys.Status, StatementRecords.Spelling(form.Status));
        if (form.KnownTo != now.KnownTo) writer.WriteString(StatementKeys.KnownTo, form.KnownTo is { } end ? ModelValues.Of(end).Text : null);
        if (form.Reason != now.Reason) writer.WriteString(StatementKeys.Reason, form.Reason);
        if (form.EndedById != now.EndedById) writer.WriteString(StatementKeys.EndedById, form.EndedById);
        if (form.Rank != now.Rank) writer.WriteString(StatementKeys.Rank, StatementRecords.Spelling(form.Rank));
        if (form.RankReason != now.RankReason) writer.WriteString(StatementKeys.RankReason, form.RankReason);
        if (form.RankedBy != now.RankedBy) writer.WriteString(StatementKeys.RankedBy, form.RankedBy);
        if (form.Said.Equals(now.Said)) return;
        writer.WritePropertyName(Said);
        SayingRecords.WriteJson(form.Said, writer);
    }

    // What was absent then is null, which is not the same as being as it is now.
    private static string? Text(JsonElement period, string key, string? now) => period.TryGetProperty(key, out var text) ? text.GetString() : now;

    private static DateTimeOffset? Moment(JsonElement period, string key, DateTimeOffset? now) =>
        !period.TryGetProperty(key, out var text) ? now : text.GetString() is { } moment ? FactValue.ReadMoment(moment) : null;
}
