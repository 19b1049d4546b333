using System.Text.Json;
using KnowledgeGraph.Records.Text;

namespace KnowledgeGraph.Records.Values;

/// <summary>Any JSON, kept byte for byte as it was given.</summary>
public sealed class JsonValue : Value
{
    /// <summary>A value of this UTF-8 JSON, which is checked and copied.</summary>
    /// <exception cref="JsonException">The bytes are not JSON, or nest deeper than 64.</exception>
    public JsonValue(ReadOnlySpan<byte> json)
        : this(Checked(json))
    {
    }

    private JsonValue(byte[] json)
        : base(json)
    {
    }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Json;

    /// <inheritdoc/>
    public override bool Equals(Value? other) => other is JsonValue json && json.Json.SequenceEqual(Json);

    /// <inheritdoc/>
    public override int GetHashCode() => Utf8Hash.Of(Json);

    // What comes from the store was checked when it went in.
    internal static JsonValue Trusted(ReadOnlySpan<byte> json) => new(json.ToArray());

    private static byte[] Checked(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) _ = reader.GetString();
        }
        return json.ToArray();
    }
}
