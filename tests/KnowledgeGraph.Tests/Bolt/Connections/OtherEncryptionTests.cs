using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Transactions;

namespace KnowledgeGraph.Tests.Bolt.Connections;

/// <summary>
/// Servers that close without a word, on real sockets of this machine: one that was reached with the wrong encryption is told from one that may
/// answer later.
/// </summary>
public sealed class OtherEncryptionTests : IDisposable
{
    private static readonly byte[] Magic = [0x60, 0x60, 0xB0, 0x17];
    private static readonly byte[] Version = [0x00, 0x00, 0x08, 0x05];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate = MakeCertificate();

    [Theory]
    [InlineData("bolt+s")]
    [InlineData("bolt+ssc")]
    [InlineData("neo4j+s")]
    public async Task A_server_without_TLS_is_told_as_that(string scheme)
    {
        var refused = await RefusedAsync(scheme, AnswerPlainAsync);

        Assert.Equal(TransportFault.Incompatible, refused.Fault);
        Assert.Contains("has no TLS", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bolt")]
    [InlineData("neo4j")]
    public async Task A_server_that_asks_for_TLS_is_told_as_that(string scheme)
    {
        var refused = await RefusedAsync(scheme, AnswerByTlsAsync);

        Assert.Equal(TransportFault.Incompatible, refused.Fault);
        Assert.Contains("asks for TLS", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bolt")]
    [InlineData("bolt+ssc")]
    [InlineData("neo4j")]
    public async Task A_proxy_before_a_server_that_is_gone_may_answer_later(string scheme)
    {
        var refused = await RefusedAsync(scheme, _ => Task.CompletedTask);

        Assert.Equal(TransportFault.Unreachable, refused.Fault);
        Assert.True(refused.IsTransient);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _certificate.Dispose();
    }

    private async Task<TransportException> RefusedAsync(string scheme, Func<Stream, Task> answer)
    {
        _listener.Start();
        _ = ServeAsync(answer);
        var port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        await using var driver = BoltDriver.Open(new BoltOptions { Uri = $"{scheme}://127.0.0.1:{port}", Retry = RetryPolicy.Never });
        return await Assert.ThrowsAsync<TransportException>(async () => await driver.VerifyAsync(TestContext.Current.CancellationToken));
    }

    private async Task ServeAsync(Func<Stream, Task> answer)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                try
                {
                    await answer(client.GetStream());
                }
                catch (Exception left) when (left is IOException or AuthenticationException)
                {
                    // The next one may speak as the server does.
                }
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static async Task AnswerPlainAsync(Stream stream)
    {
        var first = new byte[Magic.Length];
        await stream.ReadExactlyAsync(first);
        if (first.AsSpan().SequenceEqual(Magic)) await stream.WriteAsync(Version);
    }

    private async Task AnswerByTlsAsync(Stream stream)
    {
        await using var tls = new SslStream(stream);
        await tls.AuthenticateAsServerAsync(_certificate);
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
