using System.Buffers;

namespace KnowledgeGraph.Questions.Export.Output;

/// <summary>
/// Text in XML 1.0, in an attribute or between tags. Tabs and line ends stand as references, since readers make blanks of them; what XML cannot hold
/// at all (section 2.2 of the specification) becomes U+FFFD, and is counted.
/// </summary>
internal static class XmlText
{
    private static readonly SearchValues<char> Special =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (char)code), '&', '<', '>', '"', '\uFFFE', '\uFFFF']);

    /// <summary>Writes a text.</summary>
    public static void WriteXml(this ExportOutput output, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            output.Write(text[..at]);
            WriteSpecial(output, text[at]);
            text = text[(at + 1)..];
        }
        output.Write(text);
    }

    /// <summary>Writes an attribute, with a blank before it.</summary>
    public static void WriteAttribute(this ExportOutput output, string name, ReadOnlySpan<char> value)
    {
        output.Write(" ");
        output.Write(name);
        output.Write("=\"");
        output.WriteXml(value);
        output.Write("\"");
    }

    /// <summary>Writes how many characters were replaced so far, as a comment; nothing where none was.</summary>
    public static void WriteReplaced(this ExportOutput output)
    {
        if (output.Replaced > 0)
            output.Write(FormattableString.Invariant($"<!-- {output.Replaced} characters that XML 1.0 cannot hold were replaced by U+FFFD. -->\n"));
    }

    private static void WriteSpecial(ExportOutput output, char character)
    {
        switch (character)
        {
            case '&':
                output.Write("&amp;");
                break;
            case '<':
                output.Write("&lt;");
                break;
            case '>':
                output.Write("&gt;");
                break;
            case '"':
                output.Write("&quot;");
                break;
            case '\t' or '\n' or '\r':
                output.Write(FormattableString.Invariant($"&#{(int)character};"));
                break;
            default:
                output.Replaced++;
                output.Write("\uFFFD");
                break;
        }
    }
}
