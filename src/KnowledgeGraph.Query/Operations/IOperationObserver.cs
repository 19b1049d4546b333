using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Query.Operations;

/// <summary>Learns which operation a request is, whatever becomes of it.</summary>
public interface IOperationObserver
{
    /// <summary>
    /// The operation is valid, and is about to run; a request that shares the run of another may be told only when that ends. Not told of
    /// what is not valid, nor where an answer was kept and the document was not looked at.
    /// </summary>
    void Begin(OperationDefinitionNode operation);
}
