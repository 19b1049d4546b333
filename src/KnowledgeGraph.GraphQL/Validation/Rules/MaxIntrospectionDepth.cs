using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Introspection does not list the schema within a list of the schema within a list of the schema.</summary>
/// <remarks>
/// Good: <c>{ __schema { types { fields { type { fields { name } } } } } }</c><br/>
/// Bad: <c>{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }</c><br/>
/// Not a rule of the specification, but a limit: each such list multiplies the answer by the size of the schema. Chains of
/// <c>ofType</c> are limited too. Lists are counted as graphql-js does in its rule of the same name.
/// </remarks>
internal sealed class MaxIntrospectionDepth(ValidationContext context) : ValidationRule(context)
{
    // A fragment is entered once for each pair of counts, which the two limits bound.
    private readonly HashSet<(string Fragment, int Lists, int OfTypes)> _entered = [];

    public override void Field(FieldNode field)
    {
        if (field is not { Name.Value: "__schema" or "__type", SelectionSet: { } selections }) return;
        var open = new Stack<(IReadOnlyList<SelectionNode> Selections, int Lists, int OfTypes)>();
        open.Push((selections.Selections, 0, 0));
        while (open.TryPop(out var top))
        {
            foreach (var selection in top.Selections)
            {
                if (Below(selection, top.Lists, top.OfTypes, field) is { } below) open.Push(below);
            }
        }
    }

    private (IReadOnlyList<SelectionNode> Selections, int Lists, int OfTypes)? Below(SelectionNode selection, int lists, int ofTypes, FieldNode root)
    {
        switch (selection)
        {
            case FieldNode field:
                lists += field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields" ? 1 : 0;
                ofTypes = field.Name.Value == "ofType" ? ofTypes + 1 : 0;
                Check("lists", lists, nameof(Context.Limits.MaxIntrospectionLists), Context.Limits.MaxIntrospectionLists, root, field);
                Check("ofType", ofTypes, nameof(Context.Limits.MaxOfTypeDepth), Context.Limits.MaxOfTypeDepth, root, field);
                return field.SelectionSet is { } below ? (below.Selections, lists, ofTypes) : null;
            case InlineFragmentNode inline:
                return (inline.SelectionSet.Selections, lists, ofTypes);
            default:
                var name = ((FragmentSpreadNode)selection).Name.Value;
                return Context.Fragments.Find(name) is { } fragment && _entered.Add((name, lists, ofTypes))
                    ? (fragment.SelectionSet.Selections, lists, ofTypes)
                    : null;
        }
    }

    private void Check(string what, int depth, string limit, int value, params FieldNode[] nodes)
    {
        if (depth <= value) return;
        throw Context.Errors.Exceeded($"Maximum introspection depth exceeded: {depth} nested {what}", limit, value, nodes);
    }
}
