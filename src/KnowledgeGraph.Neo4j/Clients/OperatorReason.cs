using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.Neo4j.Clients;

/// <summary>What the one who runs the server is told of a failure: the address and the remedy, which its clients do not learn.</summary>
internal static class OperatorReason
{
    /// <summary>The reason, for the log, the health and the console.</summary>
    public static string Of(GraphQLException failure) => failure.Cause?.Message ?? failure.Message;
}
