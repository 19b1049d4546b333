using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A subscription has exactly one root field, not an introspection field, and uses neither @skip nor @include at its root.</summary>
/// <remarks>
/// Good: <c>subscription { arrivals { ship { name } } }</c><br/>
/// Bad: <c>subscription { arrivals { ship { name } } departures { ship { name } } }</c><br/>
/// Specification section 5.2.4.1, "Single Root Field".
/// </remarks>
internal sealed class SingleFieldSubscriptions(ValidationContext context) : ValidationRule(context)
{
    public override void Operation(OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationKind.Subscription || Context.Schema.SubscriptionType is not { } root) return;
        var subscription = operation.Name is { } name ? $"Subscription \"{name}\"" : "Anonymous Subscription";
        var conditions = new List<DirectiveNode>();
        var fields = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        Collect(operation, root, conditions, fields);
        if (conditions.Count > 0)
        {
            Context.Report($"{subscription} must not use `@skip` or `@include` directives in the top level selection.", conditions);
            return;
        }

        if (fields.Count == 0) Context.Report($"{subscription} must select one top level field.", operation.SelectionSet);
        if (fields.Count > 1) Context.Report($"{subscription} must select only one top level field.", fields.Values.Skip(1).SelectMany(field => field));
        foreach (var field in fields.Values)
        {
            if (!field[0].Name.Value.StartsWith("__", StringComparison.Ordinal)) continue;
            Context.Report($"{subscription} must not select an introspection top level field.", field);
        }
    }

    /// <summary>The root fields by response name, fragments that can apply followed once each, with a stack of its own.</summary>
    private void Collect(
        OperationDefinitionNode operation, ObjectType root, List<DirectiveNode> conditions, OrderedDictionary<string, List<FieldNode>> fields)
    {
        var spread = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<(IReadOnlyList<SelectionNode> Selections, int Next)>();
        open.Push((operation.SelectionSet.Selections, 0));
        while (open.TryPop(out var top))
        {
            if (top.Next == top.Selections.Count) continue;
            open.Push((top.Selections, top.Next + 1));
            Context.Fragments.CountVisits(1);
            var selection = top.Selections[top.Next];
            if (Condition(selection) is { } condition)
            {
                conditions.Add(condition);
                continue;
            }

            if (selection is FieldNode field)
            {
                if (!fields.TryGetValue(field.ResponseName, out var same)) fields.Add(field.ResponseName, same = []);
                same.Add(field);
            }
            else if (selection is InlineFragmentNode inline)
            {
                if (Applies(inline.TypeCondition, root)) open.Push((inline.SelectionSet.Selections, 0));
            }
            else if (Context.Fragments.Find(((FragmentSpreadNode)selection).Name.Value) is { } fragment)
            {
                if (Applies(fragment.TypeCondition, root) && spread.Add(fragment.Name.Value)) open.Push((fragment.SelectionSet.Selections, 0));
            }
        }
    }

    private bool Applies(NamedTypeNode? condition, ObjectType root) =>
        condition is null || (Context.Schema.GetType(condition.Name.Value) is NamedType type && Schema.IsPossibleType(type, root));

    private static DirectiveNode? Condition(SelectionNode selection) =>
        selection.Directives.FirstOrDefault(directive => directive.Name.Value is "skip" or "include");
}
