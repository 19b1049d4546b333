using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Connections;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Transactions;
using KnowledgeGraph.Tests.Bolt.Wire;

namespace KnowledgeGraph.Tests.Bolt.Connections;

/// <summary>TLS on a real socket of this machine: +s verifies the server's certificate, +ssc takes any.</summary>
public class TlsTests
{
    [Fact]
    public async Task Any_certificate_will_do_for_ssc() => Assert.Equal("Neo4j/5.26.0", await VerifyAsync("bolt+ssc", "localhost", roots: null));

    [Fact]
    public async Task A_certificate_of_a_trusted_root_will_do_for_s()
    {
        using var certificate = MakeCertificate();

        Assert.Equal("Neo4j/5.26.0", await VerifyAsync("bolt+s", "localhost", [certificate], certificate));
    }

    [Fact]
    public async Task A_self_signed_certificate_will_not_do_for_s_and_the_message_names_the_remedy()
    {
        var refused = await Assert.ThrowsAsync<TransportException>(() => VerifyAsync("bolt+s", "localhost", roots: null));

        Assert.Contains("+ssc", refused.Message, StringComparison.Ordinal);
        Assert.False(refused.IsTransient);
    }

    [Fact]
    public async Task A_certificate_for_another_name_will_not_do_for_s()
    {
        using var certificate = MakeCertificate();

        await Assert.ThrowsAsync<TransportException>(() => VerifyAsync("bolt+s", "127.0.0.1", [certificate], certificate));
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_out_of_reach()
    {
        using var unused = new TcpListener(IPAddress.Loopback, 0);
        unused.Start();
        var port = ((IPEndPoint)unused.LocalEndpoint).Port;
        unused.Stop();
        await using var driver = BoltDriver.Open(new BoltOptions { Uri = $"bolt://127.0.0.1:{port}", Retry = RetryPolicy.Never });

        var refused = await Assert.ThrowsAsync<TransportException>(async () => await driver.VerifyAsync(TestContext.Current.CancellationToken));

        Assert.Equal(TransportFault.Unreachable, refused.Fault);
        Assert.Contains($"127.0.0.1:{port}", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<string> VerifyAsync(string scheme, string host, X509Certificate2Collection? roots, X509Certificate2? certificate = null)
    {
        using var own = certificate is null ? MakeCertificate() : null;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeAsync(listener, certificate ?? own!);
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        await using var driver = BoltDriver.Open(
            new BoltOptions { Uri = $"{scheme}://{host}:{port}", Connection = new ConnectionOptions { TrustedRoots = roots }, Retry = RetryPolicy.Never });
        try
        {
            return (await driver.VerifyAsync(TestContext.Current.CancellationToken)).Agent;
        }
        finally
        {
            await driver.DisposeAsync();
            await serving;
        }
    }

    /// <summary>Takes one connection and pumps its bytes to and from a fake server.</summary>
    private static async Task ServeAsync(TcpListener listener, X509Certificate2 certificate)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var tls = new SslStream(client.GetStream());
        var server = new FakeServer(Neo4jBehaviour.Answer);
        try
        {
            await tls.AuthenticateAsServerAsync(certificate);
            await Task.WhenAny(PumpAsync(tls, server), PumpAsync(server, tls));
        }
        catch (Exception refused) when (refused is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The client did not like the certificate; what it says of it is asserted there.
        }
    }

    private static async Task PumpAsync(Stream from, Stream to)
    {
        var buffer = new byte[4096];
        int count;
        while ((count = await from.ReadAsync(buffer)) > 0) await to.WriteAsync(buffer.AsMemory(0, count));
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(
            new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
