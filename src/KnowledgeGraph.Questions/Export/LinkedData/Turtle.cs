using System.Buffers;
using System.Globalization;
using KnowledgeGraph.Questions.Export.Output;

namespace KnowledgeGraph.Questions.Export.LinkedData;

/// <summary>Turtle (https://www.w3.org/TR/turtle/): prefixes for what is written often, all other IRIs in full.</summary>
internal sealed class Turtle : ITripleForm
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (char)code), '"', '\\', '\u007F']);

    private (string Prefix, string Iri)[] _prefixes = [];

    /// <inheritdoc/>
    public void Begin(ExportOutput output, string own)
    {
        _prefixes = [.. Words.Prefixes, ("kg", own)];
        foreach (var (prefix, iri) in _prefixes) output.Write($"@prefix {prefix}: <{iri}> .\n");
        output.Write("\n");
    }

    /// <inheritdoc/>
    public void Write(ExportOutput output, Resource resource)
    {
        WriteIri(output, resource.Iri);
        for (var i = 0; i < resource.Properties.Count; i++)
        {
            var (property, value) = resource.Properties[i];
            output.Write(i == 0 ? " " : " ;\n  ");
            if (property == Words.Type) output.Write("a");
            else WriteIri(output, property);
            output.Write(" ");
            WriteTerm(output, value);
        }
        output.Write(" .\n");
    }

    /// <inheritdoc/>
    public void End(ExportOutput output)
    {
    }

    private void WriteTerm(ExportOutput output, Term term)
    {
        switch (term)
        {
            case Term.Iri iri:
                WriteIri(output, iri.Value);
                break;
            case Term.Literal literal:
                WriteQuoted(output, literal.Text);
                if (literal.Language is { } language)
                {
                    output.Write("@");
                    output.Write(language);
                }
                else if (literal.Datatype is { } datatype)
                {
                    output.Write("^^");
                    WriteIri(output, datatype);
                }
                break;
        }
    }

    private void WriteIri(ExportOutput output, string iri)
    {
        foreach (var (prefix, whole) in _prefixes)
        {
            if (iri.Length <= whole.Length || !iri.StartsWith(whole, StringComparison.Ordinal) || !IsLocal(iri.AsSpan(whole.Length))) continue;
            output.Write(prefix);
            output.Write(":");
            output.Write(iri.AsSpan(whole.Length));
            return;
        }
        output.Write("<");
        output.Write(iri);
        output.Write(">");
    }

    // What may follow a prefix without escapes (PN_LOCAL), and no more.
    private static bool IsLocal(ReadOnlySpan<char> name)
    {
        foreach (var unit in name)
            if (!char.IsAsciiLetterOrDigit(unit) && unit != '_') return false;
        return true;
    }

    private static void WriteQuoted(ExportOutput output, ReadOnlySpan<char> text)
    {
        output.Write("\"");
        while (text.IndexOfAny(Escaped) is >= 0 and var at)
        {
            output.Write(text[..at]);
            output.Write(text[at] switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                var other => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)other:X4}"),
            });
            text = text[(at + 1)..];
        }
        output.Write(text);
        output.Write("\"");
    }
}
