using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using KnowledgeGraph.Benchmarks.Http;

namespace KnowledgeGraph.Benchmarks.Mixed;

/// <summary>Clients that each ask, wait for the answer, pause, and ask again, until their time is over.</summary>
/// <param name="server">Whom they ask.</param>
internal sealed class Crowd(Uri server) : IDisposable
{
    private const int HangUps = 7;

    // So that the machine is busy and not drowned: what is measured is the server beside its clients, not a queue before both.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private readonly HttpClient _client = new(new SocketsHttpHandler()) { BaseAddress = server, Timeout = TimeSpan.FromSeconds(60) };
    private readonly ConcurrentDictionary<string, int> _undue = new();

    /// <summary>What was answered that ought not to be, and how often.</summary>
    public IReadOnlyDictionary<string, int> Undue => _undue;

    /// <summary>Lets them ask.</summary>
    /// <param name="good">Clients that ask what they may, the calls in turn.</param>
    /// <param name="hostile">Clients that send what they may not, the kinds in turn.</param>
    /// <param name="calls">The calls.</param>
    /// <param name="time">For how long.</param>
    /// <returns>What became of the good requests.</returns>
    public async Task<Round> RunAsync(int good, int hostile, IReadOnlyList<Operation> calls, TimeSpan time)
    {
        var began = Stopwatch.GetTimestamp();
        var enemies = Enumerable.Range(0, hostile).Select(number => Task.Run(() => MolestAsync(number, began, time))).ToList();
        var lists = await Task.WhenAll(Enumerable.Range(0, good).Select(number => Task.Run(() => AskAsync(number, calls, began, time))));
        await Task.WhenAll(enemies);
        return Round.Of([.. lists.SelectMany(list => list)], Stopwatch.GetElapsedTime(began));
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<List<long>> AskAsync(int number, IReadOnlyList<Operation> calls, long began, TimeSpan time)
    {
        var durations = new List<long>();
        for (var i = number; Stopwatch.GetElapsedTime(began) < time; i++)
        {
            var call = calls[i % calls.Count];
            using var content = new ByteArrayContent(call.Body);
            content.Headers.ContentType = new("application/json");
            var asked = Stopwatch.GetTimestamp();
            try
            {
                using var response = await _client.PostAsync("/graphql", content);
                var answer = await response.Content.ReadAsByteArrayAsync();
                durations.Add(Stopwatch.GetTimestamp() - asked);
                if (response.StatusCode != HttpStatusCode.OK || !answer.AsSpan().StartsWith("{\"data\":"u8)) Note(
                    $"good call {call.Name}: {(int)response.StatusCode}");
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
            {
                Note($"good call {call.Name}: {failure.GetType().Name}");
            }

            await Task.Delay(Pause);
        }

        return durations;
    }

    private async Task MolestAsync(int number, long began, TimeSpan time)
    {
        for (var i = number; Stopwatch.GetElapsedTime(began) < time; i++)
        {
            var kind = HostileRequest.All[i % HostileRequest.All.Count];
            // Some do not wait for their answer.
            using var hangUp = i % HangUps == 0 ? new CancellationTokenSource(TimeSpan.FromMilliseconds(1)) : new CancellationTokenSource();
            try
            {
                using var request = kind.Create();
                using var response = await _client.SendAsync(request, hangUp.Token);
                await response.Content.ReadAsByteArrayAsync();
                if (!kind.Statuses.Contains((int)response.StatusCode)) Note($"{kind.Name}: {(int)response.StatusCode}");
            }
            catch (OperationCanceledException) when (hangUp.IsCancellationRequested)
            {
                // It was the client's wish.
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
            {
                Note($"{kind.Name}: {failure.GetType().Name}");
            }

            await Task.Delay(Pause);
        }
    }

    private void Note(string what) => _undue.AddOrUpdate(what, 1, (_, count) => count + 1);
}
