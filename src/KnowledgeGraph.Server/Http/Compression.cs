using System.Buffers;
using System.IO.Compression;

namespace KnowledgeGraph.Server.Http;

/// <summary>Codes whole answers into pooled bytes, so that their length is known before the first one is sent.</summary>
internal static class Compression
{
    // One makes 42 KB of JSON a quarter smaller than gzip at its fastest, in 58 µs against 100; four takes 260 µs for an eighth less.
    private const int BrotliQuality = 1;
    private const int BrotliWindow = 20;

    /// <summary>Writes an answer in a coding other than <see cref="ContentCoding.Identity"/>.</summary>
    public static void Write(ReadOnlySpan<byte> answer, ContentCoding coding, IBufferWriter<byte> output)
    {
        if (coding == ContentCoding.Brotli)
        {
            var room = output.GetSpan(BrotliEncoder.GetMaxCompressedLength(answer.Length));
            if (!BrotliEncoder.TryCompress(answer, room, out var written, BrotliQuality, BrotliWindow))
                throw new InvalidOperationException("Brotli needs more room than it says that it needs at most.");
            output.Advance(written);
            return;
        }

        using var gzip = new GZipStream(new BufferStream(output), CompressionLevel.Fastest);
        gzip.Write(answer);
    }

    private sealed class BufferStream(IBufferWriter<byte> output) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> buffer) => output.Write(buffer);

        public override void Write(byte[] buffer, int offset, int count) => output.Write(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
