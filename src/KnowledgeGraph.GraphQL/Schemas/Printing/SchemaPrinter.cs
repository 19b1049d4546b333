using KnowledgeGraph.GraphQL.Language.Printing;

namespace KnowledgeGraph.GraphQL.Schemas.Printing;

/// <summary>
/// A schema as SDL, in the schema's own order, descriptions included; built-in scalars, directives and introspection
/// types are left out, and of applied directives all but the built-in ones. The same schema always gives the same text.
/// One type at a time is in memory.
/// </summary>
public static class SchemaPrinter
{
    /// <summary>The SDL as text.</summary>
    public static string Print(Schema schema)
    {
        var text = new StringWriter { NewLine = "\n" };
        Print(schema, text);
        return text.ToString();
    }

    /// <summary>Writes the SDL, a type at a time. Lines end in a line feed; so does the last.</summary>
    public static void Print(Schema schema, TextWriter writer)
    {
        var first = true;
        foreach (var node in SchemaSyntax.Definitions(schema))
        {
            if (!first) writer.Write('\n');
            first = false;
            Printer.Print(node, writer);
            writer.Write('\n');
        }
    }
}
