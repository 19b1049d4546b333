using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Statements;

/// <summary>Values of facts that <see cref="ModelValues"/> alone does not give: moments read back, and values from the JSON of a stored statement.</summary>
internal static class FactValue
{
    private static readonly Property MomentProperty = new("moment", ScalarKind.DateTime);

    /// <summary>The moment that was stored as this value.</summary>
    public static DateTimeOffset Moment(IntervalValue moment) => new(moment.Low, TimeSpan.Zero);

    /// <summary>A moment with its offset from UTC, null if the text is not one.</summary>
    public static DateTimeOffset? ReadMoment(string text) =>
        ModelValues.TryRead(MomentProperty, text, out var value, out _) ? Moment((IntervalValue)value) : null;

    /// <summary>A value (of a list one element) from the JSON that was made of it; where no field says more, the JSON as it is.</summary>
    public static Value FromJson(Property? property, ReadOnlyMemory<byte> json)
    {
        if (property is null || property.Kind == ScalarKind.Json) return new JsonValue(json.Span);
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(json.Span);
        return ModelValues.TryRead(property, text, out var value, out _) ? value : new JsonValue(json.Span);
    }

    /// <summary>The value of a property from the JSON that was made of it: of a list all its elements.</summary>
    public static Value FromJson(Property? property, JsonElement json) => property is { IsList: true } && json.ValueKind == JsonValueKind.Array
        ? new ListValue([.. json.EnumerateArray().Select(item => One(property, item))])
        : One(property, json);

    private static Value One(Property? property, JsonElement json) => FromJson(property, Encoding.UTF8.GetBytes(json.GetRawText()));
}
