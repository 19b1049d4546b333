using System.Globalization;
using System.Text;
using KnowledgeGraph.Questions.Export.Output;

namespace KnowledgeGraph.Questions.Export.LinkedData;

/// <summary>Turtle (https://www.w3.org/TR/turtle/): prefixes for what is written often, all other IRIs in full.</summary>
internal sealed class Turtle : ITripleForm
{
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
        output.Write(OfIri(resource.Iri));
        for (var i = 0; i < resource.Properties.Count; i++)
        {
            var (property, value) = resource.Properties[i];
            output.Write(i == 0 ? " " : " ;\n  ");
            output.Write(property == Words.Type ? "a" : OfIri(property));
            output.Write(" ");
            output.Write(OfTerm(value));
        }
        output.Write(" .\n");
    }

    /// <inheritdoc/>
    public void End(ExportOutput output)
    {
    }

    private string OfTerm(Term term) => term switch
    {
        Term.Iri iri => OfIri(iri.Value),
        Term.Literal { Language: { } language } literal => $"{Quoted(literal.Text)}@{language}",
        Term.Literal { Datatype: { } datatype } literal => $"{Quoted(literal.Text)}^^{OfIri(datatype)}",
        Term.Literal literal => Quoted(literal.Text),
        _ => throw new InvalidOperationException("A term is an IRI or a literal."),
    };

    private string OfIri(string iri)
    {
        foreach (var (prefix, whole) in _prefixes)
        {
            if (iri.Length <= whole.Length || !iri.StartsWith(whole, StringComparison.Ordinal)) continue;
            if (IsLocal(iri.AsSpan(whole.Length))) return $"{prefix}:{iri[whole.Length..]}";
        }
        return $"<{iri}>";
    }

    // What may follow a prefix without escapes (PN_LOCAL), and no more.
    private static bool IsLocal(ReadOnlySpan<char> name)
    {
        foreach (var unit in name)
            if (!char.IsAsciiLetterOrDigit(unit) && unit != '_') return false;
        return true;
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var unit in text)
        {
            _ = unit switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' or '\u007F' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}"),
                _ => quoted.Append(unit),
            };
        }
        return quoted.Append('"').ToString();
    }
}
