using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Fragments;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>No fragment spreads itself, neither directly nor through others.</summary>
/// <remarks>
/// Good: <c>fragment A on Ship { name ...B }  fragment B on Ship { crew }</c><br/>
/// Bad: <c>fragment A on Ship { name ...B }  fragment B on Ship { ...A }</c><br/>
/// Specification section 5.5.2.2, "Fragment Spreads Must Not Form Cycles".
/// </remarks>
internal sealed class NoFragmentCycles(ValidationContext context) : ValidationRule(context)
{
    /// <summary>Most names of a cycle that its message lists.</summary>
    private const int MaxNamesShown = 10;

    private readonly HashSet<SelectionSummary> _visited = [];

    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var fragment in Context.Fragments.Fragments) Search(fragment);
    }

    /// <summary>Depth first with a stack of its own: each fragment is entered once, each spread followed once.</summary>
    private void Search(SelectionSummary start)
    {
        if (!_visited.Add(start)) return;
        var open = new Stack<(SelectionSummary Fragment, int Next)>();
        var path = new List<FragmentSpreadNode>();
        var depthOf = new Dictionary<SelectionSummary, int> { [start] = 0 };
        open.Push((start, 0));
        while (open.TryPop(out var top))
        {
            path.RemoveRange(open.Count, path.Count - open.Count);
            if (top.Next == top.Fragment.Spreads.Count)
            {
                depthOf.Remove(top.Fragment);
                continue;
            }

            open.Push((top.Fragment, top.Next + 1));
            var spread = top.Fragment.Spreads[top.Next].Node;
            if (Context.Fragments.Summary(spread.Name.Value) is not { } target) continue;
            path.Add(spread);
            if (depthOf.TryGetValue(target, out var depth))
            {
                Report(path.GetRange(depth, path.Count - depth));
            }
            else if (_visited.Add(target))
            {
                depthOf[target] = open.Count;
                open.Push((target, 0));
            }
        }
    }

    private void Report(List<FragmentSpreadNode> cycle)
    {
        var through = cycle.SkipLast(1).Select(spread => $"\"{spread.Name}\"").Take(MaxNamesShown).ToList();
        if (cycle.Count - 1 > MaxNamesShown) through.Add($"and {cycle.Count - 1 - MaxNamesShown} more");
        var via = through.Count == 0 ? "" : $" via {string.Join(", ", through)}";
        Context.Report($"Cannot spread fragment \"{cycle[^1].Name}\" within itself{via}.", cycle);
    }
}
