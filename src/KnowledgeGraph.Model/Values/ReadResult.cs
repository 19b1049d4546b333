using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Model.Values;

/// <summary>A value, or what is wrong with it.</summary>
internal readonly record struct ReadResult(Value? Value, string? Problem)
{
    private const int ShownLength = 60;

    public static implicit operator ReadResult(Value value) => new(value, Problem: null);

    /// <summary>
    /// A refusal: <c>'soon' is no Date for 'startedOn': write 2022, 2022-09 or 2022-09-21.</c> Where a scalar is read by itself, its name
    /// is all that is known of the field and is said once.
    /// </summary>
    public static ReadResult Refuse(Property property, string text, string kind, string remedy) =>
        new(Value: null, $"'{Show(text)}' is no {kind}{(property.Name == kind ? "" : $" for '{property.Name}'")}: {remedy}");

    public bool Take([NotNullWhen(true)] out Value? value, [NotNullWhen(false)] out string? problem)
    {
        (value, problem) = (Value, Problem);
        return value is not null;
    }

    /// <summary>Cut short, and without what a terminal or a log would not show: control characters and halves of surrogate pairs.</summary>
    private static string Show(string text)
    {
        var shown = text.Length > ShownLength ? string.Concat(text.AsSpan(0, ShownLength), "…") : text;
        return string.Create(shown.Length, shown, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsControl(from[i]) || !IsWhole(from, i) ? '\uFFFD' : from[i];
        });
    }

    private static bool IsWhole(string text, int index) =>
        !char.IsSurrogate(text[index])
        || (char.IsHighSurrogate(text[index])
            ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            : index > 0 && char.IsHighSurrogate(text[index - 1]));
}
