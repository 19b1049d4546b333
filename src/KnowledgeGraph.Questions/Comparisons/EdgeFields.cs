using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Comparisons;

/// <summary>Whether two relationships of a type read alike: what the model lets be said of them and the API shows, in every language.</summary>
/// <param name="graph">The graph.</param>
internal sealed class EdgeFields(SnapshotGraph graph)
{
    private readonly Dictionary<string, string[]> _keys = new(StringComparer.Ordinal);

    /// <summary>Whether a field of the two differs.</summary>
    public bool Differ(int one, int other) => Array.Exists(KeysOf(graph.Snapshot.TypeNameOf(one)), key =>
        graph.EdgeValueOf(one, key) is { } value ? !value.Equals(graph.EdgeValueOf(other, key)) : graph.EdgeValueOf(other, key) is not null);

    private string[] KeysOf(string type)
    {
        if (!_keys.TryGetValue(type, out var keys))
            _keys[type] = keys = [.. graph.Shape.Model.RelationshipTypes[type].Properties.Where(property => !property.IsPrivate).SelectMany(KeysOf)];
        return keys;
    }

    private IEnumerable<string> KeysOf(Property property) =>
        property.IsLocalized ? graph.Shape.Model.Languages.Select(property.KeyIn).Prepend(property.Key) : [property.Key];
}
