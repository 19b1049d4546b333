namespace KnowledgeGraph.Search.Segments;

/// <summary>
/// Entities with their names and words in arrays that never change. Names of an entity follow one another; the postings of a word are names in
/// order of how many words they have, so that the shortest ones can be taken alone.
/// </summary>
internal sealed class Segment
{
    private readonly EntityTable _table;

    internal Segment(SegmentArrays arrays, Vocabulary words, Lists postings, int[] counts)
    {
        Arrays = arrays;
        Words = words;
        Postings = postings;
        Counts = counts;
        _table = new EntityTable(arrays.Ids);
    }

    /// <summary>What it holds, by number.</summary>
    public SegmentArrays Arrays { get; }

    /// <summary>Its words.</summary>
    public Vocabulary Words { get; }

    /// <summary>By word, the names that have it.</summary>
    public Lists Postings { get; }

    /// <summary>By word, how many entities have it in any of their names.</summary>
    public int[] Counts { get; }

    /// <summary>How many entities it has, dead ones too.</summary>
    public int EntityCount => Arrays.Ids.Count;

    /// <summary>How many names it has.</summary>
    public int NameCount => Arrays.Entities.Count;

    /// <summary>The number of an entity; -1 if it is not here.</summary>
    public int Find(string id) => _table.Find(id);

    /// <summary>The words of a name in their order, see <see cref="Token"/>.</summary>
    public ReadOnlySpan<int> Tokens(int name) => Arrays.Tokens[name];

    /// <summary>A name as it is stored.</summary>
    public string TextOf(int name) => Arrays.Texts.TextOf(name);

    /// <summary>The names of these initials.</summary>
    public ReadOnlySpan<int> NamesOfInitials(ulong key) => Arrays.Initials[key];

    /// <summary>The words of an entity, each once.</summary>
    public HashSet<int> WordsOf(int entity)
    {
        var words = new HashSet<int>();
        for (var name = Arrays.FirstNames[entity]; name < Arrays.FirstNames[entity + 1]; name++)
        {
            foreach (var token in Tokens(name)) words.Add(Token.WordOf(token));
        }
        return words;
    }

    /// <summary>An entity as it was given.</summary>
    public IndexedEntity EntityOf(int entity)
    {
        var names = new List<IndexedName>();
        for (var name = Arrays.FirstNames[entity]; name < Arrays.FirstNames[entity + 1]; name++)
        {
            names.Add(new IndexedName(TextOf(name), Arrays.Languages[name]));
        }
        return new IndexedEntity(
            Arrays.Ids.TextOf(entity), Arrays.Types[entity], Arrays.Degrees[entity], names, Arrays.Identifiers.Of(entity));
    }
}
