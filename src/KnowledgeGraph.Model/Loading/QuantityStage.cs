using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Checks what @quantity names: other single fields of the same type, a text or an enum, for the precision an enum.</summary>
internal static class QuantityStage
{
    public static void Run(ModelDraft draft)
    {
        foreach (var composite in draft.Composites.Values)
        {
            foreach (var found in composite.Properties.Values.Where(found => found.Property.Quantity is not null))
            {
                Check(draft, composite, found, "unit", "a text or an enum", "what the number counts", IsTextOrEnum);
                Check(draft, composite, found, "currency", "a text or an enum", "in which money the number is", IsTextOrEnum);
                Check(draft, composite, found, "precision", "an enum", "how exactly the number is meant", property => property.Kind == ScalarKind.Enum);
            }
        }
    }

    private static void Check(
        ModelDraft draft, CompositeDraft composite, PropertyDraft found, string argument, string form, string meaning, Func<Property, bool> suits)
    {
        if (found.Node.Find("quantity")!.Argument(argument) is not StringValueNode name) return;
        var others = composite.Type.Properties.Values
            .Where(property => property.Name != found.Property.Name && property is { IsList: false, IsComputed: false } && suits(property)).ToList();
        if (others.Exists(property => property.Name == name.Value)) return;
        draft.Errors.Add(
            name,
            $"'@quantity({argument}:)' on '{composite}.{found.Property.Name}' names '{name.Value}', which is no other single field of '{composite}' "
            + $"that is {form}: name the field that says {meaning}.{draft.Errors.Suggest(name.Value, others.Select(property => property.Name))}");
    }

    private static bool IsTextOrEnum(Property property) => property.Kind is ScalarKind.String or ScalarKind.Enum;
}
