using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Server.Explorer;

/// <summary>How people read the names of a model: <c>contactOf</c> as "contact of", <c>THINK_TANK</c> as "think tank".</summary>
internal static class Wording
{
    // "Works with: the organizations that …": what stands before the colon is what the model's author calls the field.
    private const int MaxLabel = 30;

    /// <summary>A name in words.</summary>
    public static string Of(string name)
    {
        if (!name.Any(char.IsLower)) return name.Replace('_', ' ').ToLowerInvariant();
        var text = new StringBuilder(name.Length + 4);
        foreach (var (index, letter) in name.Index())
        {
            if (index > 0 && char.IsUpper(letter)) text.Append(' ');
            text.Append(letter == '_' ? ' ' : char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    /// <summary>What a relationship field is called: what its description says before a colon, else its name in words.</summary>
    public static string Of(RelationshipField field)
    {
        var end = field.Description?.IndexOf(": ", StringComparison.Ordinal) ?? -1;
        var label = end is > 0 and <= MaxLabel ? field.Description![..end] : null;
        return label is not null && label.All(letter => char.IsLetter(letter) || letter == ' ') ? label.ToLowerInvariant() : Of(field.Name);
    }
}
