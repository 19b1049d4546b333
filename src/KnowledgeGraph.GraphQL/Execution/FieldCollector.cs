using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.BuiltIn;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// Collects the fields of selection sets (specification section 6.3.2): fragments expanded, each named one once a
/// selection set; <c>@skip</c> and <c>@include</c> applied; selections of one response name merged, in order. One
/// collector serves one operation with its variables, and counts its steps. Not for concurrent use.
/// </summary>
/// <param name="schema">Knows the type conditions.</param>
/// <param name="document">Holds the fragments.</param>
/// <param name="variables">Decide <c>@skip</c> and <c>@include</c>.</param>
/// <param name="maxCollectedFields">The most selections that are looked at in all.</param>
public sealed class FieldCollector(Schema schema, DocumentNode document, VariableValues variables, int maxCollectedFields = 100_000)
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = Fragments(document);
    private int _steps;

    /// <summary>How many selections it has looked at.</summary>
    internal int Steps => _steps;

    /// <summary>The fields of one selection set on a type.</summary>
    /// <param name="type">
    /// The runtime type. For an interface or union the answer is what applies to all its values: fragments on the
    /// type itself and on what it implements.
    /// </param>
    /// <param name="selectionSet">The selection set.</param>
    /// <exception cref="GraphQLException">LIMIT_EXCEEDED: more selections than the limit.</exception>
    public IReadOnlyList<FieldGroup> Collect(NamedType type, SelectionSetNode selectionSet)
    {
        var run = new Run(this, type);
        run.Add(selectionSet);
        return run.Groups;
    }

    /// <summary>The fields below a field: the union of the selection sets of all its selections (specification section 6.3.2, "CollectSubfields").</summary>
    /// <param name="type">The runtime type of the field's value, as in <see cref="Collect"/>.</param>
    /// <param name="field">The field.</param>
    /// <exception cref="GraphQLException">LIMIT_EXCEEDED: more selections than the limit.</exception>
    public IReadOnlyList<FieldGroup> CollectSubfields(NamedType type, FieldGroup field)
    {
        var run = new Run(this, type);
        foreach (var node in field.Nodes)
        {
            if (node.SelectionSet is not null) run.Add(node.SelectionSet);
        }

        return run.Groups;
    }

    private static Dictionary<string, FragmentDefinitionNode> Fragments(DocumentNode document)
    {
        var byName = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment) byName.TryAdd(fragment.Name.Value, fragment);
        }

        return byName;
    }

    private void CountStep(Node at)
    {
        if (++_steps > maxCollectedFields)
        {
            throw new GraphQLException(LocatedError.At(
                ErrorCode.LimitExceeded,
                $"The operation selects more fields than the limit MaxCollectedFields of {maxCollectedFields} allows, fragments expanded.",
                at));
        }
    }

    private bool IsIncluded(SelectionNode selection)
    {
        if (selection.Directives.Count == 0) return true;
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value == "skip" && Condition(BuiltInDirectives.Skip, directive)) return false;
            if (directive.Name.Value == "include" && !Condition(BuiltInDirectives.Include, directive)) return false;
        }

        return true;
    }

    private bool Condition(DirectiveDefinition definition, DirectiveNode directive) =>
        ArgumentCoercion.CoerceArguments(definition, directive, variables)["if"] is true;

    // Without recursion: a chain of 2,000 fragments must not need 2,000 stack frames.
    private sealed class Run(FieldCollector owner, NamedType type)
    {
        private readonly OrderedDictionary<string, FieldGroup> _groups = new(StringComparer.Ordinal);
        private readonly Stack<(SelectionSetNode Set, int Next)> _open = new();
        private HashSet<string>? _visited;

        public IReadOnlyList<FieldGroup> Groups => _groups.Values;

        public void Add(SelectionSetNode selectionSet)
        {
            _open.Push((selectionSet, 0));
            while (_open.TryPop(out var place))
            {
                if (place.Next == place.Set.Selections.Count) continue;
                _open.Push((place.Set, place.Next + 1));
                Look(place.Set.Selections[place.Next]);
            }
        }

        private void Look(SelectionNode selection)
        {
            owner.CountStep(selection);
            if (!owner.IsIncluded(selection)) return;
            switch (selection)
            {
                case FieldNode field:
                    Group(field.ResponseName).Add(field);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition):
                    _open.Push((fragment.SelectionSet, 0));
                    break;
                case FragmentSpreadNode spread:
                    if (!(_visited ??= new(StringComparer.Ordinal)).Add(spread.Name.Value)) break;
                    if (owner._fragments.TryGetValue(spread.Name.Value, out var named) && Applies(named.TypeCondition)) _open.Push((named.SelectionSet, 0));
                    break;
            }
        }

        private FieldGroup Group(string responseName)
        {
            if (!_groups.TryGetValue(responseName, out var group)) _groups.Add(responseName, group = new FieldGroup(responseName));
            return group;
        }

        private bool Applies(NamedTypeNode? condition) =>
            condition is null || condition.Name.Value == type.Name
            || (owner.SchemaType(condition) is { } conditionType && TypeReferences.IsSubType(conditionType, type));
    }

    private NamedType? SchemaType(NamedTypeNode node) => schema.GetType(node.Name.Value);
}
