using KnowledgeGraph.Records.Words;

namespace KnowledgeGraph.Search.Segments;

/// <summary>Puts a segment together, entity by entity.</summary>
/// <param name="wordLimit">How many words of a name count.</param>
internal sealed class SegmentBuilder(int wordLimit)
{
    private readonly TextList.Builder _ids = new();
    private readonly List<byte> _types = [];
    private readonly List<int> _degrees = [];
    private readonly List<int> _firstNames = [0];
    private readonly List<byte> _languages = [];
    private readonly TextList.Builder _texts = new();
    private readonly List<int> _tokenEnds = [0];
    private readonly List<int> _tokens = [];
    private readonly Dictionary<int, int> _rests = [];
    private readonly List<(ulong Key, int Name)> _initials = [];
    private readonly TextList.Builder _identifiers = new();
    private readonly List<int> _firstIdentifiers = [0];
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

    /// <summary>How many entities it has so far.</summary>
    public int EntityCount => _ids.Count;

    /// <summary>How many names it has so far.</summary>
    public int NameCount => _languages.Count;

    /// <summary>Adds an entity, which it does not have yet.</summary>
    public void Add(IndexedEntity entity)
    {
        _ids.Add(entity.Id);
        _types.Add((byte)entity.Type);
        _degrees.Add(entity.Degree);
        foreach (var name in entity.Names) AddName(name);
        _firstNames.Add(_languages.Count);
        foreach (var identifier in entity.Identifiers) _identifiers.Add(identifier);
        _firstIdentifiers.Add(_identifiers.Count);
    }

    /// <summary>Sets the degrees of its entities.</summary>
    /// <param name="degreeOf">Gives the degree of an entity by its number.</param>
    public void SetDegrees(Func<int, int> degreeOf)
    {
        for (var entity = 0; entity < _degrees.Count; entity++) _degrees[entity] = degreeOf(entity);
    }

    /// <summary>The ids of its entities, by number.</summary>
    public TextList IdsSoFar() => _ids.Build();

    /// <summary>The segment of what was added.</summary>
    public Segment Build()
    {
        var words = SortWords();
        var tokens = new Lists([.. _tokenEnds], [.. _tokens]);
        _initials.Sort();
        int[] firstNames = [.. _firstNames];
        var arrays = new SegmentArrays(
            IdsSoFar(), [.. _types], [.. _degrees], firstNames, new NameOwners(firstNames), [.. _languages], _texts.Build(), tokens, _rests,
            new InitialsTable(_initials), new IdentifierTable(_identifiers.Build(), [.. _firstIdentifiers]));
        var postings = Postings(words.Length, tokens);
        return new Segment(arrays, new Vocabulary(words), postings, Counts(postings, arrays.Entities));
    }

    private void AddName(IndexedName name)
    {
        var number = _languages.Count;
        var words = NameWords.Of(name.Text, wordLimit, out var more);
        foreach (var word in words)
        {
            if (!_words.TryGetValue(word.Text, out var known)) _words.Add(word.Text, known = _words.Count);
            _tokens.Add(Token.Of(known, word.Role));
        }
        if (more > 0) _rests.Add(number, more);
        foreach (var key in Initials.Of(words)) _initials.Add((key, number));
        _tokenEnds.Add(_tokens.Count);
        _languages.Add(name.Language);
        _texts.Add(name.Text);
    }

    private string[] SortWords()
    {
        var words = new string[_words.Count];
        var numbers = new int[_words.Count];
        foreach (var (word, number) in _words) (words[number], numbers[number]) = (word, number);
        Array.Sort(words, numbers, StringComparer.Ordinal);
        var sorted = new int[words.Length];
        for (var i = 0; i < numbers.Length; i++) sorted[numbers[i]] = i;
        for (var i = 0; i < _tokens.Count; i++) _tokens[i] = Token.Of(sorted[Token.WordOf(_tokens[i])], Token.RoleOf(_tokens[i]));
        return words;
    }

    private static Lists Postings(int words, Lists tokens)
    {
        var byLength = Lists.Build(tokens.Count == 0 ? 1 : Enumerable.Range(0, tokens.Count).Max(name => tokens[name].Length) + 1, add =>
        {
            for (var name = 0; name < tokens.Count; name++) add(tokens[name].Length, name);
        });
        var last = new int[words];
        return Lists.Build(words, add =>
        {
            Array.Fill(last, -1);
            foreach (var name in byLength.Range(0, byLength.Count))
            {
                foreach (var token in tokens[name])
                {
                    var word = Token.WordOf(token);
                    if (last[word] == name) continue;
                    last[word] = name;
                    add(word, name);
                }
            }
        });
    }

    private static int[] Counts(Lists postings, NameOwners entities)
    {
        var counts = new int[postings.Count];
        var seen = new Dictionary<int, int>();
        for (var word = 0; word < counts.Length; word++)
        {
            var names = postings[word];
            if (names.Length == 1)
            {
                counts[word] = 1;
                continue;
            }
            seen.Clear();
            foreach (var name in names) seen[entities[name]] = 0;
            counts[word] = seen.Count;
        }
        return counts;
    }
}
