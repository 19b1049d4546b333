namespace KnowledgeGraph.Query.Plans;

/// <summary>Which stretch of an ordered listing: forward from <c>after</c>, or backward from <c>before</c>.</summary>
/// <param name="IsBackward">The last ones rather than the first.</param>
/// <param name="Size">How many; null for <see cref="DefaultSize"/>.</param>
/// <param name="After">The cursor that comes before the page, null for none.</param>
/// <param name="Before">The cursor that comes behind the page, null for none.</param>
public sealed record PagePlan(bool IsBackward, Parameter? Size, Parameter? After, Parameter? Before)
{
    /// <summary>The size of a page that does not say.</summary>
    public const int DefaultSize = 20;

    /// <summary>Whether it begins or ends at a cursor, and so must be sought.</summary>
    public bool HasCursor => After is not null || Before is not null;
}
