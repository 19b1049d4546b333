using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Api;

/// <summary>What a field of the API asks of the graph; the planner goes by this, never by names.</summary>
public abstract record FieldMeaning;

/// <summary>Fields of a node.</summary>
public abstract record NodeMeaning : FieldMeaning
{
    /// <summary>The node's id.</summary>
    public sealed record Id : NodeMeaning;

    /// <summary>A stored value.</summary>
    public sealed record Read(Property Property) : NodeMeaning;

    /// <summary>All its names.</summary>
    public sealed record Names : NodeMeaning;

    /// <summary>How many entities it is joined to.</summary>
    public sealed record Degree : NodeMeaning;

    /// <summary>How to cite a document.</summary>
    public sealed record Citation : NodeMeaning;

    /// <summary>The words that a statement comes from.</summary>
    public sealed record Quote : NodeMeaning;

    /// <summary>A single related object.</summary>
    public sealed record Follow(RelationshipField Field) : NodeMeaning;

    /// <summary>The relationship to a single related object.</summary>
    public sealed record FollowEdge(RelationshipField Field) : NodeMeaning;

    /// <summary>A connection of related objects.</summary>
    public sealed record Connect(RelationshipField Field) : NodeMeaning;
}

/// <summary>Fields of an edge.</summary>
public abstract record EdgeMeaning : FieldMeaning
{
    /// <summary>The relationship's id.</summary>
    public sealed record Id : EdgeMeaning;

    /// <summary>A stored value of the relationship.</summary>
    public sealed record Read(Property Property) : EdgeMeaning;

    /// <summary>The relationship's type.</summary>
    public sealed record Kind(RelationshipType Type) : EdgeMeaning;

    /// <summary>All its own properties as JSON.</summary>
    public sealed record Properties(RelationshipType Type) : EdgeMeaning;

    /// <summary>Its statements.</summary>
    public sealed record Statements : EdgeMeaning;

    /// <summary>Its place in the connection.</summary>
    public sealed record Cursor : EdgeMeaning;

    /// <summary>The node at its far end.</summary>
    public sealed record Node : EdgeMeaning;
}

/// <summary>Fields of a connection.</summary>
public abstract record ConnectionMeaning : FieldMeaning
{
    /// <summary>How many there are, pages aside.</summary>
    public sealed record TotalCount : ConnectionMeaning;

    /// <summary>The nodes of the page.</summary>
    public sealed record Nodes : ConnectionMeaning;

    /// <summary>The edges of the page.</summary>
    public sealed record Edges : ConnectionMeaning;

    /// <summary>Where the page lies.</summary>
    public sealed record PageInfo : ConnectionMeaning;

    /// <summary>How all of them spread over values.</summary>
    public sealed record Facets(CompositeType Type) : ConnectionMeaning;
}

/// <summary>Fields of the query root.</summary>
public abstract record RootMeaning : FieldMeaning
{
    /// <summary>One node by id.</summary>
    public sealed record Find(CompositeType Type) : RootMeaning;

    /// <summary>Nodes by ids.</summary>
    public sealed record FindMany(CompositeType Type) : RootMeaning;

    /// <summary>A listing of a type.</summary>
    public sealed record List(NodeType Type) : RootMeaning;

    /// <summary>The query root as of a date.</summary>
    public sealed record AsOf : RootMeaning;

    /// <summary>The store about itself.</summary>
    public sealed record About : RootMeaning;
}
