using KnowledgeGraph.Bolt.Connections;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Tests.Bolt.Wire;

namespace KnowledgeGraph.Tests.Bolt.Connections;

/// <summary>Messages to chunks and back: Bolt, "Chunking".</summary>
public class ChunkingTests
{
    private const int Limit = 1024 * 1024;

    [Theory]
    [InlineData(2)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(131_070)]
    [InlineData(131_071)]
    [InlineData(400_000)]
    public void A_message_of_any_length_leaves_in_chunks_of_at_most_65535_bytes(int length)
    {
        using var outbox = new Outbox(Limit);
        var (first, second) = (Pattern(3), Pattern(length));

        Put(outbox, first);
        Put(outbox, second);

        Assert.Equal([.. MessageText.Chunk(first, 65_535), .. MessageText.Chunk(second, 65_535)], outbox.Written.ToArray());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 7)]
    [InlineData(3, 65_535)]
    [InlineData(1000, 4096)]
    [InlineData(65_535, 1)]
    [InlineData(65_535, 100_000)]
    public void Messages_come_back_whatever_the_chunks_and_the_pieces(int chunkBytes, int pieceBytes)
    {
        var random = new Random(7);
        byte[][] messages = [.. new[] { 1, 2, 3, 500, 16_383, 16_384, 16_385, 66_000, 1, 40_000, 150_000, 2 }.Select(Pattern)];
        byte[] wire = [.. messages.SelectMany(message => (byte[])[.. Noops(random), .. MessageText.Chunk(message, chunkBytes)])];
        using var inbox = new Inbox(Limit);
        List<byte[]> received = [];

        for (var at = 0; at < wire.Length;)
        {
            var free = inbox.GetFree();
            var count = Math.Min(Math.Min(pieceBytes, free.Length), wire.Length - at);
            wire.AsSpan(at, count).CopyTo(free.Span);
            inbox.Advance(count);
            at += count;
            while (inbox.TryRead(out var message)) received.Add(message.ToArray());
        }

        Assert.Equal(messages, received);
    }

    [Fact]
    public void A_message_above_the_limit_is_refused_at_the_header_that_exceeds_it()
    {
        using var inbox = new Inbox(limit: 1000);
        var bytes = MessageText.Chunk(Pattern(1001), 500);
        bytes.CopyTo(inbox.GetFree());
        inbox.Advance(bytes.Length);

        var refused = Assert.Throws<TransportException>(() => inbox.TryRead(out _));

        Assert.Equal(TransportFault.Protocol, refused.Fault);
        Assert.Contains("1000 bytes", refused.Message, StringComparison.Ordinal);
    }

    private static void Put(Outbox outbox, byte[] message)
    {
        var start = outbox.Begin();
        outbox.Writer.WriteRaw(message);
        outbox.End(start);
    }

    private static byte[] Noops(Random random) => new byte[2 * random.Next(3)];

    private static byte[] Pattern(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)((i * 31) + length))];
}
