using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>What is good GraphQL and yet no part of a graph model, each with what to write instead.</summary>
internal static class RefusedDefinitions
{
    private static readonly string[] Operations = ["Query", "Mutation", "Subscription"];

    /// <summary>What to do instead, or null for a definition that a model may hold.</summary>
    public static string? Remedy(DefinitionNode definition)
    {
        if (EvidenceModel.Holds(definition)) return null;
        return definition switch
        {
            ScalarTypeDefinitionNode or ScalarTypeExtensionNode =>
                "A model has no scalars of its own: use String, ID, Int, Float, Boolean, Date, DateTime, URL, Decimal, Long or JSON.",
            UnionTypeDefinitionNode or UnionTypeExtensionNode =>
                "A model has no unions: declare an interface and let the types implement it.",
            InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode =>
                "A model has no input types, the API makes its own: remove it.",
            DirectiveDefinitionNode =>
                "A model has no directives of its own: remove the definition and use the built-in ones.",
            SchemaDefinitionNode or SchemaExtensionNode =>
                "A model has no schema definition, the API's roots come from its node types: remove it.",
            ObjectTypeDefinitionNode { Name.Value: var name } when Operations.Contains(name) => OperationType(name),
            ObjectTypeExtensionNode { Name.Value: var name } when Operations.Contains(name) => OperationType(name),
            OperationDefinitionNode or FragmentDefinitionNode =>
                "A model holds types, and no operations or fragments: move this to a file outside the schema folder.",
            _ => null,
        };
    }

    private static string OperationType(string name) =>
        $"The type '{name}' is made from the model: remove it; each node type has its root fields already.";
}
