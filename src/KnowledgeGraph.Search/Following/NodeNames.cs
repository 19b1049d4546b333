using KnowledgeGraph.Model;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Following;

/// <summary>Reads the names of nodes as the model declares them.</summary>
internal sealed class NodeNames
{
    private readonly Dictionary<string, (int Type, (string Key, byte Language)[] Sources, string[] Identifiers)> _byLabel;

    public NodeNames(GraphModel model, EntityTypes types)
    {
        var languages = model.Languages.Index().ToDictionary(language => language.Item, language => (byte)(language.Index + 1), StringComparer.Ordinal);
        _byLabel = model.NodeTypes.Values.Where(type => type.IsEntity).ToDictionary(
            type => type.Label,
            type => (
                types.NumberOf(type),
                NameSource.Of(model, type).Select(source => (source.Key, source.Language is { } language ? languages[language] : (byte)0)).ToArray(),
                type.Properties.Values.Where(property => property.IsIdentifier).Select(property => property.Key).ToArray()),
            StringComparer.Ordinal);
    }

    /// <summary>What the index holds of a node, with a degree of 0; null for a node without names.</summary>
    public IndexedEntity? Of(NodeRecord node)
    {
        if (!_byLabel.TryGetValue(node.Label, out var kind)) return null;
        var (names, shared) = (new List<IndexedName>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (key, language) in kind.Sources)
        {
            foreach (var text in Texts(node, key)) Add(names, shared, new IndexedName(text, language));
        }
        // A node whose names are gone is called by its id.
        if (names.Count == 0) names.Add(new IndexedName(node.Id, 0));
        string[] identifiers = [.. kind.Identifiers.SelectMany(key => Texts(node, key)).Distinct(StringComparer.Ordinal)];
        return new IndexedEntity(node.Id, kind.Type, 0, names, identifiers);
    }

    // Each text once. One that has a language beside being the default or another name is of that language, one that has several of none.
    private static void Add(List<IndexedName> names, HashSet<string> shared, IndexedName name)
    {
        var same = names.FindIndex(known => known.Text == name.Text);
        if (same < 0)
        {
            names.Add(name);
        }
        else if (name.Language != 0)
        {
            if (names[same].Language != 0) shared.Add(name.Text);
            names[same] = name with { Language = shared.Contains(name.Text) ? (byte)0 : name.Language };
        }
    }

    private static IEnumerable<string> Texts(NodeRecord node, string key) => node.Properties.GetValueOrDefault(key) switch
    {
        TextValue text => [text.Text],
        ListValue list => list.Items.ToArray().OfType<TextValue>().Select(item => item.Text),
        _ => [],
    };
}
