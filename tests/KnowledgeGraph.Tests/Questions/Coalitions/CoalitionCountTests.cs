using System.Diagnostics.Metrics;
using KnowledgeGraph.Query.Telemetry;
using KnowledgeGraph.Questions.Keeping;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Tests.Bolt.Telemetry;
using KnowledgeGraph.Tests.Query;

namespace KnowledgeGraph.Tests.Questions.Coalitions;

/// <summary>How often coalitions are worked out, as the server's own metric counts it: once, until a change touches what they hang on.</summary>
[Collection(Heard.Collection)]
public sealed class CoalitionCountTests : IDisposable
{
    private readonly MeterListener _meters = new();
    private int _counted;

    public CoalitionCountTests()
    {
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == QueryTelemetry.Name && instrument.Name == KeepingTelemetry.Name) listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((_, measured, tags, _) =>
        {
            if (tags.Contains(new KeyValuePair<string, object?>(KeepingTelemetry.Kind, "coalitions"))) Interlocked.Add(ref _counted, (int)measured);
        });
        _meters.Start();
    }

    public void Dispose() => _meters.Dispose();

    [Fact]
    public async Task They_are_worked_out_once_and_again_only_after_a_change_that_touches_what_was_read()
    {
        using var hall = await GuildHall.OpenAsync(GuildHall.TwoCircles);

        Assert.Equal(1, await AskedAsync(hall));
        Assert.Equal(1, await AskedAsync(hall));
        // Nobody takes part in anything by these.
        await GuildHall.AddAsync(hall, ["a1 KNOWS b2", "z SERVES house:x", "feast:1 SERVED dish:1"], from: 100);
        await hall.Store.ApplyAsync(new GraphWrite { PutNodes = [GuildHall.Node("master:a1", ("town", "Lyon"))] }, TestContext.Current.CancellationToken);
        Assert.Equal(1, await AskedAsync(hall));
        await GuildHall.AddAsync(hall, ["a2 DINES_AT feast:7"], from: 200);
        Assert.Equal(2, await AskedAsync(hall));
        // As it was: what was found then is still kept.
        await hall.Store.ApplyAsync(new GraphWrite { DeleteRelationships = ["rel:200"] }, TestContext.Current.CancellationToken);
        Assert.Equal(2, await AskedAsync(hall));
    }

    [Theory]
    [InlineData("first: 1", 1)]
    [InlineData("runs: 7", 2)]
    [InlineData("randomSeed: 2", 2)]
    [InlineData("weights: COUNT", 2)]
    [InlineData("basis: CONNECTIONS", 2)]
    public async Task What_is_asked_otherwise_is_another_result_unless_it_is_only_told_otherwise(string arguments, int counted)
    {
        using var hall = await GuildHall.OpenAsync(GuildHall.TwoCircles);

        await AskedAsync(hall);

        Assert.Equal(counted, await AskedAsync(hall, arguments));
    }

    [Fact]
    public async Task Many_who_ask_at_once_have_it_worked_out_once()
    {
        using var hall = await GuildHall.OpenAsync(GuildHall.TwoCircles);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => AskedAsync(hall))));

        Assert.Equal(1, _counted);
    }

    private async Task<int> AskedAsync(Answering hall, string arguments = "")
    {
        Assert.NotEmpty(Asking.GroupsOf(await hall.CoalitionsAsync(arguments, "coalitions { members { nodes { node { id } } } }")));
        return _counted;
    }
}
