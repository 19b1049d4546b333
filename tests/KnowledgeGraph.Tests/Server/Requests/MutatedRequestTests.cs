using System.Text;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.WebSockets;

namespace KnowledgeGraph.Tests.Server.Requests;

/// <summary>Whatever bytes come, the readers of requests read them or refuse them: none throws, and what is read lies within what came.</summary>
public class MutatedRequestTests
{
    private const int Cases = 20_000;

    private static readonly string[] Bodies =
    [
        """{"query":"query A($x: ID!) { a(id: $x) }","variables":{"x":"\u00e9\ud83d\ude00","y":[1,2.5e3,{"z":null}]},"operationName":"A"}""",
        """{"documentId":"sha256:abc","extensions":{"persistedQuery":{"version":1,"""
            + "\"sha256Hash\":\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"}}}",
        """[{"query":"{ a }"},{"query":"\n{ b }","variables":{}},[[[]]]]""",
        """{"id":"1","type":"subscribe","payload":{"query":"{ a }","variables":{"a":"\ud800"}}}""",
        """{"type":"connection_init","payload":{"token":"x"}}""",
        "?query=%7Ba%7D&variables=%7B%22x%22:1%7D&operationName=A&extensions=%7B%22persistedQuery%22:1%7D&documentId=a",
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void No_mutation_of_a_request_makes_its_reader_throw(int kind)
    {
        var random = new Random(kind);
        var read = 0;
        for (var i = 0; i < Cases; i++)
        {
            var bytes = Mutate(Encoding.UTF8.GetBytes(Bodies[kind]), random);
            read += Read(bytes) ? 1 : 0;
        }

        Assert.InRange(read, 1, Cases);
    }

    private static bool Read(byte[] bytes)
    {
        using var scope = new Buffers();
        var documents = new DocumentChoice(KnownDocuments.None, registered: null, isKnownOnly: false);
        var parsed = JsonBody.Read(bytes, scope.Exchange.Unescaped, out var parameters) is null;
        if (parsed) documents.Choose(parameters, out _, out _);
        var batched = BatchBody.Read(bytes, max: 10, out var entries) is null;
        foreach (var entry in entries) JsonBody.Read(entry, scope.Exchange.Unescaped, out _);
        var said = SocketMessage.Read(bytes, new StreamLimits(), out _) is null;
        scope.Exchange.Unescaped.Clear();
        var asked = UrlQuery.Read(Encoding.Latin1.GetString(bytes), scope.Exchange.Body, scope.Exchange.Unescaped, out var got) is null;
        if (asked) documents.Choose(got, out _, out _);
        return parsed || batched || said || asked;
    }

    // Bytes changed, taken out, put in, doubled or cut off: one to four of these.
    private static byte[] Mutate(byte[] original, Random random)
    {
        List<byte> bytes = [.. original];
        for (var times = random.Next(1, 5); times > 0 && bytes.Count > 1; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveAt(at); break;
                case 2: bytes.Insert(at, "\"\\{}[],:0u%&"u8[random.Next(12)]); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, random.Next(bytes.Count - at))); break;
                default: bytes.RemoveRange(at, random.Next(bytes.Count - at)); break;
            }
        }

        return [.. bytes];
    }

    private sealed class Buffers : IDisposable
    {
        private static readonly Microsoft.Extensions.ObjectPool.ObjectPool<Exchange> Pool = Exchange.CreatePool(new HttpLimits());

        public Exchange Exchange { get; } = Pool.Get();

        public void Dispose() => Pool.Return(Exchange);
    }
}
