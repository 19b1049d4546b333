namespace KnowledgeGraph.Query.Plans;

/// <summary>A walk over root fields, or what is made of them. A new kind does not compile until every walk knows it.</summary>
public interface IRootVisitor<out T>
{
    /// <inheritdoc cref="NodeRoot"/>
    T Visit(NodeRoot root);

    /// <inheritdoc cref="NodesRoot"/>
    T Visit(NodesRoot root);

    /// <inheritdoc cref="EdgesRoot"/>
    T Visit(EdgesRoot root);

    /// <inheritdoc cref="ListRoot"/>
    T Visit(ListRoot root);

    /// <inheritdoc cref="ScopeRoot"/>
    T Visit(ScopeRoot root);

    /// <inheritdoc cref="AboutRoot"/>
    T Visit(AboutRoot root);

    /// <inheritdoc cref="ConstantRoot"/>
    T Visit(ConstantRoot root);

    /// <inheritdoc cref="ExternalRoot"/>
    T Visit(ExternalRoot root);

    /// <inheritdoc cref="AskedRoot"/>
    T Visit(AskedRoot root);
}

/// <summary>The same for fields of nodes and relationships.</summary>
public interface IFieldVisitor<out T>
{
    /// <inheritdoc cref="ConstantField"/>
    T Visit(ConstantField field);

    /// <inheritdoc cref="TypeNameField"/>
    T Visit(TypeNameField field);

    /// <inheritdoc cref="NodeIdField"/>
    T Visit(NodeIdField field);

    /// <inheritdoc cref="EdgeIdField"/>
    T Visit(EdgeIdField field);

    /// <inheritdoc cref="EdgeTypeField"/>
    T Visit(EdgeTypeField field);

    /// <inheritdoc cref="NodePropertyField"/>
    T Visit(NodePropertyField field);

    /// <inheritdoc cref="EdgePropertyField"/>
    T Visit(EdgePropertyField field);

    /// <inheritdoc cref="EdgePropertiesField"/>
    T Visit(EdgePropertiesField field);

    /// <inheritdoc cref="NamesField"/>
    T Visit(NamesField field);

    /// <inheritdoc cref="DegreeField"/>
    T Visit(DegreeField field);

    /// <inheritdoc cref="CitationField"/>
    T Visit(CitationField field);

    /// <inheritdoc cref="QuoteField"/>
    T Visit(QuoteField field);

    /// <inheritdoc cref="RelatedField"/>
    T Visit(RelatedField field);

    /// <inheritdoc cref="RelatedEdgeField"/>
    T Visit(RelatedEdgeField field);

    /// <inheritdoc cref="ConnectionField"/>
    T Visit(ConnectionField field);

    /// <inheritdoc cref="FarNodeField"/>
    T Visit(FarNodeField field);

    /// <inheritdoc cref="CursorField"/>
    T Visit(CursorField field);
}

/// <summary>The same for entries of connections.</summary>
public interface IPartVisitor<out T>
{
    /// <inheritdoc cref="TotalCountPart"/>
    T Visit(TotalCountPart part);

    /// <inheritdoc cref="NodesPart"/>
    T Visit(NodesPart part);

    /// <inheritdoc cref="EdgesPart"/>
    T Visit(EdgesPart part);

    /// <inheritdoc cref="PageInfoPart"/>
    T Visit(PageInfoPart part);

    /// <inheritdoc cref="FacetsPart"/>
    T Visit(FacetsPart part);

    /// <inheritdoc cref="ConstantPart"/>
    T Visit(ConstantPart part);
}

/// <summary>The same for where the members of connections come from.</summary>
public interface ISourceVisitor<out T>
{
    /// <inheritdoc cref="AllNodes"/>
    T Visit(AllNodes source);

    /// <inheritdoc cref="RelatedNodes"/>
    T Visit(RelatedNodes source);

    /// <inheritdoc cref="EdgeStatements"/>
    T Visit(EdgeStatements source);
}
