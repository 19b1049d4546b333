namespace KnowledgeGraph.Query.Roots;

/// <summary>A field that the SDL of a root has, and its owner forgot.</summary>
/// <param name="name">The field.</param>
public sealed class UnknownFieldException(string name) : Exception($"Nobody answers the field '{name}'.");
