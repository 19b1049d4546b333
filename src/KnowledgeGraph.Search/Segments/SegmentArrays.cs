namespace KnowledgeGraph.Search.Segments;

/// <summary>What a segment holds, by the numbers of entities and names.</summary>
/// <param name="Ids">By entity: its id.</param>
/// <param name="Types">By entity: the number of its type.</param>
/// <param name="Degrees">By entity: its degree.</param>
/// <param name="FirstNames">By entity: its first name; one more at the end.</param>
/// <param name="Entities">By name: its entity.</param>
/// <param name="Languages">By name: the number of its language, 0 for none.</param>
/// <param name="TextEnds">By name: where its text ends in <paramref name="Texts"/>, with a 0 before the first.</param>
/// <param name="Texts">The texts of all names in UTF-8.</param>
/// <param name="Tokens">By name: its words.</param>
/// <param name="Rests">By name: how many words it has beyond the limit; a name without any is absent.</param>
/// <param name="InitialKeys">The initials of names, sorted.</param>
/// <param name="InitialNames">Beside each of these, the name.</param>
/// <param name="Identifiers">By entity: its identifiers; an entity without any is absent.</param>
/// <param name="ByIdentifier">By identifier, whole and by its value alone: the entities.</param>
internal sealed record SegmentArrays(
    string[] Ids,
    byte[] Types,
    int[] Degrees,
    int[] FirstNames,
    int[] Entities,
    byte[] Languages,
    int[] TextEnds,
    byte[] Texts,
    Lists Tokens,
    IReadOnlyDictionary<int, int> Rests,
    ulong[] InitialKeys,
    int[] InitialNames,
    IReadOnlyDictionary<int, IReadOnlyList<string>> Identifiers,
    IReadOnlyDictionary<string, List<int>> ByIdentifier)
{
    /// <summary>The text of a name in UTF-8.</summary>
    public ReadOnlySpan<byte> TextOf(int name) => Texts.AsSpan(TextEnds[name], TextEnds[name + 1] - TextEnds[name]);
}
