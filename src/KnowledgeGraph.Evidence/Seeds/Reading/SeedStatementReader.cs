using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Seeds.Yaml;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Seeds.Reading;

/// <summary>Reads what stands under <c>statements</c>, and turns each to its relationship's start.</summary>
internal sealed class SeedStatementReader(FieldFacts facts, SeedNodes nodes, SeedMistakes mistakes, DateTimeOffset now)
{
    private const double DefaultConfidence = 0.9;

    private static readonly string[] Keys =
    [
        "id", "subject", "predicate", "object", "value", "language", "edge", "validFrom", "validTo", "confidence", "span", "paraphrase",
        "implied", "status", "knownFrom", "knownTo", "reason", "supersedes", "access", "recordedBy",
        "rank", "rankReason", "negated",
    ];

    private static readonly string[] ValidityKeys = [BuiltInKeys.Since, BuiltInKeys.Until];

    /// <summary>The statement, or null with the mistakes noted: all that can be told of it, whatever else is wrong.</summary>
    public Statement? Read(SeedStatement seed, string documentId)
    {
        var mapping = new SeedMapping(seed.Fields, mistakes);
        mapping.CheckKeys("A statement", Keys);
        var common = Circumstances(seed, mapping, documentId);
        var (subject, predicate) = (mapping.Id("subject", "A statement"), mapping.Scalar("predicate"));
        if (predicate is null && mapping.Find("predicate") is null)
            mistakes.Add(seed.At, "A statement needs 'predicate', the name of a field of its subject's type.");
        var type = subject is null ? null : nodes.Referred(subject, mapping.PlaceOf("subject"));
        if (predicate is null || type is null)
        {
            ReadWithoutSubject(common, mapping, predicate);
            return null;
        }
        common = common with { SubjectId = subject!, Predicate = predicate.Text };
        if (type.Relationships.TryGetValue(predicate.Text, out var field)) return Relationship(common, mapping, predicate, field);
        if (type.Properties.TryGetValue(predicate.Text, out var property) && EntityReader.IsStated(property))
            return Fact(common, mapping, predicate, type, property);
        var known = type.Relationships.Values.Where(IsStatable).Select(other => other.Name)
            .Concat(type.Properties.Values.Where(EntityReader.IsStated).Select(other => other.Name));
        mistakes.Add(predicate.At, $"{type.Name} has no field '{predicate.Text}' that could be stated.{Suggestion.Sentence(predicate.Text, known)}");
        if (mapping.Id("object") is { } target) nodes.Referred(target, mapping.PlaceOf("object"));
        return null;
    }

    // Of whose field it is depends on the subject; where every type that has one of this name follows the same relationships, they tell the rest.
    private void ReadWithoutSubject(Statement common, SeedMapping mapping, YamlScalar? predicate)
    {
        if (predicate is not null && nodes.FieldsNamed(predicate.Text) is [var field]) Relationship(common, mapping, predicate, field);
        else if (mapping.Id("object") is { } target) nodes.Referred(target, mapping.PlaceOf("object"));
    }

    private static bool IsStatable(RelationshipField field) => field.Type is { IsPlumbing: false, IsComputed: false };

    private Statement? Relationship(Statement common, SeedMapping mapping, YamlScalar predicate, RelationshipField field)
    {
        if (!IsStatable(field))
        {
            mistakes.Add(predicate.At, $"'{field.Name}' ({field.Type.Name}) is worked out from the statements and never stated. Leave this statement out.");
            return null;
        }
        foreach (var key in (string[])["value", "language"])
            if (mapping.Find(key) is { } item) mistakes.Add(item.At, $"'{field.Name}' follows relationships: give 'object', no '{key}'.");
        var edge = Edge(mapping.Mapping("edge"), field.Type);
        if (mapping.Id("object", $"'{field.Name}' follows relationships; the statement") is not { } target) return null;
        if (nodes.Referred(target, mapping.PlaceOf("object")) is not { } type) return null;
        if (!field.Target.Members.Contains(type))
        {
            mistakes.Add(mapping.PlaceOf("object"), $"'{field.Name}' leads to {field.Target.Name}, but '{target}' is of type {type.Name}.");
            return null;
        }
        return field.IsOutgoing
            ? common with { Kind = field.Type.Name, ObjectId = target, Edge = edge }
            : common with
            {
                Kind = field.Type.Name,
                Predicate = field.Type.FromStart?.Name ?? field.Name,
                SubjectId = target,
                ObjectId = common.SubjectId,
                IsTurned = true,
                Edge = edge,
            };
    }

