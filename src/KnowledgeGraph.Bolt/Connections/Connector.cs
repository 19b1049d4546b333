using KnowledgeGraph.Bolt.Addresses;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Messages;

namespace KnowledgeGraph.Bolt.Connections;

/// <summary>Opens connections: dials, agrees on a version, greets, all within one time limit.</summary>
/// <param name="options">What holds for each connection.</param>
/// <param name="time">The clock.</param>
/// <param name="routing">The routing context for HELLO; null for bolt://.</param>
/// <param name="dial">How servers are reached.</param>
/// <param name="other">Tells whether one that closes at once could be reached with another encryption; null where nobody asks.</param>
internal sealed class Connector(
    ConnectionOptions options, TimeProvider time, IReadOnlyDictionary<string, string>? routing, Dial dial, OtherEncryption? other = null)
{
    // Where a connection was ever made there is nothing to ask of the encryption: a server that closes then is gone, and is asked once a request.
    private volatile bool _hasConnected;

    /// <exception cref="BoltException">It cannot be opened; the message says why and what to do.</exception>
    public async ValueTask<BoltConnection> OpenAsync(ServerAddress address, AuthToken auth, CancellationToken cancellation)
    {
        using var deadline = new Deadline(options.ConnectTimeout, time, cancellation);
        Stream? stream = null;
        BoltConnection? connection = null;
        try
        {
            stream = await dial(address, deadline.Token);
            var version = await Handshake.NegotiateAsync(stream, address, deadline.Token);
            connection = new BoltConnection(stream, address, version, options, time);
            await connection.GreetAsync(auth, routing, deadline.Token);
            _hasConnected = true;
            return connection;
        }
        catch (Exception failure)
        {
            if (connection is not null) await connection.DisposeAsync();
            else if (stream is not null) await stream.DisposeAsync();
            if (failure is OperationCanceledException && deadline.IsOver)
            {
                throw new TransportException(
                    TransportFault.Unreachable,
                    $"{address} was not ready within {options.ConnectTimeout}. Check that the server runs and the address is right.",
                    failure);
            }

            // Before it was greeted, that is: what it does afterwards has nothing to do with how it is reached.
            if (connection is not null || !IsClosed(failure)) throw;
            if (other is not null && !_hasConnected && await AskOtherwiseAsync(other, address, deadline.Token) is { } problem) throw problem;
            if (failure is TransportException) throw;
            throw new TransportException(
                TransportFault.Unreachable,
                $"{address} closed the connection during the handshake ({failure.Message}). If it asks for TLS, use bolt+s:// or neo4j+s://.",
                failure);
        }
    }

    private static bool IsClosed(Exception failure) =>
        failure is IOException or TransportException { Fault: TransportFault.Unreachable, InnerException: null or IOException };

    private static async ValueTask<TransportException?> AskOtherwiseAsync(OtherEncryption other, ServerAddress address, CancellationToken cancellation)
    {
        try
        {
            return await other.ProblemAsync(address, cancellation);
        }
        catch (OperationCanceledException)
        {
            // What is known by now has to do.
            return null;
        }
    }
}
