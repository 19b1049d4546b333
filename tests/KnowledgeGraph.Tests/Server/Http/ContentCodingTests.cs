using System.Buffers;
using System.IO.Compression;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;

namespace KnowledgeGraph.Tests.Server.Http;

public class ContentCodingTests
{
    [Theory]
    [InlineData("gzip", "Gzip")]
    [InlineData("GZIP;q=0.1", "Gzip")]
    [InlineData("x-gzip", "Gzip")]
    [InlineData("br, gzip", "Brotli")]
    [InlineData("gzip, deflate, br, zstd", "Brotli")]
    [InlineData("br;q=0.2, gzip;q=0.3", "Gzip")]
    [InlineData("*;q=0.5, br;q=0", "Gzip")]
    [InlineData("identity;q=0.5, gzip;q=0.4", "Identity")]
    [InlineData("identity;q=0", "Identity")]
    [InlineData("", "Identity")]
    [InlineData("nonsense;;q=x", "Identity")]
    public void The_client_decides(string accept, string coding) => Assert.Equal(coding, ContentCodings.Choose(accept).ToString());

    [Theory]
    [InlineData("Gzip")]
    [InlineData("Brotli")]
    public void What_cannot_be_made_shorter_still_fits(string name)
    {
        var limits = new HttpLimits();
        var coding = Enum.Parse<ContentCoding>(name);
        var noise = new byte[limits.MaxResponseBytes];
        new Random(7).NextBytes(noise);
        var coded = new LimitedBuffer(limits.MaxEncodedBytes, "compressed response");

        Compression.Write(noise, coding, coded);

        using var stream = new MemoryStream(coded.Written.ToArray());
        using Stream decoded = coding == ContentCoding.Gzip
            ? new GZipStream(stream, CompressionMode.Decompress) : new BrotliStream(stream, CompressionMode.Decompress);
        var back = new ArrayBufferWriter<byte>(noise.Length);
        int read;
        while ((read = decoded.Read(back.GetSpan())) > 0) back.Advance(read);
        Assert.True(back.WrittenSpan.SequenceEqual(noise));
        coded.Dispose();
    }
}
