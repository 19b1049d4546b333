using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Server.Streaming;

/// <summary>Counts open WebSockets and event streams, and lets no more in than the server may have.</summary>
/// <param name="max">The most at a time.</param>
internal sealed class StreamGate(int max)
{
    private int _open;

    /// <summary>The refusal of one too many.</summary>
    public Refusal Full { get; } = new(
        StatusCodes.Status503ServiceUnavailable, ErrorCode.LimitExceeded,
        max == 0
            ? "This server has no WebSockets and event streams. Send the operation by POST, or allow them by the setting 'streams'."
            : $"The server has {max} open WebSockets and event streams (--streams), and takes no more. Close what is not needed, or try again later.");

    /// <summary>Lets one in until its place is disposed; false where no place is left.</summary>
    public bool TryEnter([NotNullWhen(true)] out IDisposable? place)
    {
        place = null;
        if (Interlocked.Increment(ref _open) <= max)
        {
            place = new Place(this);
            return true;
        }

        Interlocked.Decrement(ref _open);
        return false;
    }

    private sealed class Place(StreamGate gate) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0) Interlocked.Decrement(ref gate._open);
        }
    }
}
