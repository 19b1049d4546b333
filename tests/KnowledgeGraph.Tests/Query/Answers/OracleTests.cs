using System.Buffers;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Query.Answers;
using KnowledgeGraph.Query.Changes;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Records.Changes;

namespace KnowledgeGraph.Tests.Query.Answers;

/// <summary>
/// A random course of own writes, foreign writes, stores that are swapped, polls, passing time, requests and runs, each beginning and
/// ending when it likes. An answer is the moment at which it was read. Whoever asks must see every event that touches what he reads and
/// was acknowledged by this server, learned by a poll, or over for a second, before he asked.
/// </summary>
public class OracleTests
{
    private static readonly string[] Labels = ["A", "B", "C"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task No_answer_misses_a_change_that_it_must_know(int seed)
    {
        var course = new Course(seed);
        for (var step = 0; step < 20_000; step++) await course.StepAsync();
        await course.EndAsync();

        Assert.True(course.Hits > 500, $"Only {course.Hits} answers came from the cache.");
        Assert.True(course.Checked > 4_000, $"Only {course.Checked} answers were checked.");
    }

    private sealed class Course : IOperationRunner
    {
        private readonly Random _random;
        private readonly ManualTime _time = new();
        private readonly ChangeFeed _feed;
        private readonly ChangeFollower _follower;
        private readonly ResponseCache _cache;

        // What happened: which labels it touched, when it was over, when this server knew of it. The moment is the index.
        private readonly List<Event> _events = [new Event([], 0) { IsKnown = true }];

        // The changes of the store as it is, by number, and the event of each.
        private readonly List<(Change Change, Event Event)> _changes = [];
        private readonly List<(Task<string> Answer, string Labels, int MustSee)> _asked = [];
        private readonly List<TaskCompletionSource> _running = [];
        private ChangeFeed.Question? _poll;

        public Course(int seed)
        {
            _random = new Random(seed);
            _feed = new ChangeFeed(_time, TimeSpan.FromSeconds(1));
            _follower = new ChangeFollower(new GraphParts(ScriptedRunner.Model), _time, _feed.MaxAge);
            _feed.Register(_follower);
            _cache = new ResponseCache(this, _follower, new ResponseCacheOptions { Bytes = 10_000 });
        }

        private ChangeMark Last => _changes.Count == 0 ? new ChangeMark(0, 0) : ChangeMark.Of(_changes[^1].Change);

        public long Hits => _cache.Statistics.Hits;

        public int Checked { get; private set; }

        public async ValueTask<OperationOutcome> RunAsync(OperationRequest request, IBufferWriter<byte> output, CancellationToken cancellation)
        {
            var labels = Encoding.UTF8.GetString(request.Document.Span);
            var end = new TaskCompletionSource();
            var early = _random.Next(2) == 0;
            var moment = _events.Count - 1;
            if (_random.Next(3) > 0)
            {
                _running.Add(end);
                await end.Task;
            }
            if (!early) moment = _events.Count - 1;
            output.Write(Encoding.UTF8.GetBytes($"{moment}"));
            return OperationOutcome.Complete with { Reads = new AnswerReads(Parts(labels.Split(' ')), IsOfTheMoment: false) };
        }

        public async Task StepAsync()
        {
            switch (_random.Next(100))
            {
                case < 4: Write(isOwn: true); break;
                case < 8: Write(isOwn: false); break;
                case < 9 when _random.Next(20) == 0: Swap(); break;
                case < 30: Poll(); break;
                case < 42: _time.Advance(TimeSpan.FromMilliseconds(_random.Next(5) == 0 ? _random.Next(1500) : _random.Next(80))); break;
                case < 85: Ask(); break;
                default: EndRun(); break;
            }
            await CheckAsync();
        }

        public async Task EndAsync()
        {
            while (_running.Count > 0) EndRun();
            await Task.WhenAll(_asked.Select(asked => asked.Answer));
            await CheckAsync();
            Assert.Empty(_asked);
        }

        private void Write(bool isOwn)
        {
            string[] labels = [.. Labels.Where(_ => _random.Next(3) == 0)];
            var before = Last;
            var written = new Event(labels, _time.GetTimestamp());
            _events.Add(written);
            var change = new Change(
                _changes.Count + 1, new DateTimeOffset(_events.Count * 10L, TimeSpan.Zero), [], [],
                _random.Next(10) == 0 ? null : new TouchedNames(labels, []));
            if (change.TouchedNames is null) written.Labels = Labels;
            _changes.Add((change, written));
            if (!isOwn) return;
            _feed.Learn(change, before);
            written.IsKnown = true;
        }

        // Another store stands in its place: a copy of some time ago, or an empty one.
        private void Swap()
        {
            var kept = _random.Next(2) == 0 ? 0 : _random.Next(_changes.Count + 1);
            _changes.RemoveRange(kept, _changes.Count - kept);
            _events.Add(new Event(Labels, _time.GetTimestamp()));
        }

        private void Poll()
        {
            if (_poll is not { } question)
            {
                _poll = _feed.Ask();
                return;
            }
            var number = _changes.Count;
            var mark = Last;
            var known = question.Before?.Number;
            var from = (int)Math.Max(0, (known ?? number) - 1);
            // More of them than a poll reads, sometimes.
            var changes = known is null || known >= number ? []
                : _changes.Skip(from).Take(_random.Next(10) == 0 ? 2 : 1000).Select(change => change.Change).ToList();
            _poll = null;
            _feed.Learn(question, mark, changes);
            if (_follower.Last is { } last && last == mark)
            {
                foreach (var happened in _events) happened.IsKnown = true;
            }
        }

        private void Ask()
        {
            string[] labels = [.. Labels.Where(_ => _random.Next(2) == 0)];
            if (labels.Length == 0) labels = ["A"];
            var over = _time.GetTimestamp() - TimeSpan.FromSeconds(1).Ticks;
            var mustSee = _events.FindLastIndex(happened => (happened.IsKnown || happened.At <= over) && happened.Labels.Intersect(labels).Any());
            _asked.Add((AskAsync(string.Join(' ', labels)), string.Join(' ', labels), Math.Max(0, mustSee)));
        }

        private async Task<string> AskAsync(string labels)
        {
            var output = new ArrayBufferWriter<byte>();
            await _cache.RunAsync(new OperationRequest { Document = Encoding.UTF8.GetBytes(labels) }, output, CancellationToken.None);
            return Encoding.UTF8.GetString(output.WrittenSpan);
        }

        private void EndRun()
        {
            if (_running.Count == 0) return;
            var at = _random.Next(_running.Count);
            var run = _running[at];
            _running.RemoveAt(at);
            run.SetResult();
        }

        private async Task CheckAsync()
        {
            foreach (var asked in _asked.Where(asked => asked.Answer.IsCompleted).ToList())
            {
                _asked.Remove(asked);
                var seen = int.Parse(await asked.Answer, CultureInfo.InvariantCulture);
                Assert.True(seen >= asked.MustSee, $"An answer on {asked.Labels} of moment {seen} misses what happened at {asked.MustSee}.");
                Checked++;
            }
        }

        private PartSet Parts(string[] labels) =>
            new(_follower.Parts.Count, labels.Select(label => _follower.Parts.Of(ScriptedRunner.Model.NodeTypes[label])));

        private sealed class Event(string[] labels, long at)
        {
            public string[] Labels { get; set; } = labels;

            public long At { get; } = at;

            public bool IsKnown { get; set; }
        }
    }
}
