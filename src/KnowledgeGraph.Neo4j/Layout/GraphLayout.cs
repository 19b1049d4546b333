using KnowledgeGraph.Model;

namespace KnowledgeGraph.Neo4j.Layout;

/// <summary>
/// How a graph of one model lies in Neo4j: which properties nodes and relationships carry beside those of the model
/// (<see cref="StoredNames"/>, <see cref="Companions"/>), and which indexes and constraints there are. A pure function of the model.
/// </summary>
internal sealed class GraphLayout
{
    private readonly Dictionary<RelationshipField, LinkIndex> _links = [];
    private readonly Dictionary<(string Label, string Key), StoredProperty> _nodeProperties = [];
    private readonly Dictionary<(string Type, string Key), StoredProperty> _edgeProperties = [];

    private GraphLayout(GraphModel model)
    {
        Model = model;
        foreach (var type in model.NodeTypes.Values) AddProperties(type);
        foreach (var type in model.RelationshipTypes.Values) AddProperties(type);
        var indexes = new List<IndexDefinition>
        {
            Unique(StoredNames.Changes, StoredNames.Id), Unique(StoredNames.Change, ChangeProperties.Number), Unique(StoredNames.Node, StoredNames.Id),
        };
        foreach (var type in model.NodeTypes.Values) indexes.AddRange(IndexesOf(type));
        foreach (var type in model.RelationshipTypes.Values) indexes.AddRange(IndexesOf(type));
        Indexes = [.. indexes.DistinctBy(index => index.Name, StringComparer.Ordinal)];
        FarSortNames = [
            .. _links.Values.SelectMany(index => index.Keys).Where(key => !key.IsOnEdge)
                .Select(key => Companions.SortName(key.Property)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The model.</summary>
    public GraphModel Model { get; }

    /// <summary>All indexes and constraints.</summary>
    public IReadOnlyList<IndexDefinition> Indexes { get; }

    /// <summary>The properties of nodes that relationships repeat as sort keys; a change of one of them is a rename.</summary>
    public IReadOnlyList<string> FarSortNames { get; }

    /// <summary>The layout of a model.</summary>
    public static GraphLayout Of(GraphModel model) => new(model);

    /// <summary>The index of a node type's default order: the sort keys, then the id. Nodes without one of the keys are not in it.</summary>
    public static IndexDefinition OrderIndexOf(NodeType type) =>
        Range(type.Label, [.. type.DefaultOrder.Select(key => Companions.SortName(type.Properties[key])), StoredNames.Id]);

    /// <summary>The index of an <c>@index</c> property: its sort key, then the id; null for a property without.</summary>
    public static IndexDefinition? IndexOf(NodeType type, Property property) =>
        property.IsIndexed ? Range(type.Label, [Companions.SortName(property), StoredNames.Id]) : null;

    /// <summary>
    /// The index in which nodes with one value of an <c>@index</c> property lie in the default order: a page of them is a stretch, however
    /// many there are. Null where the property has no index, or the order a key that nodes may lack.
    /// </summary>
    public static IndexDefinition? FilterIndexOf(NodeType type, Property property)
    {
        var keys = type.DefaultOrder.Where(key => key != StoredNames.Id).Select(key => type.Properties[key]).ToList();
        if (!property.IsIndexed || keys.Contains(property) || keys.Exists(key => !key.IsRequired)) return null;
        return Range(type.Label, [Companions.SortName(property), .. keys.Select(Companions.SortName), StoredNames.Id]);
    }

    /// <summary>The index of a type's ids.</summary>
    public static IndexDefinition IdIndexOf(NodeType type) => Range(type.Label, [StoredNames.Id]);

    /// <summary>The index of the nodes without a property of <see cref="MarkedWhereNone"/>.</summary>
    public static IndexDefinition NoneIndexOf(NodeType type, Property property) => Range(type.Label, [StoredNames.None(property.Key), StoredNames.Id]);

    /// <summary>The properties that nodes of a type are listed by in the order of an index, and may lack.</summary>
    public static IEnumerable<Property> MarkedWhereNone(NodeType type) => type.Properties.Values.Where(property =>
        (property.IsIndexed
            || (type.DefaultOrder is [var only, ..] && only == property.Name && type.DefaultOrder.All(key => key == only || key == StoredNames.Id)))
        && property is { IsRequired: false, IsList: false, IsComputed: false } && property.Name != StoredNames.Id && Companions.NullOf(property) is not null);

    /// <summary>The index of a field's default order; null where one of the keys is Boolean, which has no place for null.</summary>
    public LinkIndex? LinkIndexOf(RelationshipField field) => _links.GetValueOrDefault(field.IsOutgoing ? field.Type.FromStart! : field.Type.FromEnd!);

    /// <summary>The sort keys that relationships of a type carry, for both directions; each name once.</summary>
    public IEnumerable<(LinkKey Key, bool IsOutgoing)> LinkKeysOf(RelationshipType type)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in FieldsOf(type))
        {
            if (!_links.TryGetValue(field, out var index)) continue;
            foreach (var key in index.Keys.Where(key => names.Add(key.Name))) yield return (key, field.IsOutgoing);
        }
    }

    /// <summary>What a node of a label keeps under a key; null where the model does not say.</summary>
    public StoredProperty? NodeProperty(string label, string key) => _nodeProperties.GetValueOrDefault((label, key));

    /// <summary>What a relationship of a type keeps under a key; null where the model does not say.</summary>
    public StoredProperty? EdgeProperty(string type, string key) => _edgeProperties.GetValueOrDefault((type, key));

    private static IEnumerable<RelationshipField> FieldsOf(RelationshipType type)
    {
        if (type.FromStart is { } outgoing) yield return outgoing;
        if (type.FromEnd is { } incoming) yield return incoming;
    }

    private static IEnumerable<IndexDefinition> IndexesOf(NodeType type)
    {
        yield return IdIndexOf(type);
        yield return OrderIndexOf(type);
        foreach (var property in MarkedWhereNone(type)) yield return NoneIndexOf(type, property);
        foreach (var property in type.Properties.Values.Where(property => !property.IsComputed))
        {
            if (IndexOf(type, property) is { } index) yield return index;
            if (FilterIndexOf(type, property) is { } filter) yield return filter;
            if (property.IsUnique) yield return Unique(type.Label, StoredNames.Unique(property.Key));
        }
    }

    private IEnumerable<IndexDefinition> IndexesOf(RelationshipType type)
    {
        yield return new IndexDefinition(type.Name, OfRelationships: true, IsUnique: true, [StoredNames.Id]);
        foreach (var field in FieldsOf(type))
        {
            if (MakeLinkIndex(field) is not { } index) continue;
            _links.Add(field, index);
            yield return index.Definition;
        }
    }

    private static LinkIndex? MakeLinkIndex(RelationshipField field)
    {
        var keys = new List<LinkKey>();
        foreach (var key in DefaultOrder.Of(field))
        {
            if (Companions.NullOf(key.Property) is not { } marker) return null;
            var name = key.IsOnEdge ? StoredNames.EdgeSort(key.Property.Key) : StoredNames.FarSort(key.Property.Key, field.IsOutgoing);
            keys.Add(new LinkKey(name, key.Property, key.IsOnEdge, marker));
        }
        var (near, far) = field.IsOutgoing ? (StoredNames.From, StoredNames.To) : (StoredNames.To, StoredNames.From);
        var properties = keys.Select(key => key.Name).Prepend(near).Append(far).Append(StoredNames.Id);
        return new LinkIndex(near, keys, far, new IndexDefinition(field.Type.Name, OfRelationships: true, IsUnique: false, [.. properties]));
    }

    private static IndexDefinition Range(string label, IReadOnlyList<string> properties) => new(label, OfRelationships: false, IsUnique: false, properties);

    private static IndexDefinition Unique(string label, string property) => new(label, OfRelationships: false, IsUnique: true, [property]);

    private void AddProperties(NodeType type)
    {
        foreach (var property in type.Properties.Values) AddKeys(_nodeProperties, type.Label, property);
    }

    private void AddProperties(RelationshipType type)
    {
        foreach (var property in RelationshipType.BuiltInProperties.Concat(type.Properties)) AddKeys(_edgeProperties, type.Name, property);
    }

    private void AddKeys(Dictionary<(string Owner, string Key), StoredProperty> properties, string owner, Property property)
    {
        properties[(owner, property.Key)] = new StoredProperty(property, IsDefault: true);
        if (!property.IsLocalized) return;
        foreach (var language in Model.Languages) properties.TryAdd((owner, property.KeyIn(language)), new StoredProperty(property, IsDefault: false));
    }
}
