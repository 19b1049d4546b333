using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Planning;

/// <summary>
/// The type conditions of a selection: node types that fulfil the same ones select the same fields, and are planned once.
/// Without this, <c>node(id:)</c> would be planned for each type of the model.
/// </summary>
internal static class TypeConditions
{
    /// <summary>The members in groups that select alike, in the order of the members.</summary>
    public static IEnumerable<IGrouping<string, NodeType>> Group(
        CompositeType type, FieldGroup parent, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, GraphModel model)
    {
        var names = new List<string>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionSetNode>(parent.Nodes.Select(node => node.SelectionSet!));
        while (open.TryPop(out var selectionSet))
        {
            foreach (var selection in selectionSet.Selections)
            {
                switch (selection)
                {
                    case InlineFragmentNode fragment:
                        if (fragment.TypeCondition is { } condition) names.Add(condition.Name.Value);
                        open.Push(fragment.SelectionSet);
                        break;
                    case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                        var definition = fragments[spread.Name.Value];
                        names.Add(definition.TypeCondition.Name.Value);
                        open.Push(definition.SelectionSet);
                        break;
                }
            }
        }
        var conditions = names.Distinct(StringComparer.Ordinal).Select(model.Find).ToArray();
        return type.Members.GroupBy(
            member => string.Concat(conditions.Select(condition => condition is not null && member.Is(condition) ? '1' : '0')),
            StringComparer.Ordinal);
    }
}
