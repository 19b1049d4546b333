namespace KnowledgeGraph.Bolt.PackStream.Values;

/// <summary>A structure that this client gives no other form.</summary>
/// <param name="Tag">What it is.</param>
/// <param name="Fields">Its fields, at most 15.</param>
public sealed record BoltStructure(byte Tag, IReadOnlyList<object?> Fields);
