using KnowledgeGraph.Model;

namespace KnowledgeGraph.Evidence.Statements;

/// <summary>
/// Under which keys a Statement node keeps what it says. The first group are fields of the API; the second are beside them so that a
/// statement can be read from its node alone.
/// </summary>
internal static class StatementKeys
{
    public const string Predicate = "predicate";
    public const string Kind = "kind";
    public const string Value = "value";
    public const string ValidFrom = "validFrom";
    public const string ValidTo = "validTo";
    public const string KnownFrom = "knownFrom";
    public const string KnownTo = "knownTo";
    public const string Confidence = "confidence";
    public const string Implied = "implied";
    public const string Status = BuiltInKeys.Status;
    public const string Paraphrase = "paraphrase";
    public const string SpanStart = BuiltInKeys.SpanStart;
    public const string SpanEnd = BuiltInKeys.SpanEnd;
    public const string RecordedBy = "recordedBy";
    public const string Reason = "reason";
    public const string Rank = "rank";
    public const string RankReason = "rankReason";
    public const string RankedBy = "rankedBy";
    public const string Negated = "negated";
    public const string StatedSubject = "statedSubject";
    public const string StatedObject = "statedObject";

    public const string SubjectId = "subjectId";
    public const string ObjectId = "objectId";
    public const string SubjectLabel = "subjectLabel";
    public const string ObjectLabel = "objectLabel";
    public const string DocumentId = "documentId";
    public const string SupersedesId = "supersedesId";
    public const string Language = "language";
    public const string Edge = "edge";
    public const string Turned = "turned";
    public const string Access = "access";
    public const string EndedById = "endedById";
    public const string DecidedBy = "decidedBy";
    public const string Filing = "filing";
    public const string Periods = "periods";
}
