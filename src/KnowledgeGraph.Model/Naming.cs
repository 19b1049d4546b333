using System.Text;

namespace KnowledgeGraph.Model;

/// <summary>How names of the model become names of the API.</summary>
public static class Naming
{
    /// <summary><c>Organization</c> to <c>organization</c>; an acronym as one word, <c>URLMap</c> to <c>urlMap</c>.</summary>
    public static string LowerFirst(string name)
    {
        var capitals = name.TakeWhile(char.IsUpper).Count();
        // The last capital of several begins the next word.
        if (capitals > 1 && capitals < name.Length && char.IsLower(name[capitals])) capitals--;
        return name[..capitals].ToLowerInvariant() + name[capitals..];
    }

    /// <summary><c>people</c> to <c>People</c>.</summary>
    public static string UpperFirst(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>
    /// What lists nodes of a type whose singular this is: an English plural that is right often enough, after <c>all</c> where it is the
    /// singular itself (<c>allSeries</c>); <c>@node(plural:)</c> mends the rest.
    /// </summary>
    public static string Plural(string singular) => EnglishPlurals.Of(singular) is var plural && plural == singular ? $"all{UpperFirst(plural)}" : plural;

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
