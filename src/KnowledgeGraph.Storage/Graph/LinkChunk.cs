namespace KnowledgeGraph.Storage.Graph;

/// <summary>
/// The links of one type in one direction of 512 nodes with numbers one behind the other; immutable. Most nodes have one or none: an entry of eight bytes is
/// the link itself, or says that there is none, or where the array of several lies.
/// </summary>
internal sealed class LinkChunk
{
    public const int Bits = 9;
    public const int Size = 1 << Bits;
    public const int Mask = Size - 1;

    /// <summary>The chunk without any.</summary>
    public static readonly LinkChunk Blank = new(NoEntries(), []);

    // In place of a relationship.
    private const int None = -1;
    private const int Several = -2;
    private readonly Link[] _entries;
    private readonly Link[][] _several;

    private LinkChunk(Link[] entries, Link[][] several) => (_entries, _several) = (entries, several);

    /// <summary>The links of the node at a place, in order.</summary>
    public ReadOnlySpan<Link> this[int at]
    {
        get
        {
            ref readonly var entry = ref _entries[at];
            return entry.Relationship switch
            {
                None => default,
                Several => _several[entry.Node],
                _ => new ReadOnlySpan<Link>(in entry),
            };
        }
    }

    /// <summary>The array of more than one, which is made anew whenever one of its relationships is put or goes.</summary>
    public Link[]? SeveralAt(int at) => _entries[at] is { Relationship: Several, Node: var index } ? _several[index] : null;

    /// <summary>The chunk with other links of some nodes.</summary>
    /// <param name="changed">Their places, ascending, and their links in order; the chunk keeps the arrays.</param>
    public LinkChunk With(IReadOnlyList<(int At, Link[] Links)> changed)
    {
        var (entries, several, next) = (NoEntries(), new List<Link[]>(), 0);
        for (var at = 0; at < Size; at++)
        {
            var isChanged = next < changed.Count && changed[next].At == at;
            var links = isChanged ? changed[next++].Links : SeveralAt(at);
            if (links is null) entries[at] = _entries[at];
            else if (links.Length == 1) entries[at] = links[0];
            else if (links.Length > 1)
            {
                entries[at] = new Link(Several, several.Count);
                several.Add(links);
            }
        }
        return new LinkChunk(entries, [.. several]);
    }

    private static Link[] NoEntries()
    {
        var entries = new Link[Size];
        entries.AsSpan().Fill(new Link(None, 0));
        return entries;
    }
}
