namespace KnowledgeGraph.Questions.Export.LinkedData;

/// <summary>What a triple ends in: an IRI or a literal (RDF 1.1).</summary>
internal abstract record Term
{
    private Term()
    {
    }

    /// <summary>An IRI.</summary>
    /// <param name="Value">The IRI.</param>
    public sealed record Iri(string Value) : Term;

    /// <summary>A literal.</summary>
    /// <param name="Text">What it says.</param>
    /// <param name="Datatype">The IRI of its type; null for a text.</param>
    /// <param name="Language">Of a text its language; null where none is known.</param>
    public sealed record Literal(string Text, string? Datatype = null, string? Language = null) : Term;
}

/// <summary>What is said of one thing.</summary>
/// <param name="Iri">The thing.</param>
/// <param name="Properties">What is said of it, in order.</param>
internal sealed record Resource(string Iri, IReadOnlyList<(string Property, Term Value)> Properties);
