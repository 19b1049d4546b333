namespace KnowledgeGraph.Records.Declarations;

/// <summary>No two nodes of the label have the same value under the key; any number may have none.</summary>
/// <param name="Label">A label of the catalog.</param>
/// <param name="Key">A property key.</param>
public sealed record UniqueConstraint(string Label, string Key);
