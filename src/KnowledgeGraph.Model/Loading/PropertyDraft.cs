using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>A property and where it is declared.</summary>
internal sealed record PropertyDraft(Property Property, FieldDefinitionNode Node);

/// <summary>A @relationshipProperties type and its properties in the order of declaration.</summary>
internal sealed record EdgeDraft(TypeDeclaration Declaration, List<PropertyDraft> Properties)
{
    /// <summary>What vocabularies of others call it.</summary>
    public Iris Iris { get; init; } = Iris.None;

    /// <summary>Whether one of them says what the start thinks of the end.</summary>
    public bool HasStance => Properties.Exists(property => property.Property.Stance is not null);
}
