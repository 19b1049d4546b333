using KnowledgeGraph.Model;

namespace KnowledgeGraph.Questions.Export.Content;

/// <summary>The fields of several types, united by their keys: what stands at the head of a table, or of a file with attributes.</summary>
internal static class ExportFields
{
    /// <summary>Those of nodes of some types; what is private or worked out when asked for is not exported.</summary>
    /// <param name="model">The model.</param>
    /// <param name="types">The types.</param>
    /// <param name="taken">Names that a file needs itself.</param>
    public static IReadOnlyList<ExportField> OfNodes(GraphModel model, IEnumerable<NodeType> types, params IReadOnlyList<string> taken) =>
        Unite(model, types.SelectMany(type => type.Properties.Values.Select(property => (type.Name, property))), taken);

    /// <summary>Those of relationships of some types.</summary>
    /// <param name="model">The model.</param>
    /// <param name="types">The types.</param>
    /// <param name="taken">Names that a file needs itself.</param>
    public static IReadOnlyList<ExportField> OfEdges(GraphModel model, IEnumerable<RelationshipType> types, params IReadOnlyList<string> taken)
    {
        var builtIn = RelationshipType.BuiltInProperties.Select(property => ("Relationship", property));
        return Unite(model, builtIn.Concat(types.SelectMany(type => type.Properties.Select(property => (type.Name, property)))), taken);
    }

    private static List<ExportField> Unite(GraphModel model, IEnumerable<(string Owner, Property Property)> all, IReadOnlyList<string> taken)
    {
        var (fields, names) = (new List<ExportField>(), new HashSet<string>(taken, StringComparer.Ordinal));
        var keyed = all
            .Where(declared => declared.Property is { IsPrivate: false, IsComputed: false, Name: not "id" })
            .SelectMany(declared => Languages(model, declared.Property).Select(language => (Key: declared.Property.KeyIn(language), language, declared)));
        foreach (var group in keyed.GroupBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var declared = group.Select(entry => entry.declared).ToList();
            var kinds = declared.Select(entry => entry.Property.Kind).Distinct().ToList();
            var name = group.Key;
            while (!names.Add(name)) name += "_";
            fields.Add(new ExportField(name, group.Key, kinds is [var only] ? only : ScalarKind.String, declared, group.First().language));
        }
        return fields;
    }

    private static IEnumerable<string?> Languages(GraphModel model, Property property) =>
        property.IsLocalized ? model.Languages.Prepend<string?>(null) : [null];
}
