using KnowledgeGraph.Query.Limits;

namespace KnowledgeGraph.Server.Exports;

/// <summary>Writes to a client, and waits until it has read; only so long, and then it is given up.</summary>
/// <param name="client">The client; not owned.</param>
/// <param name="patience">How long a client may read nothing.</param>
/// <param name="time">The clock.</param>
internal sealed class PatientStream(Stream client, TimeSpan patience, TimeProvider time) : Stream
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

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var write = client.WriteAsync(buffer, cancellationToken);
        if (write.IsCompletedSuccessfully) return;
        using var deadline = new Deadline(patience, time, cancellationToken);
        try
        {
            await write.AsTask().WaitAsync(deadline.Token);
        }
        catch (OperationCanceledException exception) when (deadline.IsOver)
        {
            throw new IOException("The client has not read its export for too long.", exception);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // What is written leaves by itself.
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("Bytes leave by WriteAsync alone: a thread never waits for a client.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
