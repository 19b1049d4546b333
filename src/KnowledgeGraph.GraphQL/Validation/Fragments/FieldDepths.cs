namespace KnowledgeGraph.GraphQL.Validation.Fragments;

/// <summary>
/// How deep fields stand below one another, fragments followed: the longest way through the fragment graph, each
/// fragment computed once. A spread that closes a cycle counts as empty, since another rule refuses it.
/// </summary>
internal sealed class FieldDepths(FragmentGraph fragments)
{
    private readonly Dictionary<SelectionSummary, int> _known = [];

    /// <summary>The depth of an operation or fragment.</summary>
    public int Of(SelectionSummary definition)
    {
        // Depth first with a stack of its own; a definition that is open has the mark 0 until it is left.
        var open = new Stack<(SelectionSummary Definition, int Next)>();
        Open(definition, open);
        while (open.TryPop(out var top))
        {
            if (top.Next == top.Definition.Spreads.Count)
            {
                _known[top.Definition] = FromSpreads(top.Definition);
                continue;
            }

            open.Push((top.Definition, top.Next + 1));
            if (Target(top.Definition.Spreads[top.Next]) is { } target && !_known.ContainsKey(target)) Open(target, open);
        }

        return _known[definition];
    }

    private void Open(SelectionSummary definition, Stack<(SelectionSummary Definition, int Next)> open)
    {
        _known[definition] = 0;
        open.Push((definition, 0));
    }

    private int FromSpreads(SelectionSummary definition)
    {
        var depth = definition.Depth;
        foreach (var spread in definition.Spreads)
        {
            if (Target(spread) is { } target) depth = Math.Max(depth, spread.FieldsAbove + _known[target]);
        }

        return depth;
    }

    private SelectionSummary? Target(SpreadUse spread) => fragments.Summary(spread.Node.Name.Value);
}
