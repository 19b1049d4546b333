using KnowledgeGraph.Questions.Export.Output;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Export.LinkedData;

/// <summary>
/// JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/), flattened: an object for each thing that something is said of, IRIs in full, so that no reader has to
/// fetch anything. The same thing may have several objects, which are one to readers.
/// </summary>
internal sealed class JsonLd : ITripleForm
{
    private string _before = "\n";

    /// <inheritdoc/>
    public void Begin(ExportOutput output, string own) => output.Write("{\"@graph\":[");

    /// <inheritdoc/>
    public void Write(ExportOutput output, Resource resource)
    {
        output.Write(_before);
        _before = ",\n";
        output.Write("{\"@id\":");
        output.Write(JsonText.Encode(resource.Iri));
        foreach (var group in resource.Properties.GroupBy(entry => entry.Property, entry => entry.Value, StringComparer.Ordinal))
        {
            output.Write(",");
            output.Write(group.Key == Words.Type ? "\"@type\""u8 : JsonText.Encode(group.Key));
            output.Write(":[");
            var before = "";
            foreach (var term in group)
            {
                output.Write(before);
                before = ",";
                WriteTerm(output, term, isClass: group.Key == Words.Type);
            }
            output.Write("]");
        }
        output.Write("}");
    }

    /// <inheritdoc/>
    public void End(ExportOutput output) => output.Write("\n]}\n");

    private static void WriteTerm(ExportOutput output, Term term, bool isClass)
    {
        switch (term)
        {
            case Term.Iri iri when isClass:
                output.Write(JsonText.Encode(iri.Value));
                break;
            case Term.Iri iri:
                Write(output, "{\"@id\":", iri.Value, "}");
                break;
            case Term.Literal literal:
                Write(output, "{\"@value\":", literal.Text, "");
                if (literal.Language is { } language) Write(output, ",\"@language\":", language, "");
                else if (literal.Datatype is { } datatype) Write(output, ",\"@type\":", datatype, "");
                output.Write("}");
                break;
        }
    }

    private static void Write(ExportOutput output, string before, string text, string after)
    {
        output.Write(before);
        output.Write(JsonText.Encode(text));
        output.Write(after);
    }
}
