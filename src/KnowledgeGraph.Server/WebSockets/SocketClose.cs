using System.Text;

namespace KnowledgeGraph.Server.WebSockets;

/// <summary>Why the server closes a socket: the codes of <c>graphql-transport-ws</c>, and of RFC 6455 (section 7.4.1) where it has none.</summary>
/// <param name="Code">The close code.</param>
/// <param name="Reason">The reason as it is sent, at most <see cref="MaxReasonBytes"/>.</param>
internal readonly record struct SocketClose(int Code, string Reason)
{
    /// <summary>The client has closed it.</summary>
    public static readonly SocketClose Normal = new(1000, "");

    /// <summary>The server ends.</summary>
    public static readonly SocketClose GoingAway = new(1001, "The server ends");

    /// <summary>An operation before the connection was acknowledged.</summary>
    public static readonly SocketClose Unauthorized = new(4401, "Unauthorized");

    /// <summary>The client does not speak <c>graphql-transport-ws</c>.</summary>
    public static readonly SocketClose Subprotocol = new(4406, "Subprotocol not acceptable");

    /// <summary>No initialisation in time.</summary>
    public static readonly SocketClose InitTime = new(4408, "Connection initialisation timeout");

    /// <summary>A second initialisation.</summary>
    public static readonly SocketClose Twice = new(4429, "Too many initialisation requests");

    private const int MaxReasonBytes = 123;

    /// <summary>A message longer than the limit.</summary>
    public static SocketClose TooLong(int max) => new(1009, $"The message is larger than {max} bytes");

    /// <summary>More messages than a client may send within a time.</summary>
    public static SocketClose Flood(int max, TimeSpan window) =>
        new(4429, $"Too many messages: more than {max} in {window.TotalSeconds} s (MaxSocketMessages)");

    /// <summary>An id that an operation has which still runs.</summary>
    public static SocketClose Duplicate(string id) => new(4409, Cut($"Subscriber for {id} already exists"));

    /// <summary>Something that is not a message of the protocol.</summary>
    public static SocketClose Invalid(string reason) => new(4400, Cut(reason));

    // A close frame has no room for more (RFC 6455 section 5.5).
    private static string Cut(string reason)
    {
        var end = reason.Length;
        while (Encoding.UTF8.GetByteCount(reason.AsSpan(0, end)) > MaxReasonBytes) end--;
        return char.IsHighSurrogate(reason[end - 1]) ? reason[..(end - 1)] : reason[..end];
    }
}
