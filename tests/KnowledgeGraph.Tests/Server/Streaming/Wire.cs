using System.IO.Pipelines;

namespace KnowledgeGraph.Tests.Server.Streaming;

/// <summary>A connection in memory: two streams, of which each reads what the other writes, and waits where the other does not read.</summary>
internal sealed class Wire : IDisposable
{
    private static readonly PipeOptions Narrow = new(pauseWriterThreshold: 64 * 1024, resumeWriterThreshold: 32 * 1024, useSynchronizationContext: false);

    public Wire()
    {
        var (up, down) = (new Pipe(Narrow), new Pipe(Narrow));
        Client = new End(down.Reader, up.Writer);
        Server = new End(up.Reader, down.Writer);
    }

    public End Client { get; }

    public End Server { get; }

    public void Dispose()
    {
        Client.Dispose();
        Server.Dispose();
    }

    /// <summary>One end.</summary>
    internal sealed class End(PipeReader reader, PipeWriter writer) : Stream
    {
        private readonly Stream _in = reader.AsStream();
        private readonly TaskCompletionSource _blocked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Ends when a write has begun to wait for the other end's reading.</summary>
        public Task Blocked => _blocked.Task.WaitAsync(TestContext.Current.CancellationToken);

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var write = writer.WriteAsync(buffer, cancellationToken);
            if (!write.IsCompleted) _blocked.TrySetResult();
            var result = await write;
            if (result.IsCompleted) throw new IOException("The other end is gone.");
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            _in.ReadAsync(buffer, cancellationToken);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            _in.ReadAsync(buffer, offset, count, cancellationToken);

        public override void Flush()
        {
        }

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                // A read that waits ends, as that of a socket does.
                reader.CancelPendingRead();
                writer.Complete();
                reader.Complete();
            }

            base.Dispose(disposing);
        }
    }
}
