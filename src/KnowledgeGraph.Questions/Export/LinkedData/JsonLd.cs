using KnowledgeGraph.Questions.Export.Output;

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
        output.WriteJson(resource.Iri);
        // Few, and of millions of things: to look for those of one property again costs less than to put them together.
        for (var first = 0; first < resource.Properties.Count; first++)
            if (IsFirst(resource, first)) WriteProperty(output, resource, first);
        output.Write("}");
    }

    private static bool IsFirst(Resource resource, int at)
    {
        for (var i = 0; i < at; i++)
            if (resource.Properties[i].Property == resource.Properties[at].Property) return false;
        return true;
    }

    private static void WriteProperty(ExportOutput output, Resource resource, int first)
    {
        var property = resource.Properties[first].Property;
        output.Write(",");
        if (property == Words.Type) output.Write("\"@type\"");
        else output.WriteJson(property);
        output.Write(":[");
        for (var i = first; i < resource.Properties.Count; i++)
        {
            if (resource.Properties[i].Property != property) continue;
            if (i > first) output.Write(",");
            WriteTerm(output, resource.Properties[i].Value, isClass: property == Words.Type);
        }
        output.Write("]");
    }

    /// <inheritdoc/>
    public void End(ExportOutput output) => output.Write("\n]}\n");

    private static void WriteTerm(ExportOutput output, Term term, bool isClass)
    {
        switch (term)
        {
            case Term.Iri iri when isClass:
                output.WriteJson(iri.Value);
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
        output.WriteJson(text);
        output.Write(after);
    }
}
