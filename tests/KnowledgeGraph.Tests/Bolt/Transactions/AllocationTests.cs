using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Tests.Bolt.Wire;

namespace KnowledgeGraph.Tests.Bolt.Transactions;

/// <summary>What a request costs in memory besides what its sink takes.</summary>
public class AllocationTests
{
    private const int Requests = 200;
    private const long BytesPerRequest = 2048;

    [Fact]
    public void A_request_with_an_answer_of_12_KB_allocates_less_than_2_KB()
    {
        var row = MessageText.Write($"RECORD [1, \"{new string('x', 100)}\"]");
        byte[] answer =
        [
            .. MessageText.Write("""SUCCESS {"fields": ["n", "t"]}"""),
            .. Enumerable.Repeat(row, 110).SelectMany(bytes => bytes),
            .. MessageText.Write("SUCCESS {}"),
        ];
        var driver = BoltDriver.Open(Replay.Options, (_, _) => new(new RecordedStream(answer)));
        var text = new QueryText("UNWIND range(1, 110) AS n RETURN n, $t"u8.ToArray(), new OneParameter());
        var sink = new CountingSink();
        QueryText[] texts = [text];
        IRecordSink[] sinks = [sink];
        Run(20);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Run(Requests);

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Requests, 0, BytesPerRequest);
        Assert.Equal((Requests + 20) * 110, sink.Rows);

        // Everything here is there at once, so it all happens on this thread.
        void Run(int times)
        {
            for (var i = 0; i < times; i++) Assert.True(driver.RunAsync(texts, sinks).AsTask().IsCompletedSuccessfully);
        }
    }

    private sealed class OneParameter : IParameters
    {
        public void Write(PackWriter writer)
        {
            writer.WriteMapHeader(1);
            writer.WriteString("t"u8);
            writer.WriteInteger(1);
        }
    }

    private sealed class CountingSink : IRecordSink
    {
        public int Rows { get; private set; }

        public void OnRecord(ref PackReader row)
        {
            row.ReadListHeader();
            row.ReadInteger();
            row.ReadString();
            Rows++;
        }
    }

    /// <summary>Answers the handshake, the greeting, and every later write by the same bytes.</summary>
    private sealed class RecordedStream(byte[] answer) : MemoryStream
    {
        private static readonly byte[] Greeting = [.. MessageText.Write("""SUCCESS {"server": "Neo4j/5.26.0"}"""), .. MessageText.Write("SUCCESS {}")];

        private int _writes;
        private ReadOnlyMemory<byte> _ready;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _ready = _writes switch { 0 => new byte[] { 0, 0, 4, 5 }, 1 => Greeting, _ => answer };
            _writes++;
            return default;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = Math.Min(buffer.Length, _ready.Length);
            _ready[..count].CopyTo(buffer);
            _ready = _ready[count..];
            return new(count);
        }
    }
}
