using System.Text;

namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>
/// Names in the text of a query text: the one place where they are escaped. In backticks a backtick is doubled; a backslash is written
/// as its own escape, since Neo4j turns <c>\u0060</c> into a backtick wherever it stands, before it looks for the closing one
/// (Cypher manual, "Naming rules and recommendations", "Escaping rules").
/// </summary>
internal static class Identifier
{
    private const string Backslash = @"\u005C";

    /// <summary>Appends a label, a relationship type or a property key.</summary>
    /// <exception cref="ArgumentException">The name is empty or holds U+0000, which Neo4j has no escape for.</exception>
    public static void Append(StringBuilder text, string name)
    {
        if (name.Length == 0 || name.Contains('\0', StringComparison.Ordinal))
            throw new ArgumentException("A name in a database must have characters, and none of them may be U+0000.", nameof(name));
        text.Append('`');
        foreach (var unit in name)
        {
            _ = unit switch
            {
                '`' => text.Append("``"),
                '\\' => text.Append(Backslash),
                _ => text.Append(unit),
            };
        }
        text.Append('`');
    }
}
