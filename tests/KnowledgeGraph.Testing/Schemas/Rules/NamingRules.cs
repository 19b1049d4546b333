using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Testing.Schemas.Rules;

/// <summary>A name is a letter or underscore, then letters, digits and underscores, and two leading ones are reserved (specification section 2.1.8).</summary>
internal static class NamingRules
{
    public static void Check(string name, SchemaErrors errors, Node? at)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            errors.Add($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", at);
        }
        else if (!IsName(name))
        {
            errors.Add($"Name \"{Excerpt.Of(name)}\" must be a letter or underscore, then letters, digits and underscores.", at);
        }
    }

    private static bool IsName(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}
