using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Evidence.Seeds.Reading;

/// <summary>Which nodes there are, in the files of a load and in the store, and of which type.</summary>
internal sealed class SeedNodes(GraphModel model, SeedMistakes mistakes)
{
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (NodeType Type, SeedPlace? At)> _nodes = new(StringComparer.Ordinal);

    /// <summary>Notes that a file has the node, and that what is wrong with it was told: what refers to it is right.</summary>
    public void Refuse(string id) => _refused.Add(id);

    /// <summary>The relationship fields of this name that could be stated of some node, one of each relationship type.</summary>
    public IReadOnlyList<RelationshipField> FieldsNamed(string name) =>
    [
        .. model.NodeTypes.Values.Select(type => type.Relationships.GetValueOrDefault(name)).OfType<RelationshipField>().DistinctBy(field => field.Type),
    ];

    /// <summary>The types of the load's own nodes and of the stored ones that it names.</summary>
    public NodeType? TypeOf(string id) => _nodes.TryGetValue(id, out var node) ? node.Type : null;

    /// <summary>Adds a node of the store. A label that the model lacks is passed over: what refers to it dangles.</summary>
    public void AddStored(string id, string label)
    {
        if (model.NodeTypesByLabel.TryGetValue(label, out var type)) _nodes[id] = (type, null);
    }

    /// <summary>Adds a node of a file, unless it is of another type elsewhere.</summary>
    public bool Add(string id, NodeType type, SeedPlace at)
    {
        if (_nodes.TryAdd(id, (type, at))) return true;
        var (other, place) = _nodes[id];
        if (other == type) return true;
        var elsewhere = place is { } there ? $"at {there}" : "in the store";
        mistakes.Add(
            at, $"'{id}' is of type {type.Name} here and {other.Name} {elsewhere}. A node has one type; give one of them another id.");
        return false;
    }

    /// <summary>The type of an entity of a file, or null with the mistake noted.</summary>
    public NodeType? EntityType(SeedEntity entity)
    {
        if (model.NodeTypes.TryGetValue(entity.TypeName, out var type) && !type.IsBuiltIn) return type;
        var names = model.NodeTypes.Values.Where(known => !known.IsBuiltIn).Select(known => known.Name).ToList();
        mistakes.Add(entity.TypeAt, type is not null
            ? $"An entity cannot be a {type.Name}. Documents stand under 'document', statements under 'statements'."
            : $"The model has no type '{entity.TypeName}'.{Suggestion.SentenceOrAll(entity.TypeName, names, "It has")}");
        return null;
    }

    /// <summary>The type of a node that is referred to, or null with the mistake noted.</summary>
    public NodeType? Referred(string id, SeedPlace at)
    {
        if (TypeOf(id) is { } type) return type;
        if (_refused.Contains(id)) return null;
        mistakes.Add(at, $"There is no '{id}' in these files or in the store. Add it to 'entities'.{mistakes.NearId(id, _nodes.Keys)}");
        return null;
    }
}
