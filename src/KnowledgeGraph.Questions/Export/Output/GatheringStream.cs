using System.Buffers;

namespace KnowledgeGraph.Questions.Export.Output;

/// <summary>
/// Stands before a stream that may only be written to by those who wait for it. What a writer of zips writes without waiting, a few bytes at the beginning
/// and the end of each file, is gathered, and goes on with what comes next.
/// </summary>
/// <param name="stream">Where it goes; not owned.</param>
internal sealed class GatheringStream(Stream stream) : Stream
{
    private const int Enough = 64 * 1024;
    private readonly ArrayBufferWriter<byte> _gathered = new(2 * Enough);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer) => _gathered.Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => _gathered.Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _gathered.Write(buffer.Span);
        return _gathered.WrittenCount < Enough ? ValueTask.CompletedTask : DrainAsync(cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // Whoever flushes may not be waited for either: what is gathered goes on by DrainAsync.
    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Hands on all that was gathered.</summary>
    public async ValueTask DrainAsync(CancellationToken cancellation)
    {
        await stream.WriteAsync(_gathered.WrittenMemory, cancellation);
        _gathered.ResetWrittenCount();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
