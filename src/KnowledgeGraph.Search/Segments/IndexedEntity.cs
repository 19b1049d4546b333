namespace KnowledgeGraph.Search.Segments;

/// <summary>A name of an entity.</summary>
/// <param name="Text">As it is stored.</param>
/// <param name="Language">The number of its language, 1 for the model's first; 0 for none.</param>
internal readonly record struct IndexedName(string Text, byte Language);

/// <summary>An entity as the index knows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">The number of its type, by the order of labels.</param>
/// <param name="Degree">How many entities it is joined to in the traversed graph.</param>
/// <param name="Names">Its names, the one that it is shown by first, each text once.</param>
/// <param name="Identifiers">Its identifiers in other registers.</param>
internal sealed record IndexedEntity(string Id, int Type, int Degree, IReadOnlyList<IndexedName> Names, IReadOnlyList<string> Identifiers);
