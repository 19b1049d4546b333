using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.Neo4j.Clients;

/// <summary>
/// What a failure of the driver or of the server is to a user, the same from every client. No message of the server is handed on: it may
/// hold Cypher and values.
/// </summary>
/// <param name="address">The server, without credentials.</param>
public sealed class ClientFailures(string address)
{
    /// <summary>Why the server cannot be used, where trying again does not help: wrong settings, credentials or versions are named.</summary>
    public string OnConnecting(BoltException failure) => failure is UsageException or TransportException { Fault: TransportFault.Incompatible }
        ? failure.Message
        : Find(failure, TimeSpan.Zero)?.Message ?? $"Neo4j at {address} does not answer as a database should. Look into its log.";

    /// <summary>The failure as users see it; null for a fault of our own query texts.</summary>
    public GraphQLException? Find(BoltException failure, TimeSpan timeout) => failure switch
    {
        TransportException { Fault: TransportFault.Timeout } => TimedOut(timeout),
        TransportException { Fault: TransportFault.PoolExhausted } => Unavailable("has no free connection. Try again later, or allow more connections."),
        TransportException { Fault: TransportFault.CommitUnknown } => Unavailable(
            "was lost while a change was committed: whether it was kept is unknown. Read it, and repeat it if it is not there."),
        TransportException { Fault: TransportFault.Protocol } => Unavailable("answers what is not Bolt, or more than is allowed. Check the address."),
        TransportException { Fault: TransportFault.Incompatible } => Unavailable(
            "is no server that this program can speak with. Check the address, and that it is Neo4j 5.23 or newer."),
        TransportException => Unavailable("cannot be reached. Check that it runs, and try again."),
        ServerException { IsAuthentication: true } => Unavailable("refuses the credentials. Check NEO4J_USER and NEO4J_PASSWORD."),
        ServerException server => OfServer(server, timeout),
        _ => null,
    };

    private GraphQLException? OfServer(ServerException failure, TimeSpan timeout) => failure.Code switch
    {
        "Neo.ClientError.Transaction.TransactionTimedOut" or "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration"
            or "Neo.TransientError.Transaction.LockAcquisitionTimeout" => TimedOut(timeout),
        "Neo.ClientError.Database.DatabaseNotFound" => Unavailable("has no database of that name. Check NEO4J_DATABASE."),
        "Neo.ClientError.Security.Forbidden" => Unavailable("does not allow this user what is needed: reading, writing, and creating constraints and indexes."),
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError" or "Neo.TransientError.General.OutOfMemoryError" =>
            new GraphQLException(
                ErrorCode.LimitExceeded, $"Neo4j at {address} has not memory enough for this. Ask for less at once, or give its transactions more memory."),
        _ when failure.Code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
            || failure.Code.StartsWith("Neo.DatabaseError.", StringComparison.Ordinal) =>
            Unavailable("cannot do this now. Try again; if that does not help, look into its log."),
        _ => failure.IsTransient ? Unavailable("cannot do this now. Try again.") : null,
    };

    private GraphQLException TimedOut(TimeSpan timeout) =>
        new(ErrorCode.Timeout, $"Neo4j at {address} took longer than {timeout.TotalSeconds} s. Filter by id or by an indexed field, or ask for fewer counts.");

    private GraphQLException Unavailable(string what) => new(ErrorCode.StoreUnavailable, $"Neo4j at {address} {what}");
}
