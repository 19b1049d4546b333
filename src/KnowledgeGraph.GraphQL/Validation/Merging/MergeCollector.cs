using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Limits;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Merging;

/// <summary>
/// Collects the fields of merged selection sets by response name, fragments followed, each once. Each selection looked
/// at counts against <see cref="ValidationLimits.MaxFieldComparisons"/>.
/// </summary>
internal sealed class MergeCollector(ValidationContext context)
{
    private readonly Dictionary<FieldNode, MergeField> _known = [];
    private readonly Stack<(IReadOnlyList<SelectionNode> Selections, int Next, NamedType? Parent)> _open = new();
    private long _steps;

    /// <summary>The fields at the root of an operation.</summary>
    public List<MergeGroup> Root(OperationDefinitionNode operation)
    {
        var set = new MergedSet();
        Collect(operation.SelectionSet, context.Schema.RootType(operation.Operation), origin: null, set);
        return set.Groups();
    }

    /// <summary>The fields below some others, merged.</summary>
    public List<MergeGroup> Below(IReadOnlyList<MergeMember> members)
    {
        var set = new MergedSet();
        foreach (var member in members)
        {
            if (member.Field.Node.SelectionSet is { } selections) Collect(selections, member.Field.Type?.Named, member, set);
        }

        return set.Groups();
    }

    /// <summary>Counts work on collected fields.</summary>
    public void Count(long work)
    {
        _steps += work;
        if (_steps <= context.Limits.MaxFieldComparisons) return;
        throw context.Errors.Exceeded(
            $"Comparing the fields of this document took {_steps} steps", nameof(context.Limits.MaxFieldComparisons), context.Limits.MaxFieldComparisons);
    }

    private void Collect(SelectionSetNode selections, NamedType? parent, MergeMember? origin, MergedSet set)
    {
        _open.Push((selections.Selections, 0, parent));
        while (_open.TryPop(out var top))
        {
            if (top.Next == top.Selections.Count) continue;
            _open.Push((top.Selections, top.Next + 1, top.Parent));
            Count(1);
            switch (top.Selections[top.Next])
            {
                case FieldNode field:
                    set.Add(Of(field, top.Parent), origin);
                    break;
                case InlineFragmentNode inline:
                    _open.Push((inline.SelectionSet.Selections, 0, inline.TypeCondition is null ? top.Parent : Type(inline.TypeCondition)));
                    break;
                case FragmentSpreadNode spread when set.Enter(spread.Name.Value):
                    if (context.Fragments.Find(spread.Name.Value) is not { } fragment) break;
                    _open.Push((fragment.SelectionSet.Selections, 0, Type(fragment.TypeCondition)));
                    break;
            }
        }
    }

    private MergeField Of(FieldNode node, NamedType? parent)
    {
        if (_known.TryGetValue(node, out var field)) return field;
        // The type of __typename is left out, as graphql-js does, so that both accept the same documents.
        var type = (parent as FieldContainerType)?.Fields.Find(node.Name.Value)?.Type
            ?? (parent is null || node.Name.Value == IntrospectionFields.TypeName.Name ? null : context.Schema.GetField(parent, node.Name.Value)?.Type);
        return _known[node] = new MergeField(_known.Count, node, parent, type);
    }

    private NamedType? Type(NamedTypeNode condition) => context.Schema.GetType(condition.Name.Value);

    /// <summary>A set that is being collected.</summary>
    private sealed class MergedSet
    {
        private readonly OrderedDictionary<string, List<MergeMember>> _byResponseName = new(StringComparer.Ordinal);
        private readonly HashSet<MergeField> _fields = [];
        private readonly HashSet<string> _fragments = new(StringComparer.Ordinal);

        public bool Enter(string fragment) => _fragments.Add(fragment);

        public void Add(MergeField field, MergeMember? origin)
        {
            if (!_fields.Add(field)) return;
            var name = field.Node.ResponseName;
            if (!_byResponseName.TryGetValue(name, out var members)) _byResponseName.Add(name, members = []);
            members.Add(new MergeMember(field, origin));
        }

        public List<MergeGroup> Groups() => [.. _byResponseName.Values.Select(members => new MergeGroup(members))];
    }
}
