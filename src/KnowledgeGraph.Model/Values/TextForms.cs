using System.Buffers;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Model.Values;

/// <summary>Texts, ids, addresses and enum values.</summary>
internal static class TextForms
{
    private const int MaxIdLength = 200;
    private const int MaxUrlLength = 2_048;
    private const int MaxIdentifierLength = 200;
    private const int MaxSchemeLength = 32;

    private static readonly SearchValues<char> SchemeUnits = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");

    public static ReadResult Text(Property property, string text)
    {
        if (text.Length > ModelValues.MaxTextLength)
            return ReadResult.Refuse(property, text, "String", $"it has {text.Length} characters, write at most {ModelValues.MaxTextLength}.");
        if (text.Contains('\0')) return ReadResult.Refuse(property, text, "String", "it holds the character U+0000, remove it.");
        return IsWellFormed(text)
            ? new TextValue(text)
            : ReadResult.Refuse(property, text, "String", "it holds half of a surrogate pair, write whole characters.");
    }

    public static ReadResult Id(Property property, string text) =>
        text.Length is 0 or > MaxIdLength || text.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? ReadResult.Refuse(property, text, "ID", $"write 1 to {MaxIdLength} ASCII characters without blanks, such as person:ada-lovelace.")
            : new TextValue(text);

    // A compact IRI (https://www.w3.org/TR/curie/) with a prefix in lower case, so that one register has one spelling.
    public static ReadResult Identifier(Property property, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return text.Length <= MaxIdentifierLength && colon is > 0 and <= MaxSchemeLength && colon < text.Length - 1
            && char.IsAsciiLetterLower(text[0]) && text.AsSpan(0, colon).IndexOfAnyExcept(SchemeUnits) < 0
            && IsWellFormed(text) && !text.Any(unit => char.IsWhiteSpace(unit) || char.IsControl(unit))
            ? new TextValue(text)
            : ReadResult.Refuse(
                property, text, "identifier",
                $"write scheme:value, the scheme as up to {MaxSchemeLength} lower-case letters, digits, dots or hyphens, "
                + $"at most {MaxIdentifierLength} characters without blanks, such as wikidata:Q42.");
    }

    public static ReadResult Url(Property property, string text) =>
        text.Length <= MaxUrlLength && IsWellFormed(text) && !text.Any(unit => char.IsWhiteSpace(unit) || char.IsControl(unit))
        && Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0
            ? new TextValue(text)
            : ReadResult.Refuse(
                property, text, "URL",
                $"write an absolute address of at most {MaxUrlLength} characters with http or https, such as https://example.org/page.");

    public static ReadResult Enum(Property property, string text)
    {
        var definition = property.Enum!;
        if (definition.Has(text)) return new TextValue(text);
        var names = definition.Values.Select(member => member.Name).ToList();
        var near = NearName.Of(text, names) is { } name ? $" Did you mean {name}?" : "";
        return ReadResult.Refuse(property, text, definition.Name, $"write one of {string.Join(", ", names)}.{near}");
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }
        return true;
    }
}