    private Dictionary<string, Value> Edge(YamlMapping? edge, RelationshipType type)
    {
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var entry in edge?.Entries.Where(entry => !entry.Value.IsNull) ?? [])
        {
            if (type.Properties.FirstOrDefault(property => property.Name == entry.Key.Text) is not { } property)
            {
                var remedy = ValidityKeys.Contains(entry.Key.Text)
                    ? " Write validFrom and validTo beside 'edge'."
                    : Suggestion.Sentence(entry.Key.Text, type.Properties.Select(known => known.Name));
                mistakes.Add(entry.Key.At, $"Relationships of type {type.Name} have no '{entry.Key.Text}'.{remedy}");
            }
            else if (property.IsList) values[property.Key] = new ListValue([.. facts.Read(property, entry.Value, evidence: null).Select(fact => fact.Value)]);
            else
                foreach (var fact in facts.Read(property, entry.Value, evidence: null)) values[property.KeyIn(fact.Language)] = fact.Value;
        }
        return values;
    }

    private Statement? Fact(Statement common, SeedMapping mapping, YamlScalar predicate, NodeType type, Property property)
    {
        if (type.IsBuiltIn)
        {
            mistakes.Add(predicate.At, $"'{property.Name}' of a {type.Name} is no matter of statements. Give it in the document's own file, under 'document'.");
            return null;
        }
        foreach (var key in (string[])["object", "edge", "validFrom", "validTo"])
            if (mapping.Find(key) is { } item) mistakes.Add(item.At, $"'{property.Name}' is a value: give 'value', no '{key}'.");
        string? language = null;
        var isOfLanguage = true;
        if (mapping.Scalar("language") is { } spelled)
        {
            if (!property.IsLocalized) mistakes.Add(spelled.At, $"'{property.Name}' has no languages. Leave 'language' out.");
            else isOfLanguage = facts.TryLanguage(property, spelled, out language);
        }
        if (mapping.Find("value") is not { } given)
        {
            var element = property.IsList ? ", one element of the list" : "";
            mistakes.Add(predicate.At, $"'{property.Name}' of {type.Name} is a value; the statement needs 'value'{element}.");
            return null;
        }
        return facts.One(property, given) is { } value && isOfLanguage ? common with { Value = value, Language = language } : null;
    }

    private Statement Circumstances(SeedStatement seed, SeedMapping mapping, string documentId)
    {
        var implied = mapping.Flag("implied");
        var confidence = mapping.Confidence("confidence") ?? (implied ? Statement.MaxImpliedConfidence : DefaultConfidence);
        if (implied && confidence > Statement.MaxImpliedConfidence)
        {
            mistakes.Add(
                mapping.PlaceOf("confidence"),
                $"What a document merely implies has a confidence of at most {Statement.MaxImpliedConfidence}. Lower it, or leave 'implied' out.");
        }

        var (validFrom, validTo) = (mapping.Date("validFrom"), mapping.Date("validTo"));
        if (validFrom is { } from && validTo is { } to && to.LastDay < from.FirstDay)
            mistakes.Add(mapping.PlaceOf("validTo"), $"'validTo' {to} lies before 'validFrom' {from}. Swap or mend them.");
        var (knownTo, reason) = (mapping.Moment("knownTo"), mapping.Text("reason"));
        var knownFrom = mapping.Moment("knownFrom");
        if (knownFrom > now)
        {
            mistakes.Add(
                mapping.PlaceOf("knownFrom"),
                $"'knownFrom' {knownFrom:u} is still to come; it is when the statement became known here. For when it holds give 'validFrom'.");
        }

        if (knownTo > now)
            mistakes.Add(
                mapping.PlaceOf("knownTo"), $"'knownTo' {knownTo:u} is still to come; what is held until then is held. For when it holds give 'validTo'.");
        if (knownTo is not null && reason is null)
            mistakes.Add(mapping.PlaceOf("knownTo"), "A statement with 'knownTo' needs 'reason', why it is no longer held.");
        var access = mapping.Whole("access", Statement.MaxAccess) ?? 0;
        // Until callers have a clearance, whatever is loaded is shown to everyone.
        if (access > 0)
        {
            mistakes.Add(
                mapping.PlaceOf("access"),
                "This version knows no callers with a clearance, and would show the statement to all. Leave the statement out, or give it access 0.");
        }

        var rank = Rank(mapping);
        return new Statement
        {
            Id = seed.Id,
            SubjectId = "",
            Predicate = "",
            DocumentId = documentId,
            ValidFrom = validFrom,
            ValidTo = validTo,
            KnownFrom = knownFrom ?? now,
            KnownTo = knownTo,
            Span = mapping.Find("span") is { } span ? SeedSpan.Read(span, mistakes) : null,
            Confidence = confidence,
            IsImplied = implied,
            Status = Status(mapping),
            Paraphrase = mapping.Text("paraphrase"),
            RecordedBy = mapping.Text("recordedBy") ?? SeedContent.Recorder,
            Reason = reason,
            SupersedesId = mapping.Id("supersedes"),
            Access = access,
            IsNegated = mapping.Flag("negated"),
            Rank = rank ?? StatementRank.Normal,
            RankReason = mapping.Text("rankReason"),
            RankedBy = rank is null ? null : SeedContent.Recorder,
        };
    }

    private StatementRank? Rank(SeedMapping mapping)
    {
        var hasReason = mapping.Find("rankReason") is not null;
        if (mapping.Scalar("rank") is not { } scalar)
        {
            const string Alone = "'rankReason' says why a statement has its rank. Give 'rank' too, or leave the reason out.";
            if (hasReason && mapping.Find("rank") is null) mistakes.Add(mapping.PlaceOf("rankReason"), Alone);
            return null;
        }
        if (StatementRecords.ReadRank(scalar.Text) is not { } rank)
        {
            var names = Enum.GetValues<StatementRank>().Select(StatementRecords.Spelling).ToList();
            mistakes.Add(scalar.At, $"'{scalar.Text}' is no rank.{Suggestion.SentenceOrAll(scalar.Text, names, "Write one of")}");
            return null;
        }
        var needsReason = rank != StatementRank.Normal && !hasReason;
        if (needsReason) mistakes.Add(scalar.At, $"A statement with the rank {scalar.Text} needs 'rankReason', why it has it.");
        return rank;
    }

    private StatementStatus Status(SeedMapping mapping)
    {
        if (mapping.Scalar("status") is not { } scalar) return StatementStatus.Accepted;
        if (StatementRecords.ReadStatus(scalar.Text) is { } status) return status;
        var names = Enum.GetValues<StatementStatus>().Select(StatementRecords.Spelling).ToList();
        mistakes.Add(scalar.At, $"'{scalar.Text}' is no status.{Suggestion.SentenceOrAll(scalar.Text, names, "Write one of")}");
        return StatementStatus.Accepted;
    }
}
