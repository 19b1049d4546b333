using System.Text;

namespace KnowledgeGraph.Model;

/// <summary>How names of the model become names of the API.</summary>
public static class Naming
{
    /// <summary><c>Organization</c> to <c>organization</c>; <c>URLNode</c> to <c>uRLNode</c>: the first letter alone.</summary>
    public static string LowerFirst(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary><c>people</c> to <c>People</c>.</summary>
    public static string UpperFirst(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>An English plural that is right often enough; <c>@node(plural:)</c> mends the rest.</summary>
    public static string Plural(string name) => name switch
    {
        [.., 'a' or 'e' or 'i' or 'o' or 'u', 'y'] => name + "s",
        [.., 'y'] => name[..^1] + "ies",
        [.., 's'] or [.., 'x'] or [.., 'z'] or [.., 'c', 'h'] or [.., 's', 'h'] => name + "es",
        _ => name + "s",
    };

    /// <summary><c>HOLDS_POSITION</c> to <c>HoldsPosition</c>.</summary>
    public static string Pascal(string upperSnake)
    {
        var text = new StringBuilder(upperSnake.Length);
        foreach (var word in upperSnake.Split('_', StringSplitOptions.RemoveEmptyEntries))
            text.Append(char.ToUpperInvariant(word[0])).Append(word.AsSpan(1).ToString().ToLowerInvariant());
        return text.ToString();
    }

    /// <summary><c>publishedOn</c> to <c>PUBLISHED_ON</c>; <c>EntityType</c> and facets spell names so.</summary>
    public static string UpperSnake(string camel)
    {
        var text = new StringBuilder(camel.Length + 4);
        for (var i = 0; i < camel.Length; i++)
        {
            if (i > 0 && char.IsUpper(camel[i]) && (!char.IsUpper(camel[i - 1]) || (i + 1 < camel.Length && char.IsLower(camel[i + 1])))) text.Append('_');
            text.Append(char.ToUpperInvariant(camel[i]));
        }
        return text.ToString();
    }
}
