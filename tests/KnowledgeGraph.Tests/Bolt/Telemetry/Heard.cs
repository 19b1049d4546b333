using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace KnowledgeGraph.Tests.Bolt.Telemetry;

/// <summary>
/// Listens to one meter and one source of activities of the whole process, as an exporter does. So tests that listen run alone: others count
/// allocations, of which there are none while nobody listens.
/// </summary>
internal sealed class Heard : IDisposable
{
    /// <summary>The collection of all tests that listen.</summary>
    public const string Collection = "Telemetry";

    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> _measurements = new();
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _activities;

    public Heard(string name)
    {
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == name) listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _meters.Start();
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_activities);
    }

    /// <summary>The spans that have ended.</summary>
    public IReadOnlyCollection<Activity> Spans => _spans;

    /// <summary>The values of an instrument whose attributes hold a text, in order.</summary>
    public double[] Values(string name, string tag) =>
        [.. _measurements.Where(entry => entry.Name == name && entry.Tags.Contains(tag, StringComparison.Ordinal)).Select(entry => entry.Value)];

    /// <summary>Asks the instruments that are only looked at, and gives what they tell now.</summary>
    public double[] Look(string name, string tag)
    {
        var before = Values(name, tag).Length;
        _meters.RecordObservableInstruments();
        return Values(name, tag)[before..];
    }

    /// <summary>All attributes that were heard, of measurements and spans.</summary>
    public string All => string.Join('\n', _measurements.Select(entry => $"{entry.Name} {entry.Tags}").Concat(_spans.Select(Text)));

    /// <summary>A span's name and attributes.</summary>
    public static string Text(Activity span) => $"{span.DisplayName} {string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))} {span.Status}";

    public void Dispose()
    {
        _meters.Dispose();
        _activities.Dispose();
    }

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        List<string> texts = [];
        foreach (var (key, tag) in tags) texts.Add($"{key}={tag}");
        _measurements.Enqueue((instrument.Name, value, string.Join(' ', texts)));
    }
}

[CollectionDefinition(Heard.Collection, DisableParallelization = true)]
public sealed class TelemetryCollection;
