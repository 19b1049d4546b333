namespace KnowledgeGraph.Records.Values;

/// <summary>
/// A span of time as its source writes it: a partial date (<c>2022-09</c>) or a moment. The unit of the bounds is
/// the caller's (days, ticks); this layer only compares them.
/// </summary>
public sealed class IntervalValue : Value
{
    /// <summary>A value that shows as <paramref name="text"/> and runs from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    /// <exception cref="ArgumentException"><paramref name="low"/> is above <paramref name="high"/>.</exception>
    public IntervalValue(string text, long low, long high)
        : base(JsonText.Encode(text))
    {
        if (low > high) throw new ArgumentException($"The interval '{text}' ends ({high}) before it begins ({low}).", nameof(low));
        (Text, Low, High) = (text, low, high);
    }

    /// <summary>The text as the source has it; its JSON is this, quoted.</summary>
    public string Text { get; }

    /// <summary>The first unit that the interval contains.</summary>
    public long Low { get; }

    /// <summary>The last unit that the interval contains; at least <see cref="Low"/>.</summary>
    public long High { get; }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Interval;

    /// <inheritdoc/>
    public override bool Equals(Value? other) =>
        other is IntervalValue interval && interval.Low == Low && interval.High == High && string.Equals(interval.Text, Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Low, High);
}
