using System.Buffers;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Json;

namespace KnowledgeGraph.Tests.Query.Json;

public class LimitedBufferTests
{
    private const int Kept = 64 * 1024;

    [Fact]
    public void It_grows_and_keeps_what_was_written()
    {
        using var buffer = new LimitedBuffer(1_000_000, "text");
        var expected = Enumerable.Range(0, 100_000).Select(i => (byte)i).ToArray();

        foreach (var part in expected.Chunk(777)) buffer.Write(part);

        Assert.Equal(expected, buffer.Written.ToArray());
    }

    [Fact]
    public void What_outgrows_the_limit_is_refused_by_the_limits_name()
    {
        using var buffer = new LimitedBuffer(10_000, "answer");
        buffer.Write(new byte[9_000]);

        var refusal = Assert.Throws<GraphQLException>(() => buffer.GetSpan(1_001).Length);

        Assert.Equal(ErrorCode.LimitExceeded, refusal.Errors[0].Code);
        Assert.Contains("answer", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("10000", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Once_grown_it_is_used_again_without_allocating()
    {
        using var buffer = new LimitedBuffer(1_000_000, "text");
        var text = new byte[20_000];
        buffer.Write(text);
        buffer.Reset(Kept);

        var before = GC.GetAllocatedBytesForCurrentThread();
        buffer.Write(text);
        buffer.Reset(Kept);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void More_than_it_handed_out_cannot_be_claimed()
    {
        using var buffer = new LimitedBuffer(1_000_000, "text");
        var length = buffer.GetSpan(1).Length;

        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Advance(length + 1));
    }
}
