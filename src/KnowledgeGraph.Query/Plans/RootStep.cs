using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Roots;

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

/// <summary>Things by ids, in their order, a null for each that is not there.</summary>
/// <param name="ResponseName">Its alias or name.</param>
/// <param name="Scope">What of the graph is seen.</param>
/// <param name="Ids">The ids; bound to an array.</param>
public abstract record LookUpRoot(string ResponseName, Scope Scope, Parameter Ids) : RootStep(ResponseName)
{
    /// <summary>What is read of one of them: the fields of each alternative.</summary>
    public abstract IEnumerable<IReadOnlyList<FieldPlan>> Readings { get; }

    /// <summary>Whether a value of an owner's is one of what is looked up.</summary>
    internal abstract bool Takes(RootValue value);

    /// <summary>What the ids are bound to.</summary>
    /// <param name="values">Values that it takes.</param>
    internal abstract object Bound(IEnumerable<RootValue> values);
}

/// <summary>Nodes by ids: <c>nodes(ids:)</c>.</summary>
public sealed record NodesRoot(string ResponseName, Scope Scope, CompositeType Type, Parameter Ids, ObjectPlan Node)
    : LookUpRoot(ResponseName, Scope, Ids)
{
    /// <inheritdoc/>
    public override IEnumerable<IReadOnlyList<FieldPlan>> Readings => Node.Alternatives.Select(alike => alike.Fields);

    /// <inheritdoc/>
    public override T Accept<T>(IRootVisitor<T> visitor) => visitor.Visit(this);

    internal override bool Takes(RootValue value) => value is RootNode;

    internal override string[] Bound(IEnumerable<RootValue> values) => [.. values.Select(value => ((RootNode)value).Id)];
}

/// <summary>Relationships by type and id. Who names one has decided that it is seen: no date of the scope hides it.</summary>
/// <param name="ResponseName">Its name.</param>
/// <param name="Scope">What of the graph is seen.</param>
/// <param name="Types">What they may be.</param>
/// <param name="Ids">Their types and ids.</param>
/// <param name="Alternatives">The types that are read alike, with their fields; every type is in one of them.</param>
public sealed record EdgesRoot(
    string ResponseName, Scope Scope, IReadOnlyList<RelationshipType> Types, Parameter Ids, IReadOnlyList<EdgeAlternative> Alternatives)
    : LookUpRoot(ResponseName, Scope, Ids)
{
    /// <inheritdoc/>
    public override IEnumerable<IReadOnlyList<FieldPlan>> Readings => Alternatives.Select(alike => alike.Fields);

    /// <inheritdoc/>
    public override T Accept<T>(IRootVisitor<T> visitor) => visitor.Visit(this);

    internal override bool Takes(RootValue value) => value is RootEdge edge && Types.Any(type => type.Name == edge.Kind);

    internal override RootEdge[] Bound(IEnumerable<RootValue> values) => [.. values.Cast<RootEdge>()];
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
public sealed record AboutRoot(string ResponseName, Scope Scope, IReadOnlyList<AboutField> Fields) : RootStep(ResponseName)
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
