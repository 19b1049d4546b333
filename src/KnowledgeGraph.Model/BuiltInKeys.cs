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

    /// <summary>Of a document: the language in which it is written, as a code.</summary>
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

    /// <summary>Of a statement: where its words begin in the text of its document, in UTF-16 code units.</summary>
    public const string SpanStart = "spanStart";

    /// <summary>Of a statement: where its words end there.</summary>
    public const string SpanEnd = "spanEnd";
}
