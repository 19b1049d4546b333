using KnowledgeGraph.Query.Api;

namespace KnowledgeGraph.Query.Plans;

/// <summary>An entry of a connection's response object.</summary>
/// <param name="ResponseName">Its alias or name.</param>
public abstract record ConnectionPart(string ResponseName)
{
    /// <summary>Whether it tells if there is more beyond the page in the direction of reading.</summary>
    /// <param name="isBackward">The direction of reading.</param>
    public abstract bool LooksBeyond(bool isBackward);

    /// <summary>Asks a visitor, which knows every kind.</summary>
    public abstract T Accept<T>(IPartVisitor<T> visitor);
}

/// <summary>How many members there are, pages aside.</summary>
public sealed record TotalCountPart(string ResponseName) : ConnectionPart(ResponseName)
{
    /// <inheritdoc/>
    public override bool LooksBeyond(bool isBackward) => false;

    /// <inheritdoc/>
    public override T Accept<T>(IPartVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The nodes of the page.</summary>
public sealed record NodesPart(string ResponseName, ObjectPlan Node) : ConnectionPart(ResponseName)
{
    /// <inheritdoc/>
    public override bool LooksBeyond(bool isBackward) => false;

    /// <inheritdoc/>
    public override T Accept<T>(IPartVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The edges of the page.</summary>
public sealed record EdgesPart(string ResponseName, EdgePlan Edge) : ConnectionPart(ResponseName)
{
    /// <inheritdoc/>
    public override bool LooksBeyond(bool isBackward) => false;

    /// <inheritdoc/>
    public override T Accept<T>(IPartVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Where the page lies.</summary>
public sealed record PageInfoPart(string ResponseName, IReadOnlyList<PlainField<PageInfoMember>> Fields) : ConnectionPart(ResponseName)
{
    /// <inheritdoc/>
    public override bool LooksBeyond(bool isBackward) => Fields.Any(asked => asked.Member switch
    {
        PageInfoMember.HasNextPage => !isBackward,
        PageInfoMember.HasPreviousPage => isBackward,
        PageInfoMember.StartCursor or PageInfoMember.EndCursor or PageInfoMember.TypeName => false,
    });

    /// <inheritdoc/>
    public override T Accept<T>(IPartVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>How the members spread over the values of something.</summary>
/// <param name="ResponseName">Its alias or name.</param>
/// <param name="By">What they are counted by.</param>
/// <param name="Limit">At most so many values of each.</param>
/// <param name="Fields">What is read of each facet.</param>
public sealed record FacetsPart(
    string ResponseName,
    IReadOnlyList<FacetKey> By,
    Parameter Limit,
    IReadOnlyList<PlainField<FacetMember>> Fields) : ConnectionPart(ResponseName)
{
    /// <inheritdoc/>
    public override bool LooksBeyond(bool isBackward) => false;

    /// <inheritdoc/>
    public override T Accept<T>(IPartVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The same for every request: <c>__typename</c>.</summary>
public sealed record ConstantPart(string ResponseName, string Json) : ConnectionPart(ResponseName)
{
    /// <inheritdoc/>
    public override bool LooksBeyond(bool isBackward) => false;

    /// <inheritdoc/>
    public override T Accept<T>(IPartVisitor<T> visitor) => visitor.Visit(this);
}
