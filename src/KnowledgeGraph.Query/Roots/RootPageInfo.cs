namespace KnowledgeGraph.Query.Roots;

/// <summary>Where a page lies that its owner has cut: <c>PageInfo</c>.</summary>
/// <param name="HasPrevious">Whether it comes after a cursor.</param>
/// <param name="HasNext">Whether anything follows.</param>
/// <param name="Start">The cursor of its first member; null for an empty page.</param>
/// <param name="End">The cursor of its last member; null for an empty page.</param>
public sealed record RootPageInfo(bool HasPrevious, bool HasNext, string? Start, string? End) : RootObject
{
    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        "hasNextPage" => new RootFlag(HasNext),
        "hasPreviousPage" => new RootFlag(HasPrevious),
        "startCursor" => CursorOf(Start),
        "endCursor" => CursorOf(End),
        _ => throw new UnknownFieldException(field.Name),
    };

    private static RootValue CursorOf(string? cursor) => cursor is null ? Null : new RootText(cursor);
}
