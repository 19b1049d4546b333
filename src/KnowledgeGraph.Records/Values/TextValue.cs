using System.Text;
using KnowledgeGraph.Records.Text;

namespace KnowledgeGraph.Records.Values;

/// <summary>
/// A text, an enum value or an id. What comes from a file keeps its JSON alone until someone asks for the text: most
/// texts are only ever copied into answers.
/// </summary>
public sealed class TextValue : Value
{
    private string? _text;
    private string? _sortKey;
    private string? _folded;

    /// <summary>A value of this text. Lone surrogates become U+FFFD, since no UTF-8 can carry them.</summary>
    public TextValue(string text)
        : base(JsonText.Encode(text)) => _text = WellFormed(text);

    private TextValue(byte[] json)
        : base(json)
    {
    }

    /// <summary>The text, well-formed UTF-16.</summary>
    public string Text => _text ??= Encoding.UTF8.GetString(Json[1..^1]);

    /// <summary>The folded text by which it sorts, see <see cref="Records.Text.SortKey"/>; made on first use.</summary>
    public string SortKey => _sortKey ??= Records.Text.SortKey.Of(Text);

    /// <summary>The whole text as it is found by, see <see cref="Records.Text.Folding"/>; kept after the first use unless it is long.</summary>
    public string Folded => _folded ?? Fold();

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Text;

    /// <inheritdoc/>
    public override bool Equals(Value? other) => ReferenceEquals(this, other) || (other is TextValue text && text.Json.SequenceEqual(Json));

    /// <inheritdoc/>
    public override int GetHashCode() => Utf8Hash.Of(Json);

    /// <summary>A value of this well-formed UTF-8 text.</summary>
    public static TextValue OfUtf8(ReadOnlySpan<byte> utf8)
    {
        if (!JsonText.IsPlain(utf8)) return new TextValue(Encoding.UTF8.GetString(utf8));
        var json = new byte[utf8.Length + 2];
        utf8.CopyTo(json.AsSpan(1));
        json[0] = json[^1] = (byte)'"';
        return new TextValue(json);
    }

    private string Fold()
    {
        var folded = Folding.Of(Text);
        // Most texts sort by what they are found by, and one string is enough for both.
        if (folded.Length <= Records.Text.SortKey.MaxLength) _folded = folded == SortKey ? SortKey : folded;
        return folded;
    }

    private static string WellFormed(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
