namespace KnowledgeGraph.Bolt.Errors;

// The whole hierarchy of this layer's errors, in one page on purpose. No message ever holds a credential.

/// <summary>Any error of the Bolt client; its message names the thing and the remedy.</summary>
public abstract class BoltException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>True if the same work, done again a little later, may succeed, and if nothing of it can have been kept.</summary>
    public abstract bool IsTransient { get; }
}

/// <summary>The server understood the request and refused it (a FAILURE message).</summary>
public sealed class ServerException : BoltException
{
    /// <summary>An answer of the server, as Bolt's FAILURE carries it.</summary>
    /// <param name="code">Neo4j's code, such as <c>Neo.ClientError.Statement.SyntaxError</c>.</param>
    /// <param name="gqlStatus">The GQL status (Bolt 5.7 and newer), else null.</param>
    /// <param name="message">The server's text.</param>
    /// <param name="inner">The error of another driver that reported it; null where this one read it.</param>
    public ServerException(string code, string? gqlStatus, string message, Exception? inner = null)
        : base($"{message} ({code}{(gqlStatus is null ? "" : ", " + gqlStatus)})", inner)
    {
        Code = code;
        GqlStatus = gqlStatus;
        ServerMessage = message;
    }

    /// <summary>Neo4j's code, such as <c>Neo.ClientError.Statement.SyntaxError</c>.</summary>
    public string Code { get; }

    /// <summary>The GQL status, such as <c>42001</c>; null below Bolt 5.7.</summary>
    public string? GqlStatus { get; }

    /// <summary>The server's own text, without the codes.</summary>
    public string ServerMessage { get; }

    /// <summary>True where the server no longer leads the cluster's writes, so another one must be asked.</summary>
    public bool IsNotLeader => Code is "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase";

    /// <summary>True where the credentials are wrong or have expired, so the connection is of no further use.</summary>
    public bool IsAuthentication => Code is "Neo.ClientError.Security.Unauthorized" or "Neo.ClientError.Security.AuthorizationExpired"
        or "Neo.ClientError.Security.TokenExpired" or "Neo.ClientError.Security.CredentialsExpired" or "Neo.ClientError.Security.AuthenticationRateLimit";

    /// <summary>
    /// True for what every member of a cluster would refuse alike: the credentials, the database, the request itself. False for what may be of one
    /// member alone, such as a procedure that it lacks or its part in the cluster.
    /// </summary>
    internal bool IsOfEveryServer => IsAuthentication
        || (!IsTransient && Code.Split('.') is ["Neo", "ClientError", var kind, _] && kind is not "Cluster" and not "Procedure");

    /// <summary>True for what the server calls transient, except a transaction that somebody ended on purpose, and for a server that no longer leads.</summary>
    public override bool IsTransient =>
        IsNotLeader
        || Code == "Neo.ClientError.Security.AuthorizationExpired"
        || (Code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
            && Code is not "Neo.TransientError.Transaction.Terminated" and not "Neo.TransientError.Transaction.LockClientStopped");
}

/// <summary>The server could not be reached, was lost on the way, was too slow, or spoke something other than Bolt.</summary>
public sealed class TransportException(TransportFault fault, string message, Exception? inner = null) : BoltException(message, inner)
{
    /// <summary>What went wrong on the way.</summary>
    public TransportFault Fault { get; } = fault;

    /// <summary>
    /// True for a server that is out of reach, lost or busy; false where bytes or versions were wrong, time was up, or a commit's fate is
    /// unknown.
    /// </summary>
    public override bool IsTransient => Fault is TransportFault.Unreachable or TransportFault.Lost or TransportFault.PoolExhausted;
}

/// <summary>What went wrong between client and server.</summary>
public enum TransportFault
{
    /// <summary>No connection could be made.</summary>
    Unreachable,

    /// <summary>A connection broke while it was in use.</summary>
    Lost,

    /// <summary>The time allowed for a request was up; the query was stopped.</summary>
    Timeout,

    /// <summary>All connections are in use, and none came free in time.</summary>
    PoolExhausted,

    /// <summary>The bytes received are not Bolt, or are beyond a limit.</summary>
    Protocol,

    /// <summary>What answers cannot be talked to: another protocol, a version that this client does not speak, a server too old.</summary>
    Incompatible,

    /// <summary>The connection broke while a commit was under way: whether the work was kept is unknown.</summary>
    CommitUnknown,
}

/// <summary>This client was asked for something impossible: a wrong setting, a wrong address, a value that Bolt cannot carry.</summary>
public sealed class UsageException(string message, Exception? inner = null) : BoltException(message, inner)
{
    /// <inheritdoc/>
    public override bool IsTransient => false;

    /// <summary>Refuses an option outside its range.</summary>
    internal static void ThrowUnlessWithin(int value, int min, int max, string name)
    {
        if (value < min || value > max) throw new UsageException($"{name} must be {min} to {max}; it is {value}.");
    }

    /// <summary>Refuses a time that no timer can measure.</summary>
    internal static void ThrowUnlessTime(TimeSpan value, string name)
    {
        if (value <= TimeSpan.Zero || value > TimeSpan.FromDays(20)) throw new UsageException($"{name} must be above 0 and at most 20 days; it is {value}.");
    }
}
