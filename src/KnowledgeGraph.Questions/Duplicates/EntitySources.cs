using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Questions.Likeness;

namespace KnowledgeGraph.Questions.Duplicates;

/// <summary>Where the types of entities keep what tells whether two of them are one.</summary>
internal sealed class EntitySources
{
    private const string MentionsField = "mentions";
    private readonly Dictionary<NodeType, Sources> _byType;

    /// <param name="model">The model.</param>
    public EntitySources(GraphModel model)
    {
        Types = [.. model.NodeTypes.Values.Where(type => type.IsEntity).OrderBy(type => type.Label, StringComparer.Ordinal)];
        Mentions = model.Document.Relationships[MentionsField].Type.Name;
        _byType = Types.Index().ToDictionary(entry => entry.Item, entry => new Sources(
            entry.Index,
            NameSource.Of(model, entry.Item),
            [.. entry.Item.Properties.Values.Where(property => property.IsIdentifier).Select(property => property.Key)],
            [.. entry.Item.Properties.Values.Where(Tells)]));
    }

    /// <summary>The relationship type from a document to whom it speaks of.</summary>
    public string Mentions { get; }

    /// <summary>The types of entities, by label.</summary>
    public IReadOnlyList<NodeType> Types { get; }

    /// <summary>The number of a type.</summary>
    public int NumberOf(NodeType type) => _byType[type].Number;

    /// <summary>The names of an entity, taken apart anew; null where it has none.</summary>
    public EntityNames? NamesOf(ScopedGraph graph, int node) => EntityNames.Of(_byType[graph.TypeOf(node)].Names, key => graph.ValueOf(node, key));

    /// <summary>The identifiers of an entity.</summary>
    public IEnumerable<string> IdentifiersOf(ScopedGraph graph, int node) =>
        _byType[graph.TypeOf(node)].Identifiers.SelectMany(key => EntityNames.TextsOf(graph.ValueOf(node, key)));

    /// <summary>Its fields of which two that are one should have the same value.</summary>
    public IReadOnlyList<Property> TellingOf(NodeType type) => _byType[type].Telling;

    // What a model chooses among, dates or indexes says what kind of thing it is; any other text may be put in other words.
    private static bool Tells(Property property) =>
        property is { IsList: false, IsName: false, IsAlias: false, IsIdentifier: false, IsLocalized: false, IsComputed: false, IsPrivate: false }
        && (property.Enum is not null || property.Kind == ScalarKind.Boolean || property.IsIndexed || property.IsUnique || property.IsTimelineDate);

    private sealed record Sources(int Number, IReadOnlyList<NameSource> Names, IReadOnlyList<string> Identifiers, IReadOnlyList<Property> Telling);
}
