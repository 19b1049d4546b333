using System.Buffers;
using System.Text;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Query.Answers;
using KnowledgeGraph.Query.Changes;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Records.Changes;

namespace KnowledgeGraph.Tests.Query.Answers;

/// <summary>
/// A runner that answers when its test says so, over changes that its test makes, and a cache in front of it. A document is the names of
/// the labels that it reads; <c>mutation</c> in front makes it one.
/// </summary>
internal sealed class ScriptedRunner : IOperationRunner
{
    public static readonly GraphModel Model = ModelLoader.Load(
        [("model.graphql", "enum Language { ES EN }\ntype A @node { name: String! }\ntype B @node { name: String! }\ntype C @node { name: String! }")]);

    private readonly Lock _counting = new();
    private long _change = 1;

    public ScriptedRunner(ResponseCacheOptions? options = null, SharedAnswers? shared = null)
    {
        Feed = new ChangeFeed(Time, TimeSpan.FromSeconds(1));
        Follower = new ChangeFollower(new GraphParts(Model), Time, Feed.MaxAge);
        Feed.Register(Follower);
        Cache = new ResponseCache(this, Follower, options ?? new ResponseCacheOptions(), shared);
        Poll();
    }

    public ManualTime Time { get; } = new();

    public ChangeFeed Feed { get; }

    public ChangeFollower Follower { get; }

    public ResponseCache Cache { get; }

    /// <summary>How many runs were begun.</summary>
    public int Runs { get; private set; }

    /// <summary>How many runs were stopped.</summary>
    public int Stopped { get; private set; }

    /// <summary>What runs wait for.</summary>
    public TaskCompletionSource? Gate { get; set; }

    /// <summary>What a run throws, or null.</summary>
    public Exception? Failure { get; set; }

    /// <summary>The code of the error that a run answers with, or null.</summary>
    public ErrorCode? Error { get; set; }

    /// <summary>What follows the labels in an answer.</summary>
    public string Padding { get; set; } = "";

    public async ValueTask<OperationOutcome> RunAsync(OperationRequest request, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        lock (_counting) Runs++;
        if (Failure is { } failure) throw failure;
        var document = Encoding.UTF8.GetString(request.Document.Span);
        var isQuery = !document.StartsWith("mutation", StringComparison.Ordinal);
        var answer =
            $"{document} {Encoding.UTF8.GetString(request.Variables.Span)} {request.OperationName} at {_change}{Padding}{(request.Caller.IsCostReported ? " for its cost" : "")}";
        if (Gate is { } gate) await WaitAsync(gate, cancellation);
        // The buffers of the request must still be its own.
        Assert.StartsWith(Encoding.UTF8.GetString(request.Document.Span), answer, StringComparison.Ordinal);
        if ((request.IsForMany || request.IsQueriesOnly) && !isQuery) return new OperationOutcome(
            HasData: false, ErrorCode.InvalidArgument)
        { IsNotAQuery = true };
        output.Write(Encoding.UTF8.GetBytes(answer));
        if (Error is { } error) return new OperationOutcome(HasData: false, error);
        return OperationOutcome.Complete with
        {
            Reads = isQuery
            ? new AnswerReads(Reads(document), IsOfTheMoment: document.Contains("texts", StringComparison.Ordinal)) : null
        };
    }

    /// <summary>Asks through the cache.</summary>
    public Task<string> AskAsync(
        string document, string variables = "", string? name = null, bool queriesOnly = false, bool reportsCost = false) =>
        RequestAsync(
            document, new OperationRequest
            {
                Document = default,
                Variables = Encoding.UTF8.GetBytes(variables),
                OperationName = name,
                Caller = new Caller(reportsCost),
                IsQueriesOnly = queriesOnly
            }, CancellationToken.None);

    /// <summary>The same until the asker gives up.</summary>
    public Task<string> AskUntilAsync(string document, CancellationToken cancellation) =>
        RequestAsync(document, new OperationRequest { Document = default }, cancellation);

    private async Task<string> RequestAsync(string document, OperationRequest asked, CancellationToken cancellation)
    {
        var (bytes, output) = (Encoding.UTF8.GetBytes(document), new ArrayBufferWriter<byte>());
        try
        {
            Outcome = await Cache.RunAsync(asked with { Document = bytes }, output, cancellation);
            return Encoding.UTF8.GetString(output.WrittenSpan);
        }
        finally
        {
            // What a host does with its buffers when its request is over.
            Array.Clear(bytes);
        }
    }

    /// <summary>The outcome of the last answer.</summary>
    public OperationOutcome Outcome { get; private set; }

    /// <summary>Another server writes; nobody here knows until the next poll.</summary>
    public void WriteElsewhere() => _change++;

    /// <summary>This server writes nodes of these labels.</summary>
    public void Write(params string[] labels)
    {
        var before = new ChangeMark(_change, Stamp(_change).UtcTicks);
        Feed.Learn(new Change(++_change, Stamp(_change), [], [], new TouchedNames(labels, [])), before);
    }

    /// <summary>A poll that is answered at once; what others wrote since the last touched these labels.</summary>
    public void Poll(params string[] labels)
    {
        var asked = Feed.Ask();
        var from = asked.Before?.Number ?? _change;
        var names = new TouchedNames(labels, []);
        var changes = Enumerable.Range(0, (int)(_change - from) + 1).Select(i => new Change(from + i, Stamp(from + i), [], [], names));
        Feed.Learn(asked, new ChangeMark(_change, Stamp(_change).UtcTicks), from == _change ? [] : [.. changes]);
    }


    private async Task WaitAsync(TaskCompletionSource gate, CancellationToken cancellation)
    {
        try
        {
            await gate.Task.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            Stopped++;
            throw;
        }
    }

    private PartSet Reads(string document) => new(
        Follower.Parts.Count,
        Model.NodeTypes.Values.Where(type => document.Contains(type.Name, StringComparison.Ordinal)).Select(type => Follower.Parts.Of(type)));

    private static DateTimeOffset Stamp(long number) => new(number * 1000, TimeSpan.Zero);
}
