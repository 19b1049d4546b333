using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Neo4j.Changes;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Neo4j.Limits;

namespace KnowledgeGraph.Tests.Neo4j.Changes;

/// <summary>What a poll reads of a backlog, over a client whose answers are written down.</summary>
public class ChangeReaderTests
{
    private static readonly Neo4jLimits Limits = new() { ChangesFollowed = 10 };

    private readonly ManualTime _time = new();
    private readonly Script _script = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_changes_from_the_known_one_on_are_read_with_the_last()
    {
        var seen = await SeeAsync(11, Stop);

        Assert.Equal(MarkOf(20), seen.Last);
        Assert.Equal(Enumerable.Range(11, 10).Select(number => (long)number), seen.Changes.Select(change => change.Number));
        Assert.Equal(2, _script.Reads);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1)]
    public async Task More_changes_than_are_followed_are_not_read_at_all(long known)
    {
        var seen = await SeeAsync(known, Stop);

        Assert.Equal(MarkOf(20), seen.Last);
        Assert.Empty(seen.Changes);
        Assert.Equal(1, _script.Reads);
    }

    [Theory]
    [InlineData(ErrorCode.Timeout)]
    [InlineData(ErrorCode.LimitExceeded)]
    public async Task Changes_that_are_too_much_to_read_leave_the_number(ErrorCode code)
    {
        _script.OnChanges = _ => throw new GraphQLException(code, "too much");

        var seen = await SeeAsync(15, Stop);

        Assert.Equal(MarkOf(20), seen.Last);
        Assert.Empty(seen.Changes);
    }

    [Fact]
    public async Task Changes_that_do_not_come_in_time_leave_the_number()
    {
        _script.OnChanges = stop => Task.Delay(Timeout.Infinite, stop);
        var seeing = SeeAsync(15, Stop);

        await _time.AdvanceOnceAwaitedAsync(Limits.PollTimeout);

        var seen = await seeing;
        Assert.Equal(MarkOf(20), seen.Last);
        Assert.Empty(seen.Changes);
    }

    [Fact]
    public async Task A_backlog_that_cannot_be_read_is_passed_by_the_next_poll()
    {
        _script.OnChanges = _ => throw new GraphQLException(ErrorCode.Timeout, "too much");
        var feed = new ChangeFeed(_time, TimeSpan.FromSeconds(1));
        feed.Learn(feed.Ask(), MarkOf(15), []);

        for (var poll = 0; poll < 2; poll++)
        {
            var asked = feed.Ask();
            var seen = await SeeAsync(asked.Before?.Number, Stop);
            feed.Learn(asked, seen.Last, seen.Changes);
        }

        Assert.Equal(MarkOf(20), feed.Last);
        Assert.Equal(3, _script.Reads);
    }

    [Fact]
    public async Task A_server_that_is_gone_is_a_poll_that_failed()
    {
        _script.OnChanges = _ => throw new GraphQLException(ErrorCode.StoreUnavailable, "gone");

        var failure = await Assert.ThrowsAsync<GraphQLException>(() => SeeAsync(15, Stop));

        Assert.Equal(ErrorCode.StoreUnavailable, Assert.Single(failure.Errors).Code);
    }

    [Fact]
    public async Task Who_ends_the_polling_gets_no_answer()
    {
        using var closing = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        _script.OnChanges = stop => closing.CancelAsync().ContinueWith(_ => stop.ThrowIfCancellationRequested(), stop, default, TaskScheduler.Default);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SeeAsync(15, closing.Token));
    }

    private async Task<ChangesSeen> SeeAsync(long? known, CancellationToken stop)
    {
        var layout = GraphLayout.Of(ModelLoader.Load([("model.graphql", "type Ship @node { name: String! }")]));
        await using var client = new ScriptedClient(_script);
        return await new ChangeReader(client, layout, Limits).SeeSoonAsync(known, _time, stop);
    }

    private static ChangeMark MarkOf(long number) => new(number, TimeOf(number).UtcTicks);

    private static DateTimeOffset TimeOf(long number) => DateTimeOffset.UnixEpoch.AddSeconds(number);

    private sealed class Script
    {
        public const long Last = 20;

        public int Reads { get; set; }

        public Func<CancellationToken, Task> OnChanges { get; set; } = _ => Task.CompletedTask;
    }

    private sealed class ScriptedClient(Script script) : ICypherClient
    {
        public string Address => "bolt://scripted";

        public Neo4jLimits Limits => ChangeReaderTests.Limits;

        public int Outages => 0;

        public void Tell(string trouble) => throw new NotSupportedException();

        public async ValueTask RunAsync(
            IReadOnlyList<QueryText> texts, IReadOnlyList<IRecordSink?> sinks, TimeSpan timeout, CancellationToken cancellation)
        {
            script.Reads++;
            var parameters = Assert.Single(texts).ReadParameters()!;
            var sink = Assert.Single(sinks)!;
            if (!parameters.TryGetValue("after", out var after))
            {
                sink.OnRecord([Script.Last, null, Text(Script.Last)]);
                return;
            }
            await script.OnChanges(cancellation);
            for (var number = (long)after! + 1; number <= Math.Min(Script.Last, (long)after + (long)parameters["limit"]!); number++)
                sink.OnRecord([number, Text(number), null, null, Array.Empty<object?>(), null]);
        }

        public ValueTask<string> VerifyAsync(CancellationToken cancellation) => throw new NotSupportedException();

        public ValueTask WriteAsync(Func<ICypherTransaction, CancellationToken, ValueTask> work, TimeSpan timeout, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public ValueTask DisposeAsync() => default;

        private static string Text(long number) => TimeOf(number).UtcDateTime.ToString("O");
    }
}
