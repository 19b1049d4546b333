using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Gives each type the fields of its interfaces before its own, whether it repeats them or not.</summary>
internal static class InheritanceStage
{
    public static void Run(ModelDraft draft)
    {
        var forNameless = draft.Entity.Relationships[RelationshipType.StatementsKey].Field! with { Owner = draft.Node.Type };
        foreach (var composite in draft.Composites.Values)
        {
            var sources = composite.Ancestors.AsEnumerable().Reverse().Append(composite).ToList();
            foreach (var property in Properties(draft, composite, sources)) composite.Type.Add(property);
            Relationships(draft, composite, sources);
            if (composite is { Type: NodeType { IsBuiltIn: false }, NameField: null }) Nameless(draft, composite, forNameless);
        }
    }

    private static IEnumerable<Property> Properties(ModelDraft draft, CompositeDraft composite, List<CompositeDraft> sources)
    {
        var merged = new OrderedDictionary<string, Property>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            foreach (var (name, found) in source.Properties)
            {
                if (!merged.TryGetValue(name, out var inherited)) merged.Add(name, found.Property);
                else merged[name] = PropertyMerge.Of(draft, composite, inherited, found, isOwn: source == composite);
            }
        }
        NameIt(composite, merged);
        return merged.Values;
    }

    /// <summary>Where another field is the name, <c>name</c> shows the same text: nobody writes it.</summary>
    private static void NameIt(CompositeDraft composite, OrderedDictionary<string, Property> properties)
    {
        if (composite.NameField is not { } field || !properties.TryGetValue(Property.NameKey, out var name)) return;
        properties[Property.NameKey] = field == Property.NameKey ? name with { IsName = true } : name with { IsName = false, IsReadOnly = true };
        if (composite.Type is NodeType type) type.NameProperty = properties[field];
    }

    private static void Relationships(ModelDraft draft, CompositeDraft composite, List<CompositeDraft> sources)
    {
        foreach (var source in sources)
        {
            foreach (var (name, declared) in source.Relationships)
            {
                var field = declared.Repeats ?? declared;
                var at = source == composite ? declared.Node.Name : composite.Properties.GetValueOrDefault(name)?.Node.Name ?? composite.Declaration.NameNode;
                if (composite.Type.Properties.ContainsKey(name))
                    draft.Errors.Add(at, $"'{composite}' has '{name}' both as a value and as a relationship ({field}): rename one.");
                else if (field.Field is null)
                    continue; // its relationship type is wrong, as was reported
                else if (!composite.Type.Relationships.TryGetValue(name, out var inherited)) composite.Type.Add(field.Field);
                else if (!ReferenceEquals(inherited, field.Field))
                    draft.Errors.Add(
                        at,
                        $"'{composite}' inherits '{name}' from both '{inherited.Owner}' and '{field.Owner}': "
                        + "declare it on one interface that both implement, or rename one.");
            }
        }
    }

    /// <summary>The folder's nodes without a name have their evidence as well: Observation is what statements are about.</summary>
    private static void Nameless(ModelDraft draft, CompositeDraft composite, RelationshipField statements)
    {
        Node at = composite.Declaration.Fields.Find(field => field.Name.Value is RelationshipType.StatementsKey or BuiltInKeys.UpdatedAt)?.Name
            ?? composite.Declaration.NameNode;
        var type = composite.Type;
        if (type.Properties.ContainsKey(RelationshipType.StatementsKey) || type.Relationships.ContainsKey(RelationshipType.StatementsKey)
            || type.Relationships.ContainsKey(BuiltInKeys.UpdatedAt) || type.Properties.ContainsKey(BuiltInKeys.UpdatedAt))
        {
            draft.Errors.Add(
                at, $"Every node type has built-in fields '{RelationshipType.StatementsKey}' and '{BuiltInKeys.UpdatedAt}': rename those of '{composite}'.");
            return;
        }
        type.Add(statements);
        type.Add(draft.Entity.Properties[BuiltInKeys.UpdatedAt].Property);
    }
}
