namespace KnowledgeGraph.Evidence.Statements;

/// <summary>How files bear on a statement; spelled in upper case in the store, where what is absent is <see cref="Said"/>.</summary>
public enum Filing
{
    /// <summary>The file that gives its document says it.</summary>
    Said,

    /// <summary>A file that adds to a document, and names it by its id alone, says it.</summary>
    Added,

    /// <summary>No file says it: somebody recorded it past them, and no load drops it.</summary>
    Apart,

    /// <summary>A file said it once, and the document was loaded again without it.</summary>
    Dropped,
}
