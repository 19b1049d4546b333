using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Query.Changes;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Answers;

/// <summary>An answer as it is kept.</summary>
internal sealed class CachedAnswer(byte[] body, AnswerReads reads, ChangeMark readAt)
{
    private ChangeMark _readAt = readAt;

    /// <summary>The whole response, UTF-8.</summary>
    public byte[] Body { get; } = body;

    /// <summary>What it depends on.</summary>
    public AnswerReads Reads { get; } = reads;

    /// <summary>Tells it from other answers.</summary>
    public AnswerTag Tag { get; } = new(body);

    /// <summary>The last change that was known when it was read, or a later one since which it was found to be as it was.</summary>
    public ChangeMark ReadAt => Volatile.Read(ref _readAt);

    /// <summary>Whether it may be served now. What was confirmed once needs no look at its parts until the next change.</summary>
    public bool IsGood(ChangeFollower follower)
    {
        if (follower.Confirm(ReadAt, Reads.Parts) is not { } confirmed) return false;
        Volatile.Write(ref _readAt, confirmed);
        return true;
    }
}
