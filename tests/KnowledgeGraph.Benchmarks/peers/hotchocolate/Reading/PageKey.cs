namespace KnowledgeGraph.HotChocolatePeer.Reading;

/// <summary>What a loader is asked for: the first so many of a node's relationships, and whether they are counted too.</summary>
public readonly record struct PageKey(string Id, int First, bool Counts);
