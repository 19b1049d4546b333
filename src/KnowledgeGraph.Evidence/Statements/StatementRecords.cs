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
        var properties = SayingRecords.Write(statement.Said);
        properties[StatementKeys.SubjectId] = new TextValue(statement.SubjectId);
        properties[StatementKeys.Predicate] = new TextValue(statement.Predicate);
        properties[StatementKeys.KnownFrom] = ModelValues.Of(statement.KnownFrom);
        properties[StatementKeys.Status] = new TextValue(Spelling(statement.Status));
        properties[StatementKeys.Periods] = PeriodRecords.Write(statement);
        properties[StatementKeys.Rank] = new TextValue(Spelled(statement.Rank));
        properties[StatementKeys.Negated] = BooleanValue.Of(statement.IsNegated);
        properties[StatementKeys.StatedSubject] = new TextValue(statement.StatedSubjectId);
        AddText(StatementKeys.StatedObject, statement.StatedObjectId);
        AddText(StatementKeys.RankReason, statement.RankReason);
        AddText(StatementKeys.RankedBy, statement.RankedBy);
        AddText(StatementKeys.Kind, statement.Kind);
        AddText(StatementKeys.ObjectId, statement.ObjectId);
        AddText(StatementKeys.SubjectLabel, statement.SubjectLabel);
        AddText(StatementKeys.ObjectLabel, statement.ObjectLabel);
        AddText(StatementKeys.Language, statement.Language);
        AddText(StatementKeys.Reason, statement.Reason);
        AddText(StatementKeys.EndedById, statement.EndedById);
        AddText(StatementKeys.DecidedBy, statement.DecidedBy);
        if (statement.Value is { } value) properties[StatementKeys.Value] = new JsonValue(value.Json);
        if (statement.KnownTo is { } knownTo) properties[StatementKeys.KnownTo] = ModelValues.Of(knownTo);
        if (statement.Filing != Filing.Said) properties[StatementKeys.Filing] = new TextValue(Spelled(statement.Filing));
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
        var said = SayingRecords.Read(model, kind, fields);
        var statement = new Statement
        {
            Id = record.Id,
            SubjectId = subject,
            SubjectLabel = fields.TextOrNull(StatementKeys.SubjectLabel),
            Predicate = predicate,
            Kind = kind,
            ObjectId = fields.TextOrNull(StatementKeys.ObjectId),
            ObjectLabel = fields.TextOrNull(StatementKeys.ObjectLabel),
            IsTurned = said.IsTurned,
            Value = fields.Find(StatementKeys.Value) is { } json ? FactValue.FromJson(property(subject, predicate), json.JsonMemory) : null,
            Language = fields.TextOrNull(StatementKeys.Language),
            Edge = said.Edge,
            ValidFrom = said.ValidFrom,
            ValidTo = said.ValidTo,
            KnownFrom = fields.MomentOrNull(StatementKeys.KnownFrom) ?? throw fields.Missing(StatementKeys.KnownFrom),
            KnownTo = fields.MomentOrNull(StatementKeys.KnownTo),
            DocumentId = said.DocumentId,
            Span = said.Span,
            Confidence = said.Confidence,
            IsImplied = said.IsImplied,
            Status = ReadStatus(fields.Text(StatementKeys.Status)) ?? throw fields.Missing(StatementKeys.Status),
            Paraphrase = said.Paraphrase,
            RecordedBy = said.RecordedBy,
            Reason = fields.TextOrNull(StatementKeys.Reason),
            SupersedesId = said.SupersedesId,
            EndedById = fields.TextOrNull(StatementKeys.EndedById)
                ?? (filing == Filing.Dropped ? null : SupersedingId(fields.TextOrNull(StatementKeys.Reason))),
            DecidedBy = fields.TextOrNull(StatementKeys.DecidedBy),
            Rank = fields.TextOrNull(StatementKeys.Rank) is { } rank ? ReadRank(rank) ?? throw fields.Missing(StatementKeys.Rank) : StatementRank.Normal,
            RankReason = fields.TextOrNull(StatementKeys.RankReason),
            RankedBy = fields.TextOrNull(StatementKeys.RankedBy),
            IsNegated = fields.Flag(StatementKeys.Negated),
            Filing = filing,
            Access = said.Access,
        };
        return statement with { Periods = PeriodRecords.Read(model, record, statement) };
    }

    /// <summary>The status as the store and the API spell it.</summary>
    public static string Spelling(StatementStatus status) => Spelled(status);

    /// <summary>The rank as the store and the API spell it.</summary>
    public static string Spelling(StatementRank rank) => Spelled(rank);

    /// <summary>Why a statement is no longer held that another corrected, where its own file does not say.</summary>
    public static string SupersededBy(string id) => $"Superseded by '{id}'.";

    /// <summary>The status of that spelling, or null.</summary>
    public static StatementStatus? ReadStatus(string spelling) => Read<StatementStatus>(spelling);

    /// <summary>The rank of that spelling, or null.</summary>
    public static StatementRank? ReadRank(string spelling) => Read<StatementRank>(spelling);

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
}
