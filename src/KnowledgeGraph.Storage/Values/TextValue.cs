using System.Text;

namespace KnowledgeGraph.Storage;

/// <summary>A text, an enum value or an id.</summary>
public sealed class TextValue : Value
{
    private string? _sortKey;

    /// <summary>A value of this text. Lone surrogates become U+FFFD, since no UTF-8 can carry them.</summary>
    public TextValue(string text)
        : this(text, JsonText.Encode(text))
    {
    }

    private TextValue(string text, byte[] json)
        : base(ValueKind.Text, json) => Text = WellFormed(text);

    /// <summary>The text, well-formed UTF-16.</summary>
    public string Text { get; }

    /// <summary>The folded text by which it sorts, see <see cref="Storage.SortKey"/>; made on first use.</summary>
    public string SortKey => _sortKey ??= Storage.SortKey.Of(Text);

    /// <inheritdoc/>
    public override bool Equals(Value? other) => other is TextValue text && string.Equals(text.Text, Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    private static string WellFormed(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
