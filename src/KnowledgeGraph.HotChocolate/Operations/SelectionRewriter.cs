using KnowledgeGraph.HotChocolate.Api;
using KnowledgeGraph.HotChocolate.Objects;

namespace KnowledgeGraph.HotChocolate.Operations;

/// <summary>
/// Leaves the fields of the graph in a tree of selections, and adds what the others, and HotChocolate, read beside them: the type of an
/// object that may be of several, the id and the required fields of one on which the server's own fields stand. Fragments were inlined by
/// HotChocolate; nesting is bounded by its limits.
/// </summary>
/// <param name="schema">The server's schema.</param>
/// <param name="api">The API in it.</param>
internal sealed class SelectionRewriter(Schema schema, ApiDocument api)
{
    private const string TypeName = "__typename";
    private bool _hasOtherNames = !api.Names.AreSame;

    /// <summary>Whether a root field of the graph was found.</summary>
    public bool HasGraph { get; private set; }

    /// <summary>Whether anything was found that the runner cannot answer, or that has to act before a value of the graph is shown.</summary>
    public bool HasOthers { get; private set; }

    /// <summary>The selections of an operation.</summary>
    public IReadOnlyList<ISelectionNode> Root(SelectionSetNode selections, ObjectType root)
    {
        _hasOtherNames |= root.Name != ApiName(root);
        var kept = Fields(selections, root);
        HasGraph = kept.Exists(selection => !IsTypeName(selection));
        kept.RemoveAll(IsTypeName);
        return kept;
    }

    /// <summary>The selections below a field that leads to a type of the graph.</summary>
    public SelectionSetNode Below(SelectionSetNode selections, ITypeDefinition type)
    {
        var kept = Fields(selections, type);
        if (kept.Count == 0 || type.Kind == TypeKind.Interface) kept.Add(Aliased(GraphObject.TypeAlias, TypeName));
        return new SelectionSetNode(kept);
    }

    // The server's root types have names of their own.
    private string ApiName(ITypeDefinition type) =>
        ReferenceEquals(type, schema.QueryType) ? nameof(OperationType.Query)
        : ReferenceEquals(type, schema.MutationType) ? nameof(OperationType.Mutation)
        : ReferenceEquals(type, schema.SubscriptionType) ? nameof(OperationType.Subscription)
        : type.Name;

    private List<ISelectionNode> Fields(SelectionSetNode selections, ITypeDefinition type)
    {
        var own = api.FieldsOf(ApiName(type));
        var kept = new List<ISelectionNode>();
        var required = new HashSet<string>(StringComparer.Ordinal);
        var isBeside = false;
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case FieldNode field when IsTypeName(field):
                    HasOthers |= _hasOtherNames;
                    kept.Add(field.WithDirectives(Conditions(field.Directives)));
                    break;
                case FieldNode field when IsGraph(type, field, own, out var definition):
                    kept.Add(Rewritten(field, definition));
                    break;
                case FieldNode field:
                    (HasOthers, isBeside) = (true, true);
                    if (type is ObjectType on && on.Fields.TryGetField(field.Name.Value, out var other)) required.UnionWith(GraphRequirements.Of(other));
                    break;
                case InlineFragmentNode fragment:
                    kept.AddRange(Fragments(fragment, type));
                    break;
            }
        }

        if (!isBeside || own is null) return kept;
        if (own.Contains("id")) kept.Add(Aliased(GraphObject.IdAlias, "id"));
        kept.AddRange(required.Where(own.Contains).Select(name => Aliased(GraphObject.AliasOf(name), name)));
        return kept;
    }

    private FieldNode Rewritten(FieldNode field, IOutputFieldDefinition definition)
    {
        var below = field.SelectionSet is { } selections ? Below(selections, definition.Type.NamedType()) : null;
        return field.WithDirectives(Conditions(field.Directives)).WithSelectionSet(below);
    }

    // A fragment on a type of the server's own, to which types of the graph belong, is one on each of these.
    private IEnumerable<InlineFragmentNode> Fragments(InlineFragmentNode fragment, ITypeDefinition type)
    {
        var on = fragment.TypeCondition is { } condition ? schema.Types[condition.Name.Value] : type;
        var isGraph = api.FieldsOf(ApiName(on)) is not null;
        HasOthers |= !isGraph || ApiName(on) != on.Name;
        IEnumerable<ITypeDefinition> types = isGraph ? [on] : schema.GetPossibleTypes(on);
        foreach (var one in types.Where(one => api.FieldsOf(ApiName(one)) is not null))
        {
            var kept = Fields(fragment.SelectionSet, one);
            if (kept.Count > 0)
                yield return new InlineFragmentNode(null, new NamedTypeNode(ApiName(one)), Conditions(fragment.Directives), new SelectionSetNode(kept));
        }
    }

    private bool IsGraph(ITypeDefinition type, FieldNode field, IReadOnlySet<string>? own, out IOutputFieldDefinition definition)
    {
        definition = null!;
        if (own?.Contains(field.Name.Value) != true) return false;
        if (type is ObjectType single)
        {
            if (!GraphApi.IsGraph(single.Fields[field.Name.Value])) return false;
            HasOthers |= !GraphApi.IsPlain(single.Fields[field.Name.Value]);
            definition = single.Fields[field.Name.Value];
            return true;
        }

        // What one of several types guards is guarded for all.
        foreach (var one in schema.GetPossibleTypes(type)) HasOthers |= !GraphApi.IsPlain(one.Fields[field.Name.Value]);
        definition = ((InterfaceType)type).Fields[field.Name.Value];
        return true;
    }

    // The runner knows no others; they act in HotChocolate's execution.
    private List<DirectiveNode> Conditions(IReadOnlyList<DirectiveNode> directives)
    {
        var kept = directives.Where(directive => directive.Name.Value is "skip" or "include").ToList();
        HasOthers |= kept.Count < directives.Count;
        return kept;
    }

    private static bool IsTypeName(ISelectionNode selection) => selection is FieldNode { Name.Value: TypeName };

    private static FieldNode Aliased(string alias, string name) => new(null, new NameNode(name), new NameNode(alias), [], [], null);
}
