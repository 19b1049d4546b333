namespace KnowledgeGraph.Neo4j.Running;

/// <summary>
/// Which of the shapes that wait is planned first: known documents, then what was asked for most often. After a restart of Neo4j all must be
/// planned anew, and most requests are of few shapes.
/// </summary>
/// <param name="IsKnown">Whether it is of a document that was run ahead.</param>
/// <param name="Asked">About how often it was asked for so far.</param>
internal readonly record struct PlanningRank(bool IsKnown, int Asked) : IComparable<PlanningRank>
{
    /// <summary>A shape that was never asked for before.</summary>
    public static readonly PlanningRank New = new(IsKnown: false, Asked: 0);

    /// <inheritdoc/>
    public int CompareTo(PlanningRank other) => (IsKnown, Asked).CompareTo((other.IsKnown, other.Asked));
}
