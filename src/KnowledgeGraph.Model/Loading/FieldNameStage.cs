using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Finds fields whose names the API or the store needs for something that it makes itself.</summary>
internal static class FieldNameStage
{
    public static void Run(ModelDraft draft)
    {
        var languages = draft.Enums.TryGetValue(GraphModel.LanguageEnum, out var found) ? found.Values : [];
        foreach (var composite in draft.Composites.Values)
        {
            CheckReserved(draft, composite);
            CheckCompanions(draft, composite);
            CheckStoredKeys(draft, composite.Name, composite.Type.Properties.Values, languages, key => Place(composite, key));
            CheckFacets(draft, composite);
            if (composite.Type is InterfaceNodeType) CheckMembers(draft, composite);
            else if (composite.NameField is null) CheckAliases(draft, composite);
        }
        foreach (var edge in draft.Edges.Values)
        {
            foreach (var property in edge.Properties.Where(property => ReservedNames.FilterKeys.Contains(property.Property.Name)))
                draft.Errors.Add(property.Node.Name, Junction(property.Property.Name));
            CheckStoredKeys(
                draft, edge.Declaration.Name, [.. edge.Properties.Select(property => property.Property)], languages,
                key => edge.Properties.Find(property => property.Property.Name == key)!.Node.Name);
        }
    }

    private static void CheckReserved(ModelDraft draft, CompositeDraft composite)
    {
        foreach (var field in composite.Declaration.Fields)
        {
            if (ReservedNames.FilterKeys.Contains(field.Name.Value)) draft.Errors.Add(field.Name, Junction(field.Name.Value));
        }
    }

    private static string Junction(string name) => $"Filters have a key '{name}' of their own: rename the field.";

    private static void CheckCompanions(ModelDraft draft, CompositeDraft composite)
    {
        var type = composite.Type;
        foreach (var field in type.Relationships.Values.Where(field => !field.IsList && !field.Type.IsPlumbing))
        {
            var companion = field.Name + "Edge";
            if (type.Properties.ContainsKey(companion) || type.Relationships.ContainsKey(companion))
                draft.Errors.Add(
                    Place(composite, companion), $"'{composite}.{companion}' is what the API calls the relationship behind '{field.Name}': rename it.");
        }
    }

    private static void CheckStoredKeys(
        ModelDraft draft, string owner, IEnumerable<Property> properties, IReadOnlyList<EnumMember> languages, Func<string, Node> place)
    {
        var names = properties.Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var property in properties.Where(property => property.IsLocalized))
        {
            foreach (var language in languages)
            {
                var key = property.KeyIn(language.Name);
                if (names.Contains(key))
                    draft.Errors.Add(
                        place(key),
                        $"'{owner}.{key}' is where the store keeps '{property.Name}' in the language {language.Name}: "
                        + "rename it, or remove it, since '@localized' does its work.");
            }
        }
    }

    private static void CheckFacets(ModelDraft draft, CompositeDraft composite)
    {
        var facets = new Dictionary<string, string>(StringComparer.Ordinal);
        var counted = composite.Type.Properties.Values
            .Where(property => property.IsIndexed || property.Kind is ScalarKind.Enum or ScalarKind.Boolean);
        foreach (var property in counted)
        {
            if (!facets.TryAdd(Naming.UpperSnake(property.Name), property.Name))
                draft.Errors.Add(
                    Place(composite, property.Name),
                    $"'{property.Name}' and '{facets[Naming.UpperSnake(property.Name)]}' of '{composite}' "
                    + $"would share the facet {Naming.UpperSnake(property.Name)}: rename one.");
        }
    }

    private static void CheckMembers(ModelDraft draft, CompositeDraft composite)
    {
        foreach (var member in composite.Type.Members)
        {
            if (composite.Properties.ContainsKey(member.Singular) || composite.Relationships.ContainsKey(member.Singular))
                draft.Errors.Add(
                    Place(composite, member.Singular), $"Filters of '{composite}' have a key '{member.Singular}' for the type '{member}': rename the field.");
        }
    }

    private static void CheckAliases(ModelDraft draft, CompositeDraft composite)
    {
        foreach (var alias in composite.Type.Properties.Values.Where(property => property.IsAlias))
            draft.Errors.Add(
                Place(composite, alias.Name),
                $"'{composite}.{alias.Name}' is another name of a node without a name: add 'name: String! @localized', or remove '@alias'.");
    }

    private static Node Place(CompositeDraft composite, string field) =>
        composite.Declaration.Fields.Find(declared => declared.Name.Value == field)?.Name ?? composite.Declaration.NameNode;
}
