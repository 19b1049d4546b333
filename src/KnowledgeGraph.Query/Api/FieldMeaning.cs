using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Roots;

namespace KnowledgeGraph.Query.Api;

/// <summary>
/// What a field of the API asks of the graph; the planner goes by this rather than by the field's name. Each family is visited, so that a new meaning
/// does not compile until the planner knows it.
/// </summary>
public abstract record FieldMeaning;

/// <summary>Fields of types without a node behind them.</summary>
/// <param name="Member">Which field.</param>
public sealed record PlainMeaning<TMember>(TMember Member) : FieldMeaning
    where TMember : struct, Enum;

/// <summary>Fields of a node.</summary>
public abstract record NodeMeaning : FieldMeaning
{
    internal abstract T Accept<T>(INodeMeaningVisitor<T> visitor);

    /// <summary>The node's id.</summary>
    public sealed record Id : NodeMeaning
    {
        internal override T Accept<T>(INodeMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>A stored value.</summary>
    public sealed record Read(Property Property) : NodeMeaning
    {
        internal override T Accept<T>(INodeMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>All its names.</summary>
    public sealed record Names : NodeMeaning
    {
        internal override T Accept<T>(INodeMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>How many entities it is joined to.</summary>
    public sealed record Degree : NodeMeaning
    {
        internal override T Accept<T>(INodeMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>How to cite a document.</summary>
    public sealed record Citation : NodeMeaning
    {
        internal override T Accept<T>(INodeMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>The words that a statement comes from.</summary>
    public sealed record Quote : NodeMeaning
    {
        internal override T Accept<T>(INodeMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>A single related object.</summary>
    public sealed record Follow(RelationshipField Field) : NodeMeaning
    {
        internal override T Accept<T>(INodeMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>The relationship to a single related object.</summary>
    public sealed record FollowEdge(RelationshipField Field) : NodeMeaning
    {
        internal override T Accept<T>(INodeMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>A short list of related objects.</summary>
    public sealed record List(RelationshipField Field) : NodeMeaning
    {
        internal override T Accept<T>(INodeMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>A connection of related objects.</summary>
    public sealed record Connect(RelationshipField Field) : NodeMeaning
    {
        internal override T Accept<T>(INodeMeaningVisitor<T> visitor) => visitor.Visit(this);
    }
}

/// <summary>Fields of an edge.</summary>
public abstract record EdgeMeaning : FieldMeaning
{
    internal abstract T Accept<T>(IEdgeMeaningVisitor<T> visitor);

    /// <summary>The relationship's id.</summary>
    public sealed record Id : EdgeMeaning
    {
        internal override T Accept<T>(IEdgeMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>A stored value of the relationship.</summary>
    public sealed record Read(Property Property) : EdgeMeaning
    {
        internal override T Accept<T>(IEdgeMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>The relationship's type.</summary>
    public sealed record Kind(RelationshipType Type) : EdgeMeaning
    {
        internal override T Accept<T>(IEdgeMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>All its own properties as JSON.</summary>
    public sealed record Properties(RelationshipType Type) : EdgeMeaning
    {
        internal override T Accept<T>(IEdgeMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>Its statements.</summary>
    public sealed record Statements : EdgeMeaning
    {
        internal override T Accept<T>(IEdgeMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>Its place in the connection.</summary>
    public sealed record Cursor : EdgeMeaning
    {
        internal override T Accept<T>(IEdgeMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>The node at its far end.</summary>
    public sealed record Node : EdgeMeaning
    {
        internal override T Accept<T>(IEdgeMeaningVisitor<T> visitor) => visitor.Visit(this);
    }
}

/// <summary>Fields of a connection.</summary>
public abstract record ConnectionMeaning : FieldMeaning
{
    internal abstract T Accept<T>(IConnectionMeaningVisitor<T> visitor);

    /// <summary>How many there are, pages aside.</summary>
    public sealed record TotalCount : ConnectionMeaning
    {
        internal override T Accept<T>(IConnectionMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>The nodes of the page.</summary>
    public sealed record Nodes : ConnectionMeaning
    {
        internal override T Accept<T>(IConnectionMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>The edges of the page.</summary>
    public sealed record Edges : ConnectionMeaning
    {
        internal override T Accept<T>(IConnectionMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>Where the page lies.</summary>
    public sealed record PageInfo : ConnectionMeaning
    {
        internal override T Accept<T>(IConnectionMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>How all of them spread over values.</summary>
    public sealed record Facets : ConnectionMeaning
    {
        internal override T Accept<T>(IConnectionMeaningVisitor<T> visitor) => visitor.Visit(this);
    }
}

/// <summary>Fields of the query root.</summary>
public abstract record RootMeaning : FieldMeaning
{
    internal abstract T Accept<T>(IRootMeaningVisitor<T> visitor);

    /// <summary>One node by id.</summary>
    public sealed record Find(CompositeType Type) : RootMeaning
    {
        internal override T Accept<T>(IRootMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>Nodes by ids.</summary>
    public sealed record FindMany(CompositeType Type) : RootMeaning
    {
        internal override T Accept<T>(IRootMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>A listing of a type.</summary>
    public sealed record List(NodeType Type) : RootMeaning
    {
        internal override T Accept<T>(IRootMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>The query root as of a date.</summary>
    public sealed record AsOf : RootMeaning
    {
        internal override T Accept<T>(IRootMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>The store about itself.</summary>
    public sealed record About : RootMeaning
    {
        internal override T Accept<T>(IRootMeaningVisitor<T> visitor) => visitor.Visit(this);
    }

    /// <summary>What an owner works out.</summary>
    public sealed record Ask(IRootField Owner) : RootMeaning
    {
        internal override T Accept<T>(IRootMeaningVisitor<T> visitor) => visitor.Visit(this);
    }
}

/// <summary>A field of a type that an owner of root fields brings: it reads the field by its name.</summary>
public sealed record AskedMeaning : FieldMeaning;
