using KnowledgeGraph.Model;

namespace KnowledgeGraph.Evidence.Statements;

/// <summary>
/// Under which keys a Statement node keeps what it says. The first group are fields of the API; the second are beside them so that a
/// statement can be read from its node alone.
/// </summary>
internal static class StatementKeys
{
    public const string Predicate = BuiltInKeys.Predicate;
    public const string Kind = BuiltInKeys.Kind;
    public const string Value = BuiltInKeys.Value;
    public const string ValidFrom = BuiltInKeys.ValidFrom;
    public const string ValidTo = BuiltInKeys.ValidTo;
    public const string KnownFrom = BuiltInKeys.KnownFrom;
    public const string KnownTo = "knownTo";
    public const string Confidence = "confidence";
    public const string Implied = "implied";
    public const string Status = BuiltInKeys.Status;
    public const string Paraphrase = BuiltInKeys.Paraphrase;
    public const string SpanStart = BuiltInKeys.SpanStart;
    public const string SpanEnd = BuiltInKeys.SpanEnd;
    public const string RecordedBy = "recordedBy";
    public const string Reason = "reason";
    public const string Rank = "rank";
    public const string RankReason = "rankReason";
    public const string RankedBy = "rankedBy";
    public const string Negated = BuiltInKeys.Negated;
    public const string StatedSubject = "statedSubject";
    public const string StatedObject = "statedObject";

    public const string SubjectId = BuiltInKeys.SubjectId;
    public const string ObjectId = BuiltInKeys.ObjectId;
    public const string SubjectLabel = BuiltInKeys.SubjectLabel;
    public const string ObjectLabel = "objectLabel";
    public const string DocumentId = BuiltInKeys.DocumentId;
    public const string SupersedesId = BuiltInKeys.SupersedesId;
    public const string Language = BuiltInKeys.Language;
    public const string Edge = "edge";
    public const string Turned = "turned";
    public const string Access = BuiltInKeys.Access;
    public const string EndedById = "endedById";
    public const string DecidedBy = "decidedBy";
    public const string Filing = "filing";
    public const string Periods = "periods";
}
