namespace KnowledgeGraph.Model;

/// <summary>
/// The keys of properties that every model has: under each of them a store keeps the property of that name. The name of an entity is
/// under <see cref="Property.NameKey"/>, the statements of an edge under <see cref="RelationshipType.StatementsKey"/>.
/// </summary>
public static class BuiltInKeys
{
    /// <summary>Of an edge: when it began, a date.</summary>
    public const string Since = "since";

    /// <summary>Of an edge: when it ended, a date.</summary>
    public const string Until = "until";

    /// <summary>Of an edge: how sure we are, 0 to 1.</summary>
    public const string Confidence = "confidence";

    /// <summary>Of an edge: the dates of the documents that attest it.</summary>
    public const string AttestedOn = "attestedOn";

    /// <summary>Of an entity: when what is known of it last changed, a moment.</summary>
    public const string UpdatedAt = "updatedAt";

    /// <summary>Of a document: its title.</summary>
    public const string Title = "title";

    /// <summary>Of a document: when it was published, a date.</summary>
    public const string PublishedOn = "publishedOn";

    /// <summary>Of a document: the language in which it is written, as a code. Of a statement: that of its value, as the model spells it.</summary>
    public const string Language = "language";

    /// <summary>Of a document: the SHA-256 of its text in lower-case hexadecimal.</summary>
    public const string Sha256 = "sha256";

    /// <summary>Of a document: the number that its publisher gave it.</summary>
    public const string Number = "number";

    /// <summary>Of a document: how it writes numbers.</summary>
    public const string Numbers = "numbers";

    /// <summary>Of a document: where it can be read.</summary>
    public const string Url = "url";

    /// <summary>Of a document: the field that follows the relationship to its publisher, where a model has one.</summary>
    public const string Publisher = "publisher";

    /// <summary>Of a statement: the field that follows the relationship to its document.</summary>
    public const string Document = "document";

    /// <summary>Of a statement: the field that follows the relationship to its subject.</summary>
    public const string Subject = "subject";

    /// <summary>Of a statement: whether it is accepted.</summary>
    public const string Status = "status";

    /// <summary>Of a statement: the field that it states.</summary>
    public const string Predicate = "predicate";

    /// <summary>Of a statement: the relationship type that it states; absent where it states a value.</summary>
    public const string Kind = "kind";

    /// <summary>Of a statement: the value that it states.</summary>
    public const string Value = "value";

    /// <summary>Of a statement: from when it holds.</summary>
    public const string ValidFrom = "validFrom";

    /// <summary>Of a statement: until when it holds.</summary>
    public const string ValidTo = "validTo";

    /// <summary>Of a statement: since when it is known.</summary>
    public const string KnownFrom = "knownFrom";

    /// <summary>Of a statement: whether its document denies it.</summary>
    public const string Negated = "negated";

    /// <summary>Of a statement: what its document says, in words of our own.</summary>
    public const string Paraphrase = "paraphrase";

    /// <summary>Of a statement, and no field of the API: the id of its subject.</summary>
    public const string SubjectId = "subjectId";

    /// <summary>Of a statement, and no field of the API: the label of its subject.</summary>
    public const string SubjectLabel = "subjectLabel";

    /// <summary>Of a statement, and no field of the API: the id of its object.</summary>
    public const string ObjectId = "objectId";

    /// <summary>Of a statement, and no field of the API: the id of its document.</summary>
    public const string DocumentId = "documentId";

    /// <summary>Of a statement, and no field of the API: the id of the one that it corrects.</summary>
    public const string SupersedesId = "supersedesId";

    /// <summary>Of a statement, and no field of the API: the clearance that seeing it takes; absent where it takes none.</summary>
    public const string Access = "access";

    /// <summary>Of a statement: where its words begin in the text of its document, in UTF-16 code units.</summary>
    public const string SpanStart = "spanStart";

    /// <summary>Of a statement: where its words end there.</summary>
    public const string SpanEnd = "spanEnd";
}
