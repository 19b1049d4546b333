namespace KnowledgeGraph.GraphQL.Language;

/// <summary>A text to parse and, where it comes from a file, its name (which locations repeat).</summary>
/// <param name="Body">The text. A byte order mark at its head is ignored.</param>
/// <param name="Name">The file's name as error messages show it; null for a request.</param>
public sealed record Source(string Body, string? Name = null);
