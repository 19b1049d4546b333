using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Projection;

/// <summary>
/// Which nodes the accepted statements make. The projection is total: whatever is accepted or not, every node in the graph has what the
/// model requires.
/// <list type="bullet">
/// <item>What no accepted statement speaks of is not in the graph. What is denied or deprecated is accepted: it gives no value and no
/// relationship, but a node to speak of.</item>
/// <item>What none gives a name has its id as name.</item>
/// <item>What lacks another required field is not in the graph, and its relationships with it, until it has the field.</item>
/// </list>
/// Documents are what statements come from, and what was generated needs none: both are there whatever is said of them.
/// </summary>
internal static class NodePresence
{
    /// <summary>The required fields that a node lacks, its name among them.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="properties">What the statements give it.</param>
    public static IEnumerable<Property> Missing(NodeType type, IReadOnlyDictionary<string, Value> properties) => type.Properties.Values.Where(property =>
        property is { IsRequired: true, IsList: false, IsComputed: false }
        && property.Name != OrderTerm.IdKey
        && !properties.ContainsKey(property.Key));

    /// <summary>The required fields for want of which it is not in the graph: those that it lacks, but its name.</summary>
    public static IEnumerable<Property> Gaps(NodeType type, IReadOnlyDictionary<string, Value> properties) =>
        Missing(type, properties).Where(property => !IsName(property));

    /// <summary>Whether a property is the name of its node, or the copy of it that every entity has.</summary>
    public static bool IsName(Property property) => property.IsName || property.Name == Property.NameKey;

    /// <summary>Gives an entity without a name its id as name.</summary>
    public static void NameById(NodeType type, string id, IDictionary<string, Value> properties)
    {
        if (type.NameProperty is not { } name || properties.ContainsKey(name.Key)) return;
        properties[name.Key] = properties[Property.NameKey] = new TextValue(id);
    }

    /// <summary>Whether a node is there whatever is said of it.</summary>
    public static bool IsByItself(GraphModel model, NodeRecord node) =>
        node.Label == model.Document.Label || node.Properties.ContainsKey(Projector.GeneratedKey);

    /// <summary>The nodes that a statement speaks of.</summary>
    public static IEnumerable<string> SpokenOf(Statement statement)
    {
        yield return statement.SubjectId;
        if (statement.ObjectId is { } end) yield return end;
    }
}
