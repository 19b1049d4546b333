using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using KnowledgeGraph.Bolt.Addresses;
using KnowledgeGraph.Bolt.Errors;

namespace KnowledgeGraph.Bolt.Connections;

/// <summary>Reaches servers over TCP, and over TLS where the address says so.</summary>
/// <param name="encryption">Whether by TLS, and how certificates are checked.</param>
/// <param name="roots">Roots of trust in place of the machine's; null for the machine's.</param>
internal sealed class Dialer(Encryption encryption, X509Certificate2Collection? roots)
{
    /// <exception cref="TransportException">The server is out of reach, or its certificate is not trusted.</exception>
    public async ValueTask<Stream> DialAsync(ServerAddress address, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        Stream? stream = null;
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, optionValue: true);
            await socket.ConnectAsync(new DnsEndPoint(address.Host, address.Port), cancellation);
            stream = new NetworkStream(socket, ownsSocket: true);
            return encryption == Encryption.None ? stream : await EncryptAsync(stream, address, cancellation);
        }
        catch (Exception failure)
        {
            if (stream is not null) await stream.DisposeAsync();
            socket.Dispose();
            throw Explain(failure, address);
        }
    }

    private static Exception Explain(Exception failure, ServerAddress address) => failure switch
    {
        SocketException => new TransportException(
            TransportFault.Unreachable,
            $"{address} is out of reach ({failure.Message}). Check that the server runs and the address is right.",
            failure),
        AuthenticationException => new TransportException(
            TransportFault.Protocol, $"TLS with {address} failed ({failure.Message}). Use +ssc for a self-signed certificate.", failure),
        IOException => new TransportException(
            TransportFault.Unreachable,
            $"{address} closed the connection while TLS was agreed on ({failure.Message}). If it has no TLS, use bolt:// or neo4j://.",
            failure),
        _ => failure,
    };

    private async ValueTask<Stream> EncryptAsync(Stream plain, ServerAddress address, CancellationToken cancellation)
    {
        var tls = new SslStream(plain);
        try
        {
            await tls.AuthenticateAsClientAsync(Options(address), cancellation);
            return tls;
        }
        catch
        {
            await tls.DisposeAsync();
            throw;
        }
    }

    private SslClientAuthenticationOptions Options(ServerAddress address)
    {
        var options = new SslClientAuthenticationOptions { TargetHost = address.Host };
        if (encryption == Encryption.AnyCertificate)
        {
            // What +ssc asks for: any certificate will do, as long as there is one.
            options.RemoteCertificateValidationCallback = static (_, certificate, _, _) => certificate is not null;
        }
        else if (roots is not null)
        {
            var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            policy.CustomTrustStore.AddRange(roots);
            options.CertificateChainPolicy = policy;
        }

        return options;
    }
}
