using System.Buffers;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>
/// The form of names: those of GraphQL (specification section 2.1.8), which labels and relationship types share,
/// so that none ever needs an escape in a store's language.
/// </summary>
internal static class NameRules
{
    private static readonly SearchValues<char> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789");

    private static readonly SearchValues<char> PrefixLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    /// <summary>Checks the name of a type or field as the parser read it.</summary>
    public static bool CheckDeclared(ModelDraft draft, NameNode name, string what)
    {
        if (name.Value.StartsWith("__", StringComparison.Ordinal))
            return Refuse(draft, name, $"{what} '{name.Value}' begins with two underscores, which GraphQL keeps for itself: rename it.");
        if (name.Value.Length > draft.Limits.MaxNameLength)
            return Refuse(draft, name, $"{what} '{name.Value[..20]}…' is longer than {draft.Limits.MaxNameLength} characters: shorten it.");
        return true;
    }

    /// <summary>Checks a name that stands in a text: a label, a plural, a relationship type.</summary>
    public static bool CheckText(ModelDraft draft, Node at, string text, string what)
    {
        if (text.Length > draft.Limits.MaxNameLength)
            return Refuse(draft, at, $"{what} '{text[..20]}…' is longer than {draft.Limits.MaxNameLength} characters: shorten it.");
        if (text.Length == 0 || char.IsAsciiDigit(text[0]) || text.AsSpan().ContainsAnyExcept(Letters) || text.StartsWith("__", StringComparison.Ordinal))
            return Refuse(
                draft, at, $"{what} '{text}' is no name: write ASCII letters, digits and underscores, with a letter first, such as 'HOLDS_POSITION'.");
        return true;
    }

    /// <summary>Checks what ids shall begin with.</summary>
    public static bool CheckPrefix(ModelDraft draft, Node at, string text)
    {
        if (text == "rel") return Refuse(draft, at, "The prefix 'rel' belongs to the ids of relationships: choose another.");
        if (text.Length is 0 or > 50 || text.AsSpan().ContainsAnyExcept(PrefixLetters))
            return Refuse(
                draft, at,
                $"The prefix '{(text.Length > 50 ? text[..20] + "…" : text)}' cannot begin an id: "
                + "write 1 to 50 ASCII letters, digits or '-', '_', '.', such as 'org'.");
        return true;
    }

    private static bool Refuse(ModelDraft draft, Node at, string message)
    {
        draft.Errors.Add(at, message);
        return false;
    }
}
