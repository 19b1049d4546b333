using System.Text;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>What a block string's raw text means (specification section 2.10.4, "BlockStringValue").</summary>
internal static class BlockString
{
    /// <summary>The raw lines without their common indentation and without blank lines at both ends.</summary>
    public static string Dedent(string raw)
    {
        var lines = raw.WithLineFeeds().Split('\n');
        var common = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = LeadingBlanks(lines[i]);
            if (indent == lines[i].Length) continue;
            if (first < 0) first = i;
            last = i;
            if (i > 0 && indent < common) common = indent;
        }

        if (first < 0) return "";
        var text = new StringBuilder(raw.Length);
        for (var i = first; i <= last; i++)
        {
            if (i > first) text.Append('\n');
            var cut = i == 0 || common == int.MaxValue ? 0 : Math.Min(common, lines[i].Length);
            text.Append(lines[i].AsSpan(cut));
        }

        return text.ToString();
    }

    /// <summary>
    /// Whether a text, printed as a block string on lines of its own, reads back as itself: it has neither blank
    /// lines at its ends nor an indentation that all its lines share nor control characters.
    /// </summary>
    public static bool CanHold(string text)
    {
        if (text.Length == 0) return false;
        foreach (var letter in text)
        {
            if (letter < ' ' && letter is not ('\t' or '\n')) return false;
        }

        var lines = text.Split('\n');
        return !IsBlank(lines[0]) && !IsBlank(lines[^1]) && lines.Any(line => !IsBlank(line) && LeadingBlanks(line) == 0)
            && lines.All(line => line.Length == 0 || !IsBlank(line));
    }

    private static bool IsBlank(string line) => LeadingBlanks(line) == line.Length;

    private static int LeadingBlanks(string line)
    {
        var count = 0;
        while (count < line.Length && line[count] is ' ' or '\t') count++;
        return count;
    }

    private static string WithLineFeeds(this string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
}
