namespace KnowledgeGraph.Search.Segments;

/// <summary>What a segment holds, by the numbers of entities and names.</summary>
/// <param name="Ids">By entity: its id.</param>
/// <param name="Types">By entity: the number of its type.</param>
/// <param name="Degrees">By entity: its degree.</param>
/// <param name="FirstNames">By entity: its first name; one more at the end.</param>
/// <param name="Entities">By name: its entity.</param>
/// <param name="Languages">By name: the number of its language, 0 for none.</param>
/// <param name="Texts">By name: its text.</param>
/// <param name="Tokens">By name: its words.</param>
/// <param name="Rests">By name: how many words it has beyond the limit; a name without any is absent.</param>
/// <param name="Initials">By initials: the names that have them.</param>
/// <param name="Identifiers">By entity: its identifiers.</param>
internal sealed record SegmentArrays(
    TextList Ids,
    byte[] Types,
    int[] Degrees,
    int[] FirstNames,
    NameOwners Entities,
    byte[] Languages,
    TextList Texts,
    Lists Tokens,
    IReadOnlyDictionary<int, int> Rests,
    InitialsTable Initials,
    IdentifierTable Identifiers);
