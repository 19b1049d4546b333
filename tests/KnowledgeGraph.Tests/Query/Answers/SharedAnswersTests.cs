using System.Collections.Concurrent;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Query.Answers;
using Microsoft.Extensions.Caching.Distributed;

namespace KnowledgeGraph.Tests.Query.Answers;

/// <summary>Two servers over one shared cache, which may do whatever it likes: requests are answered, rightly.</summary>
public class SharedAnswersTests
{
    private readonly FakeCache _cache = new();
    private readonly ManualTime _time = new();
    private readonly ScriptedRunner _one;
    private readonly ScriptedRunner _other;

    public SharedAnswersTests() => (_one, _other) = (Server(), Server());

    [Fact]
    public async Task What_one_server_answered_another_need_not_run()
    {
        var answer = await _one.AskAsync("A");

        Assert.Equal(answer, await _other.AskAsync("A"));

        Assert.Equal((0, 1L), (_other.Runs, _other.Cache.Statistics.SharedHits));
        Assert.Equal(_one.Outcome.Tag!.Text, _other.Outcome.Tag!.Text);
        Assert.Equal(new ResponseCacheOptions().SharedLife, _cache.Life);
    }

    [Fact]
    public async Task What_a_change_has_touched_since_is_run()
    {
        await _one.AskAsync("A");
        await _one.AskAsync("B");
        _other.WriteElsewhere();
        _other.Poll("A");

        Assert.EndsWith("at 2", await _other.AskAsync("A"), StringComparison.Ordinal);
        Assert.EndsWith("at 1", await _other.AskAsync("B"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_at_a_change_that_this_server_does_not_know_is_run()
    {
        _one.Write("B");
        await _one.AskAsync("A");

        Assert.EndsWith("at 1", await _other.AskAsync("A"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_else_stands_under_a_key_is_no_answer()
    {
        await _one.AskAsync("A");
        await _one.AskAsync("B");
        var (key, good) = _cache.Entries.First();
        var foreign = _cache.Entries.Last().Value;
        List<byte[]> wrong = [[], foreign, [.. good, 0], new byte[good.Length], new byte[3_000_000]];
        wrong.AddRange(Enumerable.Range(0, good.Length).Select(length => good[..length]));
        wrong.AddRange(Enumerable.Range(0, good.Length).Select(at => good.Select((one, i) => i == at ? (byte)(one ^ 1) : one).ToArray()));

        foreach (var bytes in wrong)
        {
            foreach (var entry in _cache.Entries.Keys) _cache.Entries[entry] = bytes;
            var server = Server();
            Assert.EndsWith("at 1", await server.AskAsync("A"), StringComparison.Ordinal);
            if (!ReferenceEquals(bytes, foreign)) Assert.Equal((1, 1L), (server.Runs, server.Cache.Statistics.SharedFailures));
        }
        Assert.NotEmpty(key);
    }

    [Fact]
    public async Task A_cache_that_fails_is_left_alone_for_a_while_and_used_again_when_it_works()
    {
        await _one.AskAsync("A");
        _cache.Failure = new InvalidOperationException("down");

        await _other.AskAsync("A");
        await _other.AskAsync("B");
        Assert.Equal((2, 1), (_other.Runs, _cache.Gets - 1));

        _cache.Failure = null;
        _time.Advance(TimeSpan.FromSeconds(1));
        _other.Poll();
        await _one.AskAsync("C");
        await _other.AskAsync("C");
        Assert.Equal((2, 1L), (_other.Runs, _other.Cache.Statistics.SharedHits));
    }

    [Fact]
    public async Task A_cache_that_does_not_answer_costs_no_more_than_the_wait()
    {
        _cache.Stall = true;
        var asked = _other.AskAsync("A");
        Assert.False(asked.IsCompleted);

        _time.Advance(new ResponseCacheOptions().SharedWait);

        Assert.EndsWith("at 1", await asked, StringComparison.Ordinal);
        Assert.EndsWith("at 1", await _other.AskAsync("B"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cache_that_takes_nothing_is_still_read()
    {
        await _one.AskAsync("A");
        _cache.Full = true;

        await _other.AskAsync("B");
        await _other.AskAsync("A");

        Assert.Equal((1, 1L), (_other.Runs, _other.Cache.Statistics.SharedHits));
        Assert.InRange(_other.Cache.Statistics.SharedFailures, 1, 1);
    }

    private ScriptedRunner Server()
    {
        var options = new ResponseCacheOptions();
        return new ScriptedRunner(options, new SharedAnswers(_cache, ScriptedRunner.Model, new GraphParts(ScriptedRunner.Model), options, _time));
    }

    private sealed class FakeCache : IDistributedCache
    {
        private int _gets;

        public ConcurrentDictionary<string, byte[]> Entries { get; } = new(StringComparer.Ordinal);

        public Exception? Failure { get; set; }

        public bool Stall { get; set; }

        public bool Full { get; set; }

        public int Gets => _gets;

        public TimeSpan? Life { get; private set; }

        public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
        {
            Interlocked.Increment(ref _gets);
            if (Failure is { } failure) throw failure;
            if (Stall) await Task.Delay(Timeout.Infinite, CancellationToken.None);
            return Entries.GetValueOrDefault(key);
        }

        public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
        {
            if (Failure is { } failure) throw failure;
            if (Full) throw new InvalidOperationException("OOM");
            if (Stall) await Task.Delay(Timeout.Infinite, CancellationToken.None);
            Life = options.AbsoluteExpirationRelativeToNow;
            Entries[key] = value;
        }

        public byte[]? Get(string key) => throw new NotSupportedException();

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

        public void Refresh(string key) => throw new NotSupportedException();

        public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

        public void Remove(string key) => throw new NotSupportedException();

        public Task RemoveAsync(string key, CancellationToken token = default) => throw new NotSupportedException();
    }
}
