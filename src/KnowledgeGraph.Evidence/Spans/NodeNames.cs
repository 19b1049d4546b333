using KnowledgeGraph.Model;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Spans;

/// <summary>The names of a node as it is stored: its name in all languages, and its other names.</summary>
internal static class NodeNames
{
    /// <summary>Whether a field holds names of its node.</summary>
    public static bool Holds(Property property) => property.IsName || property.IsAlias || property.Name == Property.NameKey;

    /// <summary>The names, each once.</summary>
    public static IReadOnlyList<string> Of(GraphModel model, NodeType type, NodeRecord node)
    {
        var names = new List<string>();
        foreach (var property in type.Properties.Values.Where(Holds))
            foreach (var language in (string?[])[null, .. property.IsLocalized ? model.Languages : []])
                Add(node.Properties.GetValueOrDefault(property.KeyIn(language)), names);
        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Adds the texts of a value.</summary>
    public static void Add(Value? value, List<string> names)
    {
        if (value is TextValue text) names.Add(text.Text);
        if (value is not ListValue list) return;
        foreach (var item in list.Items)
            if (item is TextValue name) names.Add(name.Text);
    }
}
