using KnowledgeGraph.Model;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Neo4j.Layout;

/// <summary>Records as the properties that Neo4j stores, companions included, and back.</summary>
internal static class LaidOut
{
    /// <summary>All properties of a node.</summary>
    public static Dictionary<string, object?> Write(GraphLayout layout, NodeRecord node)
    {
        var stored = new Dictionary<string, object?>(StringComparer.Ordinal) { [StoredNames.Id] = node.Id };
        foreach (var (key, value) in node.Properties) Add(stored, key, layout.NodeProperty(node.Label, key), value);
        if (!layout.Model.NodeTypesByLabel.TryGetValue(node.Label, out var type)) return stored;
        foreach (var property in GraphLayout.MarkedWhereNone(type))
            if (stored.GetValueOrDefault(Companions.SortName(property)) is null) stored[StoredNames.None(property.Key)] = true;
        if (type.IsEntity) stored[StoredNames.Names] = Names(layout, type, node);
        return stored;
    }

    /// <summary>All properties of a relationship but the sort keys of its far nodes, which come from these nodes.</summary>
    public static Dictionary<string, object?> Write(GraphLayout layout, RelationshipRecord relationship)
    {
        var stored = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [StoredNames.Id] = relationship.Id,
            [StoredNames.From] = relationship.From,
            [StoredNames.To] = relationship.To,
        };
        foreach (var (key, value) in relationship.Properties) Add(stored, key, layout.EdgeProperty(relationship.Type, key), value);
        foreach (var (key, _) in layout.LinkKeysOf(layout.Model.RelationshipTypes[relationship.Type]))
            if (key.IsOnEdge) stored[key.Name] = SortOf(key.Property, relationship.Properties.GetValueOrDefault(key.Property.Key)) ?? key.Null;
        return stored;
    }

    /// <summary>The values of a node (by its label) or relationship (by its type) from what is stored.</summary>
    /// <exception cref="StoreFormatException">Another program changed it.</exception>
    public static Dictionary<string, Value> Read(Func<string, StoredProperty?> find, IReadOnlyDictionary<string, object?> stored)
    {
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var (key, value) in stored)
        {
            if (value is byte[] encoded && StoredNames.OfExact(key) is { } exact) values[exact] = Value.Parse(encoded);
            else if (value is not null && StoredNames.IsOfModel(key) && !stored.ContainsKey(StoredNames.Exact(key)))
                values[key] = StoredValue.Read(find(key)?.Property, value);
        }
        return values;
    }

    private static void Add(Dictionary<string, object?> stored, string key, StoredProperty? declared, Value value)
    {
        var isExact = StoredValue.IsExact(declared?.Property, value);
        if (!isExact) stored[StoredNames.Exact(key)] = value.Encode();
        if (isExact || declared is not null) stored[key] = StoredValue.Write(value);
        if (declared is { IsDefault: true, Property: var property } && property.Kind != ScalarKind.Json && (isExact || !property.IsList))
            AddCompanions(stored, property, value);
    }

    private static void AddCompanions(Dictionary<string, object?> stored, Property property, Value value)
    {
        if (property.IsUnique) stored[StoredNames.Unique(property.Key)] = Companions.UniqueOf(value);
        if (!Companions.HasSort(property)) return;
        if (property.IsList)
        {
            stored[StoredNames.Sort(property.Key)] = Companions.SortsOf(property, (ListValue)value);
            return;
        }
        stored[StoredNames.Sort(property.Key)] = SortOf(property, value);
        if (value is TextValue text && text.Folded is var folded && folded != text.SortKey) stored[StoredNames.Whole(property.Key)] = folded;
    }

    // A value of another kind than the model says cannot be compared with its like: it is kept, and sorts as if it were absent.
    private static object? SortOf(Property property, Value? value) => (value, property.Kind) switch
    {
        (TextValue, ScalarKind.String or ScalarKind.Id or ScalarKind.Url or ScalarKind.Enum) or (DecimalValue, ScalarKind.Decimal)
            or (IntervalValue, ScalarKind.Date or ScalarKind.DateTime) or (IntegerValue, ScalarKind.Int or ScalarKind.Long)
            or (FloatValue, ScalarKind.Float) or (BooleanValue, ScalarKind.Boolean) => Companions.SortOf(property, value),
        _ => null,
    };

    private static List<object?> Names(GraphLayout layout, NodeType type, NodeRecord node)
    {
        var names = new List<object?>();
        foreach (var name in NameSource.Of(layout.Model, type)) AddNames(name.Key);
        return names;

        void AddNames(string key)
        {
            if (!node.Properties.TryGetValue(key, out var value)) return;
            if (value is TextValue text) AddFold(text.Folded);
            if (value is not ListValue list) return;
            foreach (var item in list.Items)
                if (item is TextValue itemText) AddFold(itemText.Folded);
        }

        void AddFold(string fold)
        {
            if (!names.Contains(fold)) names.Add(fold);
        }
    }
}
