using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Streaming;

namespace KnowledgeGraph.Tests.Server.Streaming;

/// <summary>
/// A source of answers whose documents are two words: how many, and what: <c>3 numbers</c>, <c>9 pages</c> of 10 KB each, <c>1 wait</c> for
/// <see cref="Release"/> before the next one, <c>1 fault</c> after it, <c>1 limit</c> after it; <c>0 error</c> is no operation.
/// </summary>
internal sealed class Counter : IOperationStreamer, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string Page = new('x', 10_000);

    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _ended = new(0);
    private int _made;

    /// <summary>How many answers were made.</summary>
    public int Made => Volatile.Read(ref _made);

    /// <summary>The requests that came.</summary>
    public List<OperationRequest> Requests { get; } = [];

    /// <summary>Its answers as a transport sends them, to documents that nobody registered.</summary>
    /// <param name="log">Is told of faults.</param>
    public AnswerStream Answers(RecordingLog log) => new(this, new DocumentChoice(KnownDocuments.None, registered: null, isKnownOnly: false), log);

    /// <summary>Lets those that wait go on.</summary>
    public void Release() => _released.SetResult();

    public void Dispose() => _ended.Dispose();

    /// <summary>Waits until one more operation has ended, in whatever way; a test that waits in vain fails.</summary>
    public async Task EndedAsync() => Assert.True(await _ended.WaitAsync(Patience, TestContext.Current.CancellationToken), "No operation has ended.");

    public async IAsyncEnumerable<OperationOutcome> RunAsync(
        OperationRequest request, IBufferWriter<byte> output, [EnumeratorCancellation] CancellationToken cancellation)
    {
        lock (Requests) Requests.Add(request);
        var words = Encoding.UTF8.GetString(request.Document.Span).Split(' ');
        try
        {
            if (words[1] == "error")
            {
                yield return ErrorResponse.Write(output, [new GraphQLError(ErrorCode.ValidationFailed, "no such field")]);
                yield break;
            }

            for (var i = 0; i < int.Parse(words[0], CultureInfo.InvariantCulture); i++)
            {
                cancellation.ThrowIfCancellationRequested();
                Interlocked.Increment(ref _made);
                output.Write(JsonSerializer.SerializeToUtf8Bytes(new { data = words[1] == "pages" ? new { n = i, page = Page } : (object)new { n = i } }));
                yield return OperationOutcome.Complete;
            }

            if (words[1] == "wait") await _released.Task.WaitAsync(cancellation);
            if (words[1] == "fault") throw new InvalidOperationException("a secret of the server");
            if (words[1] == "limit") throw new GraphQLException(ErrorCode.LimitExceeded, "too much");
        }
        finally
        {
            _ended.Release();
        }
    }
}
