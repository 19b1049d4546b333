using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Model.Values;

/// <summary>
/// Reads values as the model's type says, never as a format guesses: <c>NO</c> is text where the field is text. What is refused
/// comes with a message that names the field, the expected form and an example; the caller adds file or path.
/// A <c>Date</c> becomes an interval of days counted from 0001-01-01, a <c>DateTime</c> an interval of one tick in UTC.
/// </summary>
public static class ModelValues
{
    /// <summary>The longest text in UTF-16 code units, JSON included.</summary>
    public const int MaxTextLength = 100_000;

    /// <summary>The most items of a list.</summary>
    public const int MaxListItems = 1_000;

    /// <summary>The largest Long and, negated, the smallest: 2^53−1.</summary>
    public const long MaxLong = (1L << 53) - 1;

    /// <summary>The most digits of a Decimal, before and after the point together.</summary>
    public const int MaxDecimalDigits = 28;

    /// <summary>Reads a single value from a text as YAML or the command line has it; of a list property, one item.</summary>
    /// <param name="property">What the value is for.</param>
    /// <param name="text">The text as written, without quotes.</param>
    /// <param name="value">The value, if it is one.</param>
    /// <param name="problem">What is wrong and what to write instead, where it cannot be read.</param>
    public static bool TryRead(Property property, string text, [NotNullWhen(true)] out Value? value, [NotNullWhen(false)] out string? problem) =>
        ScalarForms.Read(property, text).Take(out value, out problem);

    /// <summary>
    /// Converts a value that GraphQL or JSON coerced already: a text, a Boolean, a number, a <see cref="System.Text.Json.JsonElement"/>,
    /// a <see cref="Value"/>, or a list of these; for JSON properties maps too. A text is not taken for a number here, nor a number for a text.
    /// </summary>
    /// <inheritdoc cref="TryRead"/>
    public static bool TryConvert(Property property, object? given, [NotNullWhen(true)] out Value? value, [NotNullWhen(false)] out string? problem) =>
        CoercedForms.Convert(property, given).Take(out value, out problem);

    /// <summary>A date as the store keeps it.</summary>
    public static IntervalValue Of(PartialDate date) => new(date.Text, date.FirstDay, date.LastDay);

    /// <summary>A moment as the store keeps it, in UTC.</summary>
    public static IntervalValue Of(DateTimeOffset moment) => DateForms.Of(moment);
}
