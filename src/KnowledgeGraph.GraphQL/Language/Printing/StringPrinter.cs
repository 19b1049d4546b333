using System.Globalization;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Language.Printing;

/// <summary>
/// Prints texts (specification section 2.10.4). A block string is printed as one only where reading it again gives the
/// same text; otherwise it becomes a quoted string.
/// </summary>
internal static class StringPrinter
{
    public static void Print(PrintTarget target, StringValueNode text)
    {
        if (text.IsBlock && BlockString.CanHold(text.Value)) PrintBlock(target, text.Value);
        else PrintQuoted(target, text.Value);
    }

    /// <summary>A description on a line of its own: a block where it can be one, as schemas are written.</summary>
    public static void PrintDescription(PrintTarget target, StringValueNode? description)
    {
        if (description is null) return;
        Print(target, description);
        target.NewLine();
    }

    private static void PrintQuoted(PrintTarget target, string text)
    {
        target.Write('"');
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '"': target.Write("\\\""); break;
                case '\\': target.Write("\\\\"); break;
                case '\b': target.Write("\\b"); break;
                case '\f': target.Write("\\f"); break;
                case '\n': target.Write("\\n"); break;
                case '\r': target.Write("\\r"); break;
                case '\t': target.Write("\\t"); break;
                case < ' ' or (>= '\u007f' and <= '\u009f'):
                    target.Write("\\u");
                    target.Write(((int)letter).ToString("X4", CultureInfo.InvariantCulture));
                    break;
                default: target.Write(letter); break;
            }
        }

        target.Write('"');
    }

    private static void PrintBlock(PrintTarget target, string text)
    {
        // On lines of its own: then neither leading blanks nor a closing quote or backslash need care.
        target.Write("\"\"\"");
        foreach (var line in text.Split('\n'))
        {
            // An empty line gets no indentation, so that no line ends in blanks.
            if (line.Length == 0) target.Write('\n');
            else target.NewLine();
            target.Write(line.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal));
        }

        target.NewLine();
        target.Write("\"\"\"");
    }
}
