using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>A property and where it is declared.</summary>
internal sealed record PropertyDraft(Property Property, FieldDefinitionNode Node);

/// <summary>A @relationshipProperties type and its properties in the order of declaration.</summary>
internal sealed record EdgeDraft(TypeDeclaration Declaration, List<PropertyDraft> Properties);
