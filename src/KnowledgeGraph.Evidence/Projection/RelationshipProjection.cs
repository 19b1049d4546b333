using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Projection;

/// <summary>
/// From the statements on one pair and type to relationships. Two statements are one relationship when
/// their edge properties agree and their validities overlap or touch. The steps do not depend on the order of the statements:
/// <list type="number">
/// <item>Statements with the same edge properties whose validities meet, directly or through others of them, form a group.</item>
/// <item>Two groups fit when no property of one contradicts the other and their validities meet.</item>
/// <item>A group that fits two others which do not fit each other could join either, and so stays alone.</item>
/// <item>The other groups join those that they fit; by step 3 these fit one another.</item>
/// </list>
/// </summary>
internal static class RelationshipProjection
{
    /// <summary>The most groups of one pair and type: step 3 looks at each two of them. No pair of real nodes comes near it.</summary>
    public const int MaxGroups = 2_000;

    /// <summary>The relationships of one pair and type, in the ordinal order of their ids.</summary>
    /// <param name="statements">All projected statements on it, at least one.</param>
    /// <param name="documents">Their documents.</param>
    /// <exception cref="EvidenceException">There are more than <see cref="MaxGroups"/> groups.</exception>
    public static IReadOnlyList<RelationshipRecord> Of(IReadOnlyList<Statement> statements, DocumentRegister documents)
    {
        var groups = SameProperties(statements);
        if (groups.Count > MaxGroups)
        {
            var one = statements[0];
            throw new EvidenceException(
                $"The statements on '{one.SubjectId}' -{one.Kind}-> '{one.ObjectId}' are {groups.Count} different relationships; "
                + $"at most {MaxGroups} are kept apart. State fewer periods or properties.");
        }
        if (groups.Count > 1) groups = JoinFitting(groups);
        return [.. groups.Select(group => Record(group, documents)).OrderBy(record => record.Id, StringComparer.Ordinal)];
    }

    /// <summary>A relationship that carries only its evidence, such as MENTIONS.</summary>
    public static RelationshipRecord Computed(string type, string startId, string endId, IReadOnlyList<Statement> evidence, DocumentRegister documents) =>
        new(EvidenceIds.OfRelationship(type, startId, endId, Corroboration.First(evidence).Id), type, startId, endId, Evidence(evidence, documents));

    private static List<Group> SameProperties(IReadOnlyList<Statement> statements)
    {
        var groups = new List<Group>();
        foreach (var same in statements.GroupBy(statement => statement.Edge, EdgeComparer.Instance))
        {
            // By start, so that one pass finds every chain; an open start comes first.
            Group? last = null;
            foreach (var statement in same.OrderBy(statement => statement.ValidFrom?.FirstDay ?? int.MinValue))
            {
                if (last is null || !last.Meets(statement)) groups.Add(last = new Group(same.Key));
                last.Add(statement);
            }
        }
        return groups;
    }

    private static List<Group> JoinFitting(List<Group> groups)
    {
        var fitting = groups.ConvertAll(group => groups.FindAll(other => group != other && group.Fits(other)));
        var joined = new List<Group>();
        var taken = new HashSet<Group>();
        for (var i = 0; i < groups.Count; i++)
        {
            if (IsAmbiguous(fitting[i]))
            {
                joined.Add(groups[i]);
                continue;
            }
            if (!taken.Add(groups[i])) continue;
            var union = groups[i];
            foreach (var other in fitting[i].Where(other => !IsAmbiguous(fitting[groups.IndexOf(other)])))
            {
                taken.Add(other);
                union = union.Join(other);
            }
            joined.Add(union);
        }
        return joined;
    }

    private static bool IsAmbiguous(List<Group> fitting) =>
        fitting.Exists(one => fitting.Exists(other => one != other && !one.Fits(other)));

    private static RelationshipRecord Record(Group group, DocumentRegister documents)
    {
        var first = Corroboration.First(group.Statements);
        var properties = Evidence(group.Statements, documents);
        foreach (var (key, value) in group.Edge) properties[key] = value;
        if (group.Stated.From is { } since) properties[BuiltInKeys.Since] = ModelValues.Of(since);
        if (group.Stated.To is { } until) properties[BuiltInKeys.Until] = ModelValues.Of(until);
        return new RelationshipRecord(
            EvidenceIds.OfRelationship(first.Kind!, first.SubjectId, first.ObjectId!, first.Id), first.Kind!, first.SubjectId, first.ObjectId!, properties);
    }

    private static Dictionary<string, Value> Evidence(IReadOnlyList<Statement> statements, DocumentRegister documents)
    {
        var properties = new Dictionary<string, Value>(StringComparer.Ordinal)
        {
            [BuiltInKeys.Confidence] = new FloatValue(Corroboration.Confidence(statements, documents)),
            [RelationshipType.StatementsKey] = Corroboration.Ids(statements),
        };
        var attestedOn = Corroboration.AttestedOn(statements, documents);
        if (!attestedOn.Items.IsEmpty) properties[BuiltInKeys.AttestedOn] = attestedOn;
        return properties;
    }

    /// <summary>Statements that are one relationship; <see cref="Stated"/> is what they say, <see cref="Covered"/> the days that they cover.</summary>
    private sealed class Group(IReadOnlyDictionary<string, Value> edge)
    {
        private readonly List<Statement> _statements = [];

        public IReadOnlyDictionary<string, Value> Edge { get; } = edge;

        public IReadOnlyList<Statement> Statements => _statements;

        public Period Stated { get; private set; }

        private Period Covered { get; set; }

        public bool Meets(Statement statement) => Covered.Meets(Period.Of(statement));

        public bool Fits(Group other) => Covered.Meets(other.Covered) && EdgeComparer.Agree(Edge, other.Edge);

        public void Add(Statement statement)
        {
            var validity = Period.Of(statement);
            Covered = _statements.Count == 0 ? validity : Hull(Covered, validity);
            Stated = Stated.Unite(validity);
            _statements.Add(statement);
        }

        public Group Join(Group other)
        {
            var both = new Dictionary<string, Value>(Edge, StringComparer.Ordinal);
            foreach (var (key, value) in other.Edge) both[key] = value;
            var joined = new Group(both);
            foreach (var statement in _statements) joined.Add(statement);
            foreach (var statement in other._statements) joined.Add(statement);
            return joined;
        }

        private static Period Hull(Period left, Period right)
        {
            var united = left.Unite(right);
            return new Period(left.From is null || right.From is null ? null : united.From, left.To is null || right.To is null ? null : united.To);
        }
    }
}
