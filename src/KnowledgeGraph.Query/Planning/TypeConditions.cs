using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Planning;

/// <summary>
/// The type conditions of a selection: types that fulfil the same ones select the same fields, and are planned once.
/// Without this, <c>node(id:)</c> would be planned for each type of the model.
/// </summary>
internal static class TypeConditions
{
    /// <summary>The members of a type of nodes in groups that select alike, in the order of the members.</summary>
    public static IEnumerable<IGrouping<string, NodeType>> Group(
        CompositeType type, FieldGroup parent, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, GraphModel model) =>
        Group(type.Members, parent, fragments, (member, name) => model.Find(name) is { } condition && member.Is(condition));

    /// <summary>Types in groups that select alike, in their order.</summary>
    /// <param name="types">The types.</param>
    /// <param name="parent">The field whose selection sets are merged.</param>
    /// <param name="fragments">The fragments of the document.</param>
    /// <param name="fulfils">Whether a type fulfils the condition of a name; what all fulfil may be left out.</param>
    public static IEnumerable<IGrouping<string, T>> Group<T>(
        IEnumerable<T> types, FieldGroup parent, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, Func<T, string, bool> fulfils)
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
        var conditions = names.Distinct(StringComparer.Ordinal).ToArray();
        return types.GroupBy(type => string.Concat(conditions.Select(condition => fulfils(type, condition) ? '1' : '0')), StringComparer.Ordinal);
    }
}
