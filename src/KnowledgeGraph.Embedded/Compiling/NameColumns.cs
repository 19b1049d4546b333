using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Json;

namespace KnowledgeGraph.Embedded.Compiling;

/// <summary>Where the names of nodes are: the default name, one for each language, other names.</summary>
internal static class NameColumns
{
    private static readonly byte[] NoLanguage = "null"u8.ToArray();

    /// <summary>By label: columns with the language of their names as JSON.</summary>
    public static (int Slot, byte[] Language)[][] WithLanguages(CompileContext context) =>
        [.. context.Catalog.Labels.Select(label => Of(context, context.Model.NodeTypesByLabel[label]).ToArray())];

    /// <summary>By label: the columns.</summary>
    public static int[][] All(CompileContext context) =>
        [.. WithLanguages(context).Select(columns => columns.Select(column => column.Slot).ToArray())];

    private static IEnumerable<(int Slot, byte[] Language)> Of(CompileContext context, NodeType type)
    {
        if (type.NameProperty is not { } name) yield break;
        yield return (context.Slots.Column(name.Key, ofRelationship: false), NoLanguage);
        if (name.IsLocalized)
        {
            foreach (var language in context.Model.Languages)
                yield return (context.Slots.Column(name.KeyIn(language), ofRelationship: false), JsonName.Quoted(language));
        }
        foreach (var alias in type.Properties.Values.Where(property => property.IsAlias))
            yield return (context.Slots.Column(alias.Key, ofRelationship: false), NoLanguage);
    }
}
