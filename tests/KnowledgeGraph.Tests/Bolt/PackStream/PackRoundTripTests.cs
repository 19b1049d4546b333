using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.PackStream.Values;

namespace KnowledgeGraph.Tests.Bolt.PackStream;

public class PackRoundTripTests
{
    private const int Rounds = 200;

    [Fact]
    public void Random_values_come_back_as_they_went()
    {
        var random = new Random(1);
        using var writer = new PackWriter();
        for (var i = 0; i < Rounds; i++)
        {
            var value = Any(random, depth: 0);
            writer.Clear();
            writer.WriteValue(value);
            var reader = new PackReader(writer.Written.Span);
            var skipping = new PackReader(writer.Written.Span);

            Assert.True(Same(value, reader.ReadValue()), $"round {i}");
            Assert.Equal(writer.Length, skipping.ReadRaw().Length);
            Assert.True(reader.IsAtEnd);
        }
    }

    [Fact]
    public void A_raw_value_can_be_written_again()
    {
        using var first = new PackWriter();
        using var second = new PackWriter();
        first.WriteValue(new List<object?> { 1L, new Dictionary<string, object?> { ["k"] = "v" } });

        second.WriteRaw(new PackReader(first.Written.Span).ReadRaw());

        Assert.Equal(first.Written.ToArray(), second.Written.ToArray());
    }

    [Fact]
    public void A_lone_surrogate_is_refused()
    {
        using var writer = new PackWriter();

        Assert.Contains("lone surrogate at 1", Assert.Throws<UsageException>(() => writer.WriteString("a\uD800b")).Message, StringComparison.Ordinal);
        Assert.Throws<UsageException>(() => writer.WriteString([0xC3, 0x28]));
    }

    [Fact]
    public void A_writer_refuses_to_grow_above_its_limit()
    {
        using var writer = new PackWriter(limit: 10_000);
        writer.WriteBytes(new byte[8000]);

        var refused = Assert.Throws<UsageException>(() => writer.WriteBytes(new byte[60_000]));

        Assert.Contains("10000 bytes", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_nested_too_deep_and_types_without_a_form_are_refused()
    {
        using var writer = new PackWriter();
        List<object?> deep = [];
        for (var i = 0; i < 10_000; i++) deep = [deep];

        Assert.Contains("deeper than 100", Assert.Throws<UsageException>(() => writer.WriteValue(deep)).Message, StringComparison.Ordinal);
        Assert.Contains("Uri", Assert.Throws<UsageException>(() => writer.WriteValue(new Uri("bolt://x"))).Message, StringComparison.Ordinal);
    }

    private static bool Same(object? sent, object? received) => (sent, received) switch
    {
        (List<object?> a, List<object?> b) => a.Count == b.Count && a.Zip(b).All(pair => Same(pair.First, pair.Second)),
        (Dictionary<string, object?> a, Dictionary<string, object?> b) => a.Count == b.Count && a.All(entry => Same(entry.Value, b[entry.Key])),
        (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
        _ => Equals(sent, received),
    };

    private static object? Any(Random random, int depth) => random.Next(depth > 4 ? 8 : 10) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64),
        3 => random.NextDouble() * Math.Pow(10, random.Next(-300, 300)),
        4 => Text(random, random.Next(40)),
        5 => Text(random, random.Next(70_000) >> random.Next(17)),
        6 => Bytes(random),
        7 => Temporal(random),
        8 => Enumerable.Range(0, random.Next(20)).Select(_ => Any(random, depth + 1)).ToList(),
        _ => Enumerable.Range(0, random.Next(20)).ToDictionary(key => $"k{key}", _ => Any(random, depth + 1), StringComparer.Ordinal),
    };

    private static object Temporal(Random random) => random.Next(5) switch
    {
        0 => new BoltDate(random.NextInt64(-365_000_000, 365_000_000)),
        1 => new BoltTime(random.NextInt64(86_400_000_000_000), random.Next(2) == 0 ? null : random.Next(-64_800, 64_800)),
        2 => new BoltDateTime(random.NextInt64(-1L << 40, 1L << 40), random.Next(1_000_000_000), random.Next(-64_800, 64_800)),
        3 => new BoltDuration(random.Next(), -random.Next(), random.Next(), random.Next(1_000_000_000)),
        _ => new BoltPoint(4326, random.NextDouble(), random.NextDouble(), random.Next(2) == 0 ? null : random.NextDouble()),
    };

    private static string Text(Random random, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => random.Next(4) switch { 0 => "é", 1 => "🌍", 2 => "字", _ => "a" }));

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(70_000) >> random.Next(17)];
        random.NextBytes(bytes);
        return bytes;
    }
}
