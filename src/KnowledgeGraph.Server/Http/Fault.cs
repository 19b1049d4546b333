using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.Server.Http;

/// <summary>What a client learns of an exception that ends its operation.</summary>
internal static class Fault
{
    /// <summary>A limit in its own words; anything else is a fault of the server, which is logged, and of which the client learns no detail.</summary>
    public static Refusal Refuse(Exception exception, ILogger logger)
    {
        if (exception is GraphQLException { Errors: [var error, ..] }) return Refusal.Of(error.Code, error.Message);
        logger.LogError(exception, "An operation failed by a fault of the server.");
        return Refusal.Of(ErrorCode.Internal, "The server could not answer because of a fault of its own; its log tells more.");
    }
}
