namespace KnowledgeGraph.HotChocolate.Answers;

/// <summary>The body of a response into which an answer is written instead of what the formatter writes, which it does asynchronously and at once.</summary>
/// <param name="body">The body.</param>
/// <param name="answer">The answer.</param>
internal sealed class AnswerStream(Stream body, ReadOnlyMemory<byte> answer) : MemoryStream
{
    private ReadOnlyMemory<byte> _left = answer;

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var whole = _left;
        _left = default;
        return whole.IsEmpty ? ValueTask.CompletedTask : body.WriteAsync(whole, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) => body.FlushAsync(cancellationToken);
}
