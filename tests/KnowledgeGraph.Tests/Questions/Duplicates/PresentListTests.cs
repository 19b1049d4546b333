using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing.Asking;

namespace KnowledgeGraph.Tests.Questions.Duplicates;

/// <summary>The list of the whole graph, which is worked out in the background.</summary>
public class PresentListTests
{
    // Above the pause between two lists.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_keeps_its_age_until_the_pause_after_it_is_over_and_then_follows_the_change()
    {
        var clock = new ManualTime(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var model = ModelLoader.Load([("model.graphql", "type Body @node { name: String! }")]);
        await using var store = EmbeddedStore.Open(model, directory: null, clock);
        await using var api = new SearchedApi(model, store, clock, fault => throw fault);
        var runner = new OperationRunner(model, api.Schema, api.Plans, new QueryLimits());
        api.Attach(runner);
        await store.ApplyAsync(new GraphWrite { PutNodes = [Body("body:a"), Body("body:b")] }, Stop);

        Assert.Equal((1, 1, "2026-01-01T00:00:00Z"), await AskAsync(runner));
        clock.Advance(TimeSpan.FromSeconds(1));
        await store.ApplyAsync(new GraphWrite { PutNodes = [Body("body:c")] }, Stop);
        Assert.Equal((1, 1, "2026-01-01T00:00:00Z"), await AskAsync(runner));

        await clock.AdvanceOnceAwaitedAsync(Pause);
        await Eventually.HoldsAsync(async () => await AskAsync(runner) == (2, 3, "2026-01-01T00:00:06Z"));
    }

    [Fact]
    public async Task What_has_gone_since_the_list_was_worked_out_is_in_no_answer()
    {
        var clock = new ManualTime(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var model = ModelLoader.Load([("model.graphql", "type Body @node { name: String! }")]);
        await using var store = EmbeddedStore.Open(model, directory: null, clock);
        await using var api = new SearchedApi(model, store, clock, fault => throw fault);
        var runner = new OperationRunner(model, api.Schema, api.Plans, new QueryLimits());
        api.Attach(runner);
        await store.ApplyAsync(new GraphWrite { PutNodes = [Body("body:a"), Body("body:b"), Body("body:c")] }, Stop);
        Assert.Equal((1, 3, "2026-01-01T00:00:00Z"), await AskAsync(runner));

        await store.ApplyAsync(new GraphWrite { DeleteNodes = ["body:c"] }, Stop);

        Assert.Equal((1, 1, "2026-01-01T00:00:00Z"), await AskAsync(runner));
    }

    [Fact]
    public async Task A_failure_that_may_pass_is_told_and_tried_again_without_any_change()
    {
        var clock = new FailingOnce();
        var model = ModelLoader.Load([("model.graphql", "type Body @node { name: String! }")]);
        await using var store = EmbeddedStore.Open(model, directory: null, TimeProvider.System);
        var faults = new ConcurrentQueue<Exception>();
        await using var api = new SearchedApi(model, store, clock, faults.Enqueue);
        var runner = new OperationRunner(model, api.Schema, api.Plans, new QueryLimits(), faults.Enqueue);
        api.Attach(runner);
        await store.ApplyAsync(new GraphWrite { PutNodes = [Body("body:a"), Body("body:b")] }, Stop);

        var output = new ArrayBufferWriter<byte>();
        await runner.RunAsync(new OperationRequest { Document = "{ duplicates { totalCount } }"u8.ToArray() }, output, Stop);
        await clock.Moving.AdvanceOnceAwaitedAsync(Pause);

        Assert.Contains("\"INTERNAL\"", Encoding.UTF8.GetString(output.WrittenSpan), StringComparison.Ordinal);
        await Eventually.HoldsAsync(async () => (await TextAsync(runner)).Contains("\"totalCount\":1", StringComparison.Ordinal));
        Assert.IsType<IOException>(Assert.Single(faults.Distinct()));
    }

    private static async Task<string> TextAsync(OperationRunner runner)
    {
        var output = new ArrayBufferWriter<byte>();
        await runner.RunAsync(new OperationRequest { Document = "{ duplicates { totalCount } }"u8.ToArray() }, output, Stop);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    // A clock that cannot be read the first time that a list is dated, on a thread of work in the background.
    private sealed class FailingOnce : TimeProvider
    {
        private int _failed;

        public ManualTime Moving { get; } = new();

        public override DateTimeOffset GetUtcNow() =>
            Thread.CurrentThread.Name?.StartsWith("Background", StringComparison.Ordinal) == true && Interlocked.Exchange(ref _failed, 1) == 0
                ? throw new IOException("The clock cannot be read.")
                : Moving.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            Moving.CreateTimer(callback, state, dueTime, period);
    }

    private static NodeRecord Body(string id) =>
        new(id, "Body", new Dictionary<string, Value>(StringComparer.Ordinal) { ["name"] = new TextValue("Puerto Largo") });

    private static async Task<(int Change, int Count, string TakenAt)> AskAsync(OperationRunner runner)
    {
        var output = new ArrayBufferWriter<byte>();
        var document = Encoding.UTF8.GetBytes("{ duplicates { totalCount nodes { a { id } b { id } } snapshot { takenAt change } } }");
        await runner.RunAsync(new OperationRequest { Document = document }, output, Stop);
        var answer = JsonDocument.Parse(output.WrittenMemory).RootElement.GetProperty("data").GetProperty("duplicates");
        Assert.Equal(answer.GetProperty("totalCount").GetInt32(), answer.GetProperty("nodes").GetArrayLength());
        var snapshot = answer.GetProperty("snapshot");
        return (snapshot.GetProperty("change").GetInt32(), answer.GetProperty("totalCount").GetInt32(), snapshot.GetProperty("takenAt").GetString()!);
    }
}
