namespace KnowledgeGraph.Model.Loading;

/// <summary>
/// Finds out whose nodes have names: these types are entities, and so are the interfaces that only such types implement.
/// Then <c>Entity</c> and <c>Node</c> join the interfaces of each, as the farthest.
/// </summary>
internal static class EntityStage
{
    public static void Run(ModelDraft draft)
    {
        foreach (var composite in draft.NodeTypes) composite.NameField = NameField(draft, composite);

        var members = Members(draft);
        foreach (var shared in draft.Interfaces)
        {
            var its = members[shared];
            if (shared == draft.Entity || (its.Count > 0 && its.TrueForAll(member => member.NameField is not null)))
                shared.NameField = DeclaredNames(shared).FirstOrDefault() ?? Property.NameKey;
            if (its.Count == 0 && !shared.Declaration.IsBuiltIn)
                draft.Errors.Add(shared.Declaration.NameNode, $"No type implements the interface '{shared}': let one implement it, or remove it.");
        }
        foreach (var composite in draft.Composites.Values) Join(draft, composite);
        foreach (var composite in draft.NodeTypes)
        {
            foreach (var ancestor in composite.Ancestors) ((InterfaceNodeType)ancestor.Type).AddMember((NodeType)composite.Type);
        }
    }

    private static Dictionary<CompositeDraft, List<CompositeDraft>> Members(ModelDraft draft)
    {
        var members = draft.Interfaces.ToDictionary(shared => shared, _ => new List<CompositeDraft>());
        foreach (var composite in draft.NodeTypes)
        {
            foreach (var ancestor in composite.Ancestors) members[ancestor].Add(composite);
        }
        return members;
    }

    private static void Join(ModelDraft draft, CompositeDraft composite)
    {
        composite.Ancestors.Remove(draft.Entity);
        composite.Ancestors.Remove(draft.Node);
        if (composite.NameField is not null && composite != draft.Entity) composite.Ancestors.Add(draft.Entity);
        if (composite != draft.Node) composite.Ancestors.Add(draft.Node);
        composite.Type.Interfaces = [.. composite.Ancestors.Select(ancestor => (InterfaceNodeType)ancestor.Type)];
    }

    private static string? NameField(ModelDraft draft, CompositeDraft composite)
    {
        var declared = DeclaredNames(composite).Distinct(StringComparer.Ordinal).ToList();
        var plain = Sources(composite).Where(source => source != draft.Entity && source.Properties.ContainsKey(Property.NameKey))
            .Select(source => source.Properties[Property.NameKey]).ToList();
        if (declared.Count > 1 || (declared.Count == 1 && plain.Count > 0 && declared[0] != Property.NameKey))
        {
            draft.Errors.Add(composite.Declaration.NameNode,
                $"'{composite}' has several names, "
                + $"{string.Join(" and ", declared.Append(Property.NameKey).Distinct(StringComparer.Ordinal).Take(2).Select(name => $"'{name}'"))}: "
                + "keep one, and mark others with '@alias'.");
            return declared[0];
        }
        if (declared.Count == 1) return declared[0];
        if (plain.Count == 0) return composite.Ancestors.Contains(draft.Entity) ? Property.NameKey : null;
        foreach (var name in plain.Where(name => name.Property is not { Kind: ScalarKind.String, IsList: false, IsRequired: true }))
            draft.Errors.Add(
                name.Node.Type, $"The field 'name' of '{composite}' is the name of its nodes: write 'name: String! @localized', or call it something else.");
        return Property.NameKey;
    }

    private static IEnumerable<string> DeclaredNames(CompositeDraft composite) =>
        Sources(composite).SelectMany(source => source.Properties.Values).Where(found => found.Property.IsName).Select(found => found.Property.Name);

    private static IEnumerable<CompositeDraft> Sources(CompositeDraft composite) => composite.Ancestors.Prepend(composite);
}
