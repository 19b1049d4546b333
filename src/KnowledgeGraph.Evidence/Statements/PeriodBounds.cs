using System.Text.Json;
using KnowledgeGraph.Model.Values;

namespace KnowledgeGraph.Evidence.Statements;

/// <summary>
/// From when to when a form lasted, by changes and by moments, as JSON members of its object: <c>from</c> and <c>at</c>; <c>to</c> and
/// <c>until</c>, which are absent while it lasts.
/// </summary>
internal readonly record struct PeriodBounds(long FromChange, DateTimeOffset From, long? ToChange, DateTimeOffset? To)
{
    /// <summary>Writes the members.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteNumber("from", FromChange);
        writer.WriteString("at", ModelValues.Of(From).Text);
        if (ToChange is { } change) writer.WriteNumber("to", change);
        if (To is { } end) writer.WriteString("until", ModelValues.Of(end).Text);
    }

    /// <summary>Reads what <see cref="Write"/> gives; null where the moment is missing.</summary>
    public static PeriodBounds? Read(JsonElement form) => Moment(form, "at") is { } at
        ? new PeriodBounds(form.GetProperty("from").GetInt64(), at, form.TryGetProperty("to", out var to) ? to.GetInt64() : null, Moment(form, "until"))
        : null;

    private static DateTimeOffset? Moment(JsonElement form, string key) =>
        form.TryGetProperty(key, out var text) ? FactValue.ReadMoment(text.GetString()!) : null;
}
