using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;

namespace KnowledgeGraph.Query.Plans;

/// <summary>A root field of the response.</summary>
/// <param name="ResponseName">Its alias or name.</param>
public abstract record RootStep(string ResponseName)
{
    /// <summary>Asks a visitor, which knows every kind.</summary>
    public abstract T Accept<T>(IRootVisitor<T> visitor);
}

/// <summary>One node by id, or null: <c>organization(id:)</c>, <c>node(id:)</c>.</summary>
public sealed record NodeRoot(string ResponseName, Scope Scope, CompositeType Type, Parameter Id, ObjectPlan Node) : RootStep(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IRootVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Nodes by ids, a null for each that is not there: <c>nodes(ids:)</c>.</summary>
public sealed record NodesRoot(string ResponseName, Scope Scope, CompositeType Type, Parameter Ids, ObjectPlan Node) : RootStep(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IRootVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A listing of a type: <c>organizations(…)</c>.</summary>
public sealed record ListRoot(string ResponseName, Scope Scope, ConnectionPlan Connection) : RootStep(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IRootVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Root fields one level down, each with the scope that they are in: <c>asOf(…) { … }</c>.</summary>
public sealed record ScopeRoot(string ResponseName, IReadOnlyList<RootStep> Roots) : RootStep(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IRootVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The store about itself: <c>about</c>.</summary>
public sealed record AboutRoot(string ResponseName, IReadOnlyList<AboutField> Fields) : RootStep(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IRootVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The same for every request: <c>__typename</c>.</summary>
public sealed record ConstantRoot(string ResponseName, string Json) : RootStep(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IRootVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Answered outside the store; its JSON comes with the request.</summary>
/// <param name="ResponseName">Its alias or name.</param>
/// <param name="Index">Its place among <see cref="Plan.Externals"/>.</param>
/// <param name="Cost">What it costs.</param>
public sealed record ExternalRoot(string ResponseName, int Index, long Cost) : RootStep(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IRootVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A field of <c>about</c>.</summary>
/// <param name="ResponseName">Its alias or name.</param>
/// <param name="Member">Which field.</param>
/// <param name="Counts">What is read of each count; empty of any other field.</param>
public sealed record AboutField(string ResponseName, AboutMember Member, IReadOnlyList<PlainField<TypeCountMember>> Counts);
