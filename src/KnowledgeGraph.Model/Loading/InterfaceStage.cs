using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>
/// Resolves <c>implements</c> into all interfaces of each type, nearest first. Interfaces are taken when all that they
/// implement are done (Kahn's order), so no chain is ever walked by recursion, and those left over form circles.
/// </summary>
internal static class InterfaceStage
{
    public static void Run(ModelDraft draft)
    {
        var parents = draft.Composites.Values.ToDictionary(composite => composite, composite => Parents(draft, composite));
        var waiting = draft.Interfaces.ToDictionary(composite => composite, composite => parents[composite].Count);
        var children = new Dictionary<CompositeDraft, List<CompositeDraft>>();
        foreach (var child in waiting.Keys)
        {
            foreach (var parent in parents[child])
            {
                if (!children.TryGetValue(parent, out var list)) children.Add(parent, list = []);
                list.Add(child);
            }
        }

        var ready = new Queue<CompositeDraft>(waiting.Where(one => one.Value == 0).Select(one => one.Key));
        while (ready.TryDequeue(out var next))
        {
            waiting.Remove(next);
            Close(draft, next, parents[next]);
            foreach (var child in children.GetValueOrDefault(next, []))
            {
                if (--waiting[child] == 0) ready.Enqueue(child);
            }
        }
        foreach (var composite in waiting.Keys)
        {
            composite.Ancestors = parents[composite].FindAll(parent => parent != composite);
            draft.Errors.Add(
                composite.Declaration.NameNode,
                $"The interface '{composite}' implements itself by way of {string.Join(", ", parents[composite])}: remove one 'implements' of the circle.");
        }
        foreach (var composite in draft.NodeTypes) Close(draft, composite, parents[composite]);
    }

    private static List<CompositeDraft> Parents(ModelDraft draft, CompositeDraft composite)
    {
        var parents = new List<CompositeDraft>();
        foreach (var name in composite.Declaration.Interfaces)
        {
            if (Find(draft, composite, name) is not { } parent) continue;
            if (parents.Contains(parent)) draft.Errors.Add(name, $"'{composite}' implements '{parent}' twice: remove one.");
            else if (parents.Count < draft.Limits.MaxInterfaces) parents.Add(parent);
            else draft.Errors.Add(name, TooMany(draft, composite));
        }
        return parents;
    }

    private static CompositeDraft? Find(ModelDraft draft, CompositeDraft composite, NamedTypeNode name)
    {
        var text = name.Name.Value;
        if (draft.Composites.TryGetValue(text, out var parent) && parent.Type is InterfaceNodeType) return parent;
        draft.Errors.Add(name, draft.Declarations.ContainsKey(text)
            ? $"'{composite}' cannot implement '{text}', which is no interface: name an interface, or remove it."
            : $"There is no interface '{text}': declare it, or correct the name.{draft.Errors.Suggest(text, draft.Interfaces.Select(one => one.Name))}");
        return null;
    }

    /// <summary>Breadth first: what it names itself, then what those implement.</summary>
    private static void Close(ModelDraft draft, CompositeDraft composite, List<CompositeDraft> parents)
    {
        var all = new List<CompositeDraft>(parents);
        foreach (var ancestor in parents.SelectMany(parent => parent.Ancestors))
        {
            if (!all.Contains(ancestor)) all.Add(ancestor);
        }
        if (all.Count > draft.Limits.MaxInterfaces)
        {
            draft.Errors.Add(composite.Declaration.NameNode, TooMany(draft, composite));
            all.RemoveRange(draft.Limits.MaxInterfaces, all.Count - draft.Limits.MaxInterfaces);
        }
        composite.Ancestors = all;
    }

    private static string TooMany(ModelDraft draft, CompositeDraft composite) =>
        $"'{composite}' implements more than {draft.Limits.MaxInterfaces} interfaces, theirs included: let it implement fewer.";
}
