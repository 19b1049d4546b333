namespace KnowledgeGraph.Storage.Indexes;

/// <summary>What an equality index is of.</summary>
internal readonly record struct ExactKey(int Label, string Key);
