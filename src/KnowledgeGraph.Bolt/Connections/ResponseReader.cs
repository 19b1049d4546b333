using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Bolt.Connections;

/// <summary>
/// Matches responses to requests in order (Bolt, "Message exchange"), hands rows to their sinks from the receive buffer,
/// and keeps what else the exchange has brought. A hot path for RECORD; everything else comes once a request.
/// </summary>
internal sealed class ResponseReader(RequestGuard guard, NotificationHandler? onNotification)
{
    private readonly Queue<ExpectedResponse> _expected = new();

    /// <summary>True if every response has come.</summary>
    public bool IsComplete => _expected.Count == 0;

    /// <summary>True if a response is owed that says whether writes were kept.</summary>
    public bool IsCommitOwed => _expected.Any(response => response.IsCommit);

    /// <summary>The first request that failed, and how.</summary>
    public (MessageTag Request, ServerException Error)? Failure { get; private set; }

    /// <summary>What a sink threw.</summary>
    public Exception? SinkFailure { get; private set; }

    /// <summary>True if a request was ignored.</summary>
    public bool HasIgnored { get; private set; }

    /// <summary>The last bookmark received, if it was asked for.</summary>
    public string? Bookmark { get; private set; }

    /// <summary>True to keep bookmarks.</summary>
    public bool IsBookmarkTracked { get; set; }

    /// <summary>The answer to HELLO.</summary>
    public Greeting? Greeting { get; private set; }

    /// <summary>The answer to ROUTE.</summary>
    public RoutingTable? Routing { get; private set; }

    /// <summary>Forgets the outcome of the exchange before.</summary>
    public void Begin()
    {
        Failure = null;
        SinkFailure = null;
        HasIgnored = false;
        Bookmark = null;
        Routing = null;
    }

    /// <summary>Forgets what is expected: its requests were taken back.</summary>
    public void Clear() => _expected.Clear();

    /// <summary>A request was queued.</summary>
    public void Expect(in ExpectedResponse response) => _expected.Enqueue(response);

    /// <summary>Takes a message.</summary>
    /// <exception cref="TransportException">It is not a response, or not one that is owed.</exception>
    public void Accept(ReadOnlySpan<byte> message)
    {
        var reader = new PackReader(message);
        reader.ReadStructureHeader(out var tag);
        if (!_expected.TryPeek(out var owed)) throw OutOfStep($"The server sent a message {tag:X2} that nothing had asked for.");
        switch ((MessageTag)tag)
        {
            case MessageTag.Record when owed.Request == MessageTag.Pull:
                Deliver(owed.Sink, ref reader);
                return;
            case MessageTag.Success:
                Succeed(owed, message[reader.Position..]);
                break;
            case MessageTag.Ignored:
                HasIgnored = true;
                break;
            case MessageTag.Failure:
                var error = FailureReader.Read(ref reader);
                Failure ??= (owed.Request, error);
                break;
            default:
                throw OutOfStep($"The server answered {owed.Request} by a message {tag:X2}, which Bolt does not have there.");
        }

        _expected.Dequeue();
    }

    private static TransportException OutOfStep(string message) => new(TransportFault.Protocol, message);

    private void Deliver(IRecordSink? sink, ref PackReader row)
    {
        // Rows of a request that was stopped are on their way still; nobody wants them.
        if (sink is null || guard.Reason != StopReason.None) return;
        if (row.Kind != PackKind.List) throw row.Malformed("a RECORD has no list");
        try
        {
            sink.OnRecord(ref row);
        }
        catch (Exception thrown)
        {
            Refuse(thrown);
        }
    }

    private void Succeed(in ExpectedResponse owed, ReadOnlySpan<byte> metadata)
    {
        var reader = new PackReader(metadata);
        if (reader.Kind != PackKind.Map) throw reader.Malformed("a SUCCESS has no map");
        switch (owed.Request)
        {
            case MessageTag.Hello:
                Greeting = Greeting.Read(ref reader);
                break;
            case MessageTag.Route when PackMap.TryFind(ref reader, "rt"u8):
                Routing = RoutingTable.Read(ref reader);
                break;
            case MessageTag.Run when owed.Sink is { } sink && guard.Reason == StopReason.None && PackMap.TryFind(ref reader, "fields"u8):
                Tell(sink, reader);
                break;
            case MessageTag.Pull or MessageTag.Discard or MessageTag.Commit:
                if (IsBookmarkTracked && PackMap.TryFind(ref reader, "bookmark"u8)) Bookmark = reader.ReadText();
                Summarize(owed, metadata);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private void Tell(IRecordSink sink, PackReader fields)
    {
        try
        {
            sink.OnFields(ref fields);
        }
        catch (Exception thrown)
        {
            Refuse(thrown);
        }
    }

    private void Summarize(in ExpectedResponse owed, ReadOnlySpan<byte> metadata)
    {
        if (guard.Reason != StopReason.None) return;
        try
        {
            owed.Sink?.OnSummary(new ResultSummary(metadata));
            if (onNotification is not null) NotificationReader.Read(new PackReader(metadata), owed.Text.Span, onNotification);
        }
        catch (Exception thrown)
        {
            Refuse(thrown);
        }
    }

    /// <summary>A sink threw: the rest of the request is of no use. The caller gets the exception once the connection is in step again.</summary>
    private void Refuse(Exception thrown)
    {
        SinkFailure ??= thrown;
        guard.Stop(StopReason.Sink);
    }
}
