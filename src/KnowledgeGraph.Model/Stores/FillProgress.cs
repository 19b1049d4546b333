namespace KnowledgeGraph.Model.Stores;

/// <summary>How far a store is with keeping what it was filled with.</summary>
/// <param name="Done">Records that are written.</param>
/// <param name="Total">Records in all.</param>
public readonly record struct FillProgress(long Done, long Total);
