using System.Text;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>How documents write a <see cref="DirectiveLocation"/>.</summary>
public static class DirectiveLocations
{
    private static readonly string[] Spellings = [.. Enum.GetNames<DirectiveLocation>().Select(UpperSnake)];

    private static readonly Dictionary<string, DirectiveLocation> BySpelling =
        Enum.GetValues<DirectiveLocation>().ToDictionary(location => Spellings[(int)location], StringComparer.Ordinal);

    /// <summary>As documents write it, such as <c>FRAGMENT_SPREAD</c>.</summary>
    public static string ToText(this DirectiveLocation location) => Spellings[(int)location];

    /// <summary>Whether a name is that of a directive location, and of which one.</summary>
    public static bool TryParse(string text, out DirectiveLocation location) => BySpelling.TryGetValue(text, out location);

    private static string UpperSnake(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0) text.Append('_');
            text.Append(char.ToUpperInvariant(letter));
        }

        return text.ToString();
    }
}
