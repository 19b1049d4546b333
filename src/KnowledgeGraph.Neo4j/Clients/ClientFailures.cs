using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Records.Errors;

namespace KnowledgeGraph.Neo4j.Clients;

/// <summary>
/// What a failure of the driver or of the server is to others, the same from every client, and told twice. Clients learn what they can do about
/// it; operators, by its cause, where the server is and what they can mend. No message of the server is handed on to either: it may
/// hold Cypher and values.
/// </summary>
/// <param name="address">The server, without credentials.</param>
public sealed class ClientFailures(string address)
{
    private const string Unusable = "The database cannot be used at present. The log of the server says why; try again later.";

    /// <summary>Why the server cannot be used, where trying again does not help: wrong settings, credentials or versions are named.</summary>
    public string OnConnecting(BoltException failure) => failure is UsageException or TransportException { IsTransient: false }
        ? failure.Message
        : Find(failure, TimeSpan.Zero) is { } known ? OperatorReason.Of(known) : OfTexts(failure).Message;

    /// <summary>The failure as clients see it, with what operators see inside; null for a fault of our own query texts, see <see cref="OfTexts"/>.</summary>
    public GraphQLException? Find(BoltException failure, TimeSpan timeout) => failure switch
    {
        TransportException transport => OfTransport(transport, timeout),
        ServerException server => OfServer(server, timeout),
        _ => null,
    };

    /// <summary>A fault of our own query texts, or of a database that takes none of them. For operators alone.</summary>
    public StoreFailureException OfTexts(BoltException failure) => failure is ServerException server
        ? new StoreFailureException(
            $"Neo4j at {address} does not take what this program asks ({server.Code}). Check that NEO4J_DATABASE names an ordinary database, and that "
            + "it is Neo4j 5.23 or newer; if so, it is a fault of this program.", failure)
        : new StoreFailureException(failure.Message, failure);

    private GraphQLException OfTransport(TransportException failure, TimeSpan timeout) => failure.Fault switch
    {
        TransportFault.Timeout => TimedOut(failure, timeout),
        TransportFault.PoolExhausted => Unavailable(
            failure, "The database has no free connection. Try again later.", "has no free connection. Try again later, or allow more connections."),
        TransportFault.CommitUnknown => Unavailable(
            failure,
            "The database was lost while a change was committed: whether it was kept is unknown. Read it, and repeat it if it is not there.",
            "was lost while a change was committed: whether it was kept is unknown. Read it, and repeat it if it is not there."),
        TransportFault.Protocol => Unavailable(failure, Unusable, "answers what is not Bolt, or more than is allowed. Check the address."),
        TransportFault.Incompatible => Unavailable(
            failure, Unusable,
            "is no server that this program can speak with. Check the address, its scheme (+s for TLS), and that it is Neo4j 5.23 or newer."),
        TransportFault.Unreachable or TransportFault.Lost => Unavailable(
            failure, "The database cannot be reached. Try again later.", "cannot be reached. Check that it runs, and try again."),
    };

    // Neo4j has some two hundred codes, and new ones come: whole classes are told by what they mean to the one who runs this program.
    private GraphQLException? OfServer(ServerException failure, TimeSpan timeout)
    {
        var (kind, @class, name) = failure.Code.Split('.', 4) is [_, var first, var second, var third] ? (first, second, third) : ("", "", "");
        return (kind, @class, name) switch
        {
            (_, _, "TransactionTimedOut" or "TransactionTimedOutClientConfiguration" or "LockAcquisitionTimeout") => TimedOut(failure, timeout),
            (_, _, "MemoryPoolOutOfMemoryError" or "OutOfMemoryError" or "TransactionOutOfMemoryError") => Told(
                ErrorCode.LimitExceeded, failure, "The database has not memory enough for this. Ask for less at once.",
                "has not memory enough for this. Ask for less at once, or give its transactions more memory."),
            (_, "Security", _) => Unavailable(failure, Unusable, OfSecurity(name)),
            (_, _, "DatabaseNotFound") => Unavailable(failure, Unusable, "has no database of that name. Check NEO4J_DATABASE."),
            (_, _, "WriteOnReadOnlyAccessDatabase" or "ForbiddenOnReadOnlyDatabase" or "ReadOnly") => Unavailable(
                failure, Unusable,
                "lets this database only be read. Allow writing (server.databases.read_only, ALTER DATABASE … SET ACCESS READ WRITE), or name another "
                + "by NEO4J_DATABASE."),
            (_, _, "NotALeader") => Unavailable(
                failure, "The database cannot do this now. Try again.", "does not lead the writes of its cluster. Try again; name a cluster by neo4j://."),
            ("TransientError", _, _) => Unavailable(
                failure, "The database cannot do this now. Try again.",
                $"cannot do this now ({failure.Code}). Try again; if that does not help, look into its log."),
            ("ClientError", "Statement" or "Schema" or "Procedure" or "Request", _) => null,
            _ => Unavailable(failure, Unusable, $"refuses this ({failure.Code}). Try again; if that does not help, look into its log."),
        };
    }

    private static string OfSecurity(string name) => name switch
    {
        "Unauthorized" => "refuses the credentials. Check NEO4J_USER and NEO4J_PASSWORD.",
        "CredentialsExpired" => "asks for a new password before anything else: this one is the first, or has expired. "
            + "Change it (ALTER CURRENT USER SET PASSWORD FROM '…' TO '…' in the database system), and give the new one as NEO4J_PASSWORD.",
        "AuthenticationRateLimit" => "was given wrong credentials too often, and takes none for a while. "
            + "Check NEO4J_USER and NEO4J_PASSWORD, and start again later.",
        "AuthorizationExpired" or "TokenExpired" => "no longer takes these credentials: they have expired. Give new ones by NEO4J_USER and NEO4J_PASSWORD.",
        "Forbidden" => "does not allow this user what is needed: reading, writing, and creating constraints and indexes.",
        _ => $"refuses this for its security (Neo.ClientError.Security.{name}). Check NEO4J_USER and NEO4J_PASSWORD, and what this user may do.",
    };

    private GraphQLException TimedOut(BoltException failure, TimeSpan timeout)
    {
        var what = $"took longer than {timeout.TotalSeconds} s. Filter by id or by an indexed field, or ask for fewer counts.";
        return Told(ErrorCode.Timeout, failure, $"The database {what}", what);
    }

    private GraphQLException Unavailable(BoltException failure, string clients, string operators) =>
        Told(ErrorCode.StoreUnavailable, failure, clients, operators);

    private GraphQLException Told(ErrorCode code, BoltException failure, string clients, string operators) =>
        new(code, clients) { Cause = new StoreFailureException($"Neo4j at {address} {operators}", failure) };
}
