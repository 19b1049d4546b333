using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Joins a property with the one that it repeats: the types must agree, the directives of both hold.</summary>
internal static class PropertyMerge
{
    public static Property Of(ModelDraft draft, CompositeDraft composite, Property inherited, PropertyDraft repeated, bool isOwn)
    {
        var own = repeated.Property;
        if (own.Kind != inherited.Kind || own.Enum != inherited.Enum || own.IsList != inherited.IsList || own.IsRequired != inherited.IsRequired)
        {
            if (own.Name == Property.NameKey) return inherited; // EntityStage has said so
            Node at = isOwn ? repeated.Node.Type : composite.Declaration.NameNode;
            draft.Errors.Add(
                at,
                $"'{composite}.{own.Name}' has the type {Spell(own)}, and {Spell(inherited)} on an interface of '{composite}': "
                + "make them the same, or rename one.");
            return inherited;
        }
        return inherited with
        {
            Description = own.Description ?? inherited.Description,
            IsLocalized = own.IsLocalized || inherited.IsLocalized,
            IsName = own.IsName || inherited.IsName,
            IsAlias = own.IsAlias || inherited.IsAlias,
            IsIdentifier = own.IsIdentifier || inherited.IsIdentifier,
            IsUnique = own.IsUnique || inherited.IsUnique,
            IsIndexed = own.IsIndexed || inherited.IsIndexed,
            IsTimelineDate = own.IsTimelineDate || inherited.IsTimelineDate,
            Until = own.Until ?? inherited.Until,
            Quantity = own.Quantity ?? inherited.Quantity,
            Iris = [.. own.Iris.Union(inherited.Iris)],
            IsReadOnly = own.IsReadOnly || inherited.IsReadOnly,
            IsPrivate = own.IsPrivate || inherited.IsPrivate,
            IsComputed = own.IsComputed || inherited.IsComputed,
        };
    }

    private static string Spell(Property property) =>
        (property.IsList ? $"[{property.TypeName}!]" : property.TypeName) + (property.IsRequired ? "!" : "");
}
