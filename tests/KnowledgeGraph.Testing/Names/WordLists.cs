namespace KnowledgeGraph.Testing.Names;

/// <summary>The lists of words.txt by their keys.</summary>
internal sealed class WordLists
{
    private readonly Dictionary<string, string[]> _lists = new(StringComparer.Ordinal);

    public string[] this[string key] => _lists[key];

    public static WordLists Read()
    {
        var lists = new WordLists();
        foreach (var line in Resource.Lines("words.txt"))
        {
            var sides = line.Split(": ", 2);
            lists._lists.Add(sides[0], sides[1].Split('|'));
        }
        return lists;
    }
}
