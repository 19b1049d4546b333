using System.Buffers;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Answers;
using KnowledgeGraph.Query.Operations;

namespace KnowledgeGraph.Tests.Query.Answers;

/// <summary>Which answers are served again, and which are not.</summary>
public class ResponseCacheTests
{
    private readonly ScriptedRunner _runner = new();

    [Fact]
    public async Task The_same_request_is_run_once_and_answered_alike_with_one_tag()
    {
        var first = await _runner.AskAsync("A", "{}");
        var tag = _runner.Outcome.Tag!.Text;

        var second = await _runner.AskAsync("A", "{}");

        Assert.Equal((first, 1), (second, _runner.Runs));
        Assert.Equal(tag, _runner.Outcome.Tag!.Text);
        Assert.True(_runner.Outcome.IsComplete);
        Assert.Equal((1L, 1L), (_runner.Cache.Statistics.Hits, _runner.Cache.Statistics.Misses));
    }

    [Fact]
    public async Task Whatever_can_change_the_answer_is_part_of_the_key()
    {
        await _runner.AskAsync("A", "{}");
        await _runner.AskAsync("B", "{}");
        await _runner.AskAsync("A", "{\"a\":1}");
        await _runner.AskAsync("A{", "}");
        await _runner.AskAsync("A", "{}", name: "");
        await _runner.AskAsync("A", "{}", name: "N");
        Assert.Equal(6, _runner.Runs);

        await _runner.AskAsync("A", "{}", queriesOnly: true);

        Assert.Equal(6, _runner.Runs);
    }

    [Fact]
    public async Task What_shows_texts_is_run_anew_since_no_change_tells_of_a_text_that_comes()
    {
        await _runner.AskAsync("A texts");
        await _runner.AskAsync("A texts");

        Assert.Equal((2, 0), (_runner.Runs, _runner.Cache.Statistics.Entries));
    }

    [Fact]
    public async Task A_report_of_the_cost_is_run_anew_and_never_kept()
    {
        var plain = await _runner.AskAsync("A");
        var reported = await _runner.AskAsync("A", reportsCost: true);
        await _runner.AskAsync("A", reportsCost: true);
        Assert.Equal(3, _runner.Runs);
        Assert.NotEqual(plain, reported);

        Assert.Equal(plain, await _runner.AskAsync("A"));

        Assert.Equal((3, 1), (_runner.Runs, _runner.Cache.Statistics.Entries));
    }

    [Fact]
    public async Task A_report_of_the_cost_comes_first_and_the_next_without_one_is_run()
    {
        var reported = await _runner.AskAsync("A", reportsCost: true);

        Assert.NotEqual(reported, await _runner.AskAsync("A"));
        Assert.Equal(2, _runner.Runs);
    }

    [Fact]
    public async Task An_own_write_ends_the_answers_that_it_touches_at_once_and_no_others()
    {
        await _runner.AskAsync("A");
        await _runner.AskAsync("B");

        _runner.Write("A");

        Assert.EndsWith("at 2", await _runner.AskAsync("A"), StringComparison.Ordinal);
        Assert.EndsWith("at 1", await _runner.AskAsync("B"), StringComparison.Ordinal);
        Assert.Equal(3, _runner.Runs);
    }

    [Fact]
    public async Task Another_servers_write_ends_them_with_the_poll_that_tells_of_it()
    {
        await _runner.AskAsync("A");
        await _runner.AskAsync("B");
        _runner.WriteElsewhere();
        Assert.EndsWith("at 1", await _runner.AskAsync("A"), StringComparison.Ordinal);

        _runner.Poll("A");

        Assert.EndsWith("at 2", await _runner.AskAsync("A"), StringComparison.Ordinal);
        Assert.EndsWith("at 1", await _runner.AskAsync("B"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_last_poll_is_too_old_every_request_is_run()
    {
        await _runner.AskAsync("A");
        _runner.Time.Advance(TimeSpan.FromSeconds(1));

        await _runner.AskAsync("A");
        await _runner.AskAsync("A");
        Assert.Equal(3, _runner.Runs);

        _runner.Poll();
        await _runner.AskAsync("A");
        Assert.Equal(3, _runner.Runs);
    }

    [Fact]
    public async Task An_answer_that_a_change_overtook_is_given_to_its_askers_and_not_kept()
    {
        _runner.Gate = new TaskCompletionSource();
        var asked = _runner.AskAsync("A");
        _runner.Write("A");
        _runner.Gate.SetResult();
        Assert.EndsWith("at 1", await asked, StringComparison.Ordinal);

        Assert.EndsWith("at 2", await _runner.AskAsync("A"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_are_not_kept()
    {
        _runner.Error = ErrorCode.Timeout;
        await _runner.AskAsync("A");
        Assert.Equal(ErrorCode.Timeout, _runner.Outcome.Error);
        _runner.Error = null;

        await _runner.AskAsync("A");

        Assert.True(_runner.Outcome.IsComplete);
        Assert.Equal(2, _runner.Runs);
    }

    [Fact]
    public async Task What_is_no_query_runs_each_time_for_each_who_asks()
    {
        Assert.StartsWith("mutation A", await _runner.AskAsync("mutation A"), StringComparison.Ordinal);
        Assert.StartsWith("mutation A", await _runner.AskAsync("mutation A"), StringComparison.Ordinal);
        Assert.Equal(0, _runner.Cache.Statistics.Entries);

        await _runner.AskAsync("mutation A", queriesOnly: true);

        Assert.True(_runner.Outcome.IsNotAQuery);
    }

    [Fact]
    public async Task Large_answers_and_large_requests_are_not_kept()
    {
        var runner = new ScriptedRunner(new ResponseCacheOptions { AnswerBytes = 20, RequestBytes = 10 });

        await runner.AskAsync("A");
        await runner.AskAsync("A");
        Assert.Equal(1, runner.Runs);

        runner.Padding = new string('x', 20);
        await runner.AskAsync("B");
        await runner.AskAsync("B");
        await runner.AskAsync("A0123456789");
        await runner.AskAsync("A0123456789");

        Assert.Equal(5, runner.Runs);
    }

    [Fact]
    public async Task Memory_is_bounded_and_what_is_used_stays_longest()
    {
        var runner = new ScriptedRunner(new ResponseCacheOptions { Bytes = 5_000 });
        await runner.AskAsync("A");
        for (var i = 0; i < 100; i++)
        {
            await runner.AskAsync($"B{i}");
            await runner.AskAsync("A");
            Assert.InRange(runner.Cache.Statistics.Bytes, 1, 5_000);
        }

        Assert.Equal(101, runner.Runs);
        Assert.InRange(runner.Cache.Statistics.Entries, 5, 12);
    }

    [Fact]
    public async Task A_hit_allocates_next_to_nothing()
    {
        var request = new OperationRequest { Document = "A"u8.ToArray() };
        var output = new ArrayBufferWriter<byte>(1_000_000);
        for (var i = 0; i < 100; i++) await _runner.Cache.RunAsync(request, output, TestContext.Current.CancellationToken);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) await _runner.Cache.RunAsync(request, output, TestContext.Current.CancellationToken);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
