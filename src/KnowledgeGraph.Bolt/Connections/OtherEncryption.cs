using KnowledgeGraph.Bolt.Addresses;
using KnowledgeGraph.Bolt.Errors;

namespace KnowledgeGraph.Bolt.Connections;

/// <summary>
/// Whether a server that closes connections without a word would answer the other way: in the clear where TLS was tried, by TLS where it was
/// not. A server that asks for TLS, one without it, and a proxy before a server that is gone all close alike; only the last is worth waiting for.
/// No credential is sent.
/// </summary>
/// <param name="encryption">How connections are made.</param>
/// <param name="dial">Reaches a server the other way; of its certificate nothing is asked.</param>
internal sealed class OtherEncryption(Encryption encryption, Dial dial)
{
    /// <summary>Asks.</summary>
    /// <returns>What is wrong with the address, if the server answers that way; else null.</returns>
    public async ValueTask<TransportException?> ProblemAsync(ServerAddress address, CancellationToken cancellation)
    {
        try
        {
            await using var stream = await dial(address, cancellation);
            if (encryption != Encryption.None) await Handshake.NegotiateAsync(stream, address, cancellation);
        }
        catch (TransportException failure) when (failure.Fault is TransportFault.Unreachable or TransportFault.Protocol)
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or TransportException)
        {
            return failure as TransportException;
        }

        return new TransportException(
            TransportFault.Incompatible,
            encryption == Encryption.None
                ? $"{address} asks for TLS. Use bolt+s:// or neo4j+s:// (+ssc for a self-signed certificate)."
                : $"{address} has no TLS. Use bolt:// or neo4j://, or give it a certificate.");
    }
}
