namespace KnowledgeGraph.Questions.Export.LinkedData;

/// <summary>
/// The words of others that say what every graph has: kinds of values, statements and their sources. What a model's fields are called, the model says.
/// </summary>
internal static class Words
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Xsd = "http://www.w3.org/2001/XMLSchema#";
    private const string Schema = "https://schema.org/";
    private const string Provenance = "http://www.w3.org/ns/prov#";
    private const string Annotation = "http://www.w3.org/ns/oa#";
    private const string Terms = "http://purl.org/dc/terms/";

    public const string Type = Rdf + "type";
    public const string Reified = Rdf + "Statement";
    public const string Subject = Rdf + "subject";
    public const string Predicate = Rdf + "predicate";
    public const string Object = Rdf + "object";
    public const string Json = Rdf + "JSON";

    public const string Integer = Xsd + "integer";
    public const string Decimal = Xsd + "decimal";
    public const string Boolean = Xsd + "boolean";
    public const string Year = Xsd + "gYear";
    public const string Month = Xsd + "gYearMonth";
    public const string Day = Xsd + "date";
    public const string Moment = Xsd + "dateTime";
    public const string Address = Xsd + "anyURI";

    public const string Dataset = Schema + "Dataset";
    public const string Name = Schema + "name";
    public const string Version = Schema + "version";
    public const string Began = Schema + "startDate";
    public const string Ended = Schema + "endDate";

    public const string Entity = Provenance + "Entity";
    public const string From = Provenance + "wasDerivedFrom";
    public const string Source = Provenance + "hadPrimarySource";
    public const string Made = Provenance + "generatedAtTime";
    public const string Revises = Provenance + "wasRevisionOf";

    public const string Note = Annotation + "Annotation";
    public const string Body = Annotation + "bodyValue";
    public const string Target = Annotation + "hasTarget";
    public const string Specific = Annotation + "SpecificResource";
    public const string TargetSource = Annotation + "hasSource";
    public const string Selector = Annotation + "hasSelector";
    public const string Positions = Annotation + "TextPositionSelector";
    public const string Start = Annotation + "start";
    public const string End = Annotation + "end";

    public const string Citation = Terms + "bibliographicCitation";

    /// <summary>The prefixes that files give, with what they stand for, in the order in which they are tried.</summary>
    public static IReadOnlyList<(string Prefix, string Iri)> Prefixes { get; } =
    [
        ("rdf", Rdf), ("xsd", Xsd), ("schema", Schema), ("prov", Provenance), ("oa", Annotation), ("dcterms", Terms),
        ("org", "http://www.w3.org/ns/org#"), ("foaf", "http://xmlns.com/foaf/0.1/"), ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ];
}
