using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Plans;

/// <summary>Where the members of a connection come from.</summary>
public abstract record ConnectionSource
{
    /// <summary>The field whose relationships the members are; null where they are nodes alone.</summary>
    public abstract RelationshipField? Followed { get; }

    /// <summary>Tells it from all others, in cursors.</summary>
    public abstract string Place { get; }

    /// <summary>Asks a visitor, which knows every kind.</summary>
    public abstract T Accept<T>(ISourceVisitor<T> visitor);
}

/// <summary>All nodes of a type.</summary>
public sealed record AllNodes(NodeType Type) : ConnectionSource
{
    /// <inheritdoc/>
    public override RelationshipField? Followed => null;

    /// <inheritdoc/>
    public override string Place => Type.Name;

    /// <inheritdoc/>
    public override T Accept<T>(ISourceVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The relationships of the node at hand.</summary>
public sealed record RelatedNodes(RelationshipField Field) : ConnectionSource
{
    /// <inheritdoc/>
    public override RelationshipField? Followed => Field;

    /// <inheritdoc/>
    public override string Place => Field.ToString();

    /// <inheritdoc/>
    public override T Accept<T>(ISourceVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The statements of the relationship at hand, by its list of ids.</summary>
public sealed record EdgeStatements(NodeType Statement) : ConnectionSource
{
    /// <inheritdoc/>
    public override RelationshipField? Followed => null;

    /// <inheritdoc/>
    public override string Place => "Relationship.statements";

    /// <inheritdoc/>
    public override T Accept<T>(ISourceVisitor<T> visitor) => visitor.Visit(this);
}
