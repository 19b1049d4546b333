namespace KnowledgeGraph.Embedded.Steps;

/// <summary>A root field of the response.</summary>
/// <param name="Prefix">Comma, response name and colon, encoded.</param>
/// <param name="Step">How its value is written.</param>
internal readonly record struct RootEntry(byte[] Prefix, RootWriter Step);
