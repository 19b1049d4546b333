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

    private static IEnumerable<(int Slot, byte[] Language)> Of(CompileContext context, NodeType type) =>
        NameSource.Of(context.Model, type).Select(name => (
            context.Slots.Column(name.Key, ofRelationship: false), name.Language is { } language ? JsonName.Quoted(language) : NoLanguage));
}
