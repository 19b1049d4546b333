using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Citations;

namespace KnowledgeGraph.Query.Plans;

/// <summary>One entry of a response object, read from a node or from a relationship.</summary>
/// <param name="ResponseName">Its alias or name.</param>
public abstract record FieldPlan(string ResponseName)
{
    /// <summary>Asks a visitor, which knows every kind.</summary>
    public abstract T Accept<T>(IFieldVisitor<T> visitor);
}

/// <summary>The same for every edge: <c>__typename</c>, <c>kind</c> where they are of one type.</summary>
public sealed record ConstantField(string ResponseName, string Json) : FieldPlan(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IFieldVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The name of the node's type: <c>__typename</c> of a node.</summary>
public sealed record TypeNameField(string ResponseName) : FieldPlan(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IFieldVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The id of the node.</summary>
public sealed record NodeIdField(string ResponseName) : FieldPlan(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IFieldVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The id of the relationship.</summary>
public sealed record EdgeIdField(string ResponseName) : FieldPlan(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IFieldVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The type of the relationship, where it may be of several: <c>kind</c>, <c>__typename</c>.</summary>
/// <param name="ResponseName">Its alias or name.</param>
/// <param name="IsTypeName">Whether as the API names its type, else as <c>RelationshipKind</c> does.</param>
public sealed record EdgeTypeField(string ResponseName, bool IsTypeName) : FieldPlan(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IFieldVisitor<T> visitor) => visitor.Visit(this);

    /// <summary>What it is for relationships of a type.</summary>
    public string JsonOf(RelationshipType type) => $"\"{(IsTypeName ? type.TypeName : type.Name)}\"";
}

/// <summary>A stored value of the node; of a localized one that in <paramref name="Language"/>, else its default.</summary>
public sealed record NodePropertyField(string ResponseName, Property Property, string? Language) : FieldPlan(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IFieldVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A stored value of the relationship; of a localized one that in <paramref name="Language"/>, else its default.</summary>
public sealed record EdgePropertyField(string ResponseName, Property Property, string? Language) : FieldPlan(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IFieldVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>All properties of the relationship that its type declares, localized ones by their defaults, as one JSON object.</summary>
/// <param name="ResponseName">Its alias or name.</param>
/// <param name="Types">The types that it may have.</param>
public sealed record EdgePropertiesField(string ResponseName, IReadOnlyList<RelationshipType> Types) : FieldPlan(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IFieldVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>All names of the node: default, one for each language, other names.</summary>
/// <param name="ResponseName">Its alias or name.</param>
/// <param name="Fields">What is read of each name.</param>
public sealed record NamesField(string ResponseName, IReadOnlyList<PlainField<NameMember>> Fields) : FieldPlan(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IFieldVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>How many entities the node is joined to in the traversed graph.</summary>
public sealed record DegreeField(string ResponseName) : FieldPlan(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IFieldVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>How to cite the document.</summary>
/// <param name="ResponseName">Its alias or name.</param>
/// <param name="Style">The form.</param>
public sealed record CitationField(string ResponseName, CitationStyle Style) : FieldPlan(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IFieldVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The words of the document that a statement comes from, where its text is at hand.</summary>
public sealed record QuoteField(string ResponseName) : FieldPlan(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IFieldVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A single related object, or null.</summary>
public sealed record RelatedField(string ResponseName, RelationshipField Field, ObjectPlan Node) : FieldPlan(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IFieldVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The relationship to a single related object, or null.</summary>
public sealed record RelatedEdgeField(string ResponseName, RelationshipField Field, EdgePlan Edge) : FieldPlan(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IFieldVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A page of related objects.</summary>
public sealed record ConnectionField(string ResponseName, ConnectionPlan Connection) : FieldPlan(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IFieldVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The node at the far end of the relationship.</summary>
public sealed record FarNodeField(string ResponseName, ObjectPlan Node) : FieldPlan(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IFieldVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The place of the edge in its connection.</summary>
public sealed record CursorField(string ResponseName) : FieldPlan(ResponseName)
{
    /// <inheritdoc/>
    public override T Accept<T>(IFieldVisitor<T> visitor) => visitor.Visit(this);
}
