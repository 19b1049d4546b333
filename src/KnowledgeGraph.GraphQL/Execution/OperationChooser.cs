using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Which operation of a document a request means (specification section 6.1, "GetOperation").</summary>
public static class OperationChooser
{
    /// <summary>The operation of that name, or the only one when no name is given. An empty name counts as none.</summary>
    /// <exception cref="GraphQLException">INVALID_ARGUMENT: there is none, there are several, or none of that name.</exception>
    public static OperationDefinitionNode Choose(DocumentNode document, string? operationName)
    {
        OperationDefinitionNode? chosen = null;
        var byName = !string.IsNullOrEmpty(operationName);
        foreach (var definition in document.Definitions)
        {
            if (definition is not OperationDefinitionNode operation) continue;
            if (byName && operation.Name?.Value == operationName) return operation;
            if (!byName && chosen is not null) throw Refuse("Must provide operation name if query contains multiple operations.");
            chosen = operation;
        }

        if (byName) throw Refuse($"Unknown operation named \"{Excerpt.Of(operationName!)}\".");
        return chosen ?? throw Refuse("Must provide an operation.");
    }

    private static GraphQLException Refuse(string message) => new(ErrorCode.InvalidArgument, message);
}
