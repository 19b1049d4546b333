namespace KnowledgeGraph.Tests.Evidence;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class FixedTime(string now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = DateTimeOffset.Parse(now);

    public override DateTimeOffset GetUtcNow() => Now;
}
