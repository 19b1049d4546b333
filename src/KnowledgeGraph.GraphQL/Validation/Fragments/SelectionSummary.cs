using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Validation.Fragments;

/// <summary>
/// What one operation or fragment selects by itself, fragments not followed: enough to count fields, follow spreads
/// and find cycles without looking at the selections again.
/// </summary>
internal sealed class SelectionSummary
{
    private SelectionSummary(DefinitionNode definition) => Definition = definition;

    /// <summary>The operation or fragment.</summary>
    public DefinitionNode Definition { get; }

    /// <summary>Its fragment spreads in document order.</summary>
    public List<SpreadUse> Spreads { get; } = [];

    /// <summary>Fields below one another; 0 for a definition of spreads alone.</summary>
    public int Depth { get; private set; }

    /// <summary>Fields at its top, through inline fragments.</summary>
    public int TopFields { get; private set; }

    /// <summary>Fields with an alias, at any depth.</summary>
    public int Aliases { get; private set; }

    /// <summary>Sums up a selection set with a stack of its own, whatever its depth.</summary>
    public static SelectionSummary Of(DefinitionNode definition, SelectionSetNode selections)
    {
        var summary = new SelectionSummary(definition);
        var open = new Stack<(IReadOnlyList<SelectionNode> Selections, int Next, int FieldsAbove)>();
        open.Push((selections.Selections, 0, 0));
        while (open.TryPop(out var top))
        {
            if (top.Next == top.Selections.Count) continue;
            open.Push((top.Selections, top.Next + 1, top.FieldsAbove));
            switch (top.Selections[top.Next])
            {
                case FieldNode field:
                    summary.Add(field, top.FieldsAbove);
                    if (field.SelectionSet is { } below) open.Push((below.Selections, 0, top.FieldsAbove + 1));
                    break;
                case InlineFragmentNode inline:
                    open.Push((inline.SelectionSet.Selections, 0, top.FieldsAbove));
                    break;
                case FragmentSpreadNode spread:
                    summary.Spreads.Add(new SpreadUse(spread, top.FieldsAbove));
                    break;
            }
        }

        return summary;
    }

    private void Add(FieldNode field, int fieldsAbove)
    {
        Depth = Math.Max(Depth, fieldsAbove + 1);
        if (fieldsAbove == 0) TopFields++;
        if (field.Alias is not null) Aliases++;
    }
}
