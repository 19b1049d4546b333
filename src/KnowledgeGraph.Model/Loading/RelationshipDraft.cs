using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>A relationship field as declared.</summary>
internal sealed class RelationshipDraft(FieldDefinitionNode node, CompositeDraft owner, DirectiveNode directive, CompositeDraft target)
{
    public FieldDefinitionNode Node { get; } = node;

    public string Name => Node.Name.Value;

    public CompositeDraft Owner { get; } = owner;

    public DirectiveNode Directive { get; } = directive;

    public CompositeDraft Target { get; } = target;

    public required string TypeName { get; init; }

    public required bool IsOutgoing { get; init; }

    public required bool IsList { get; init; }

    public required bool IsRequired { get; init; }

    public required bool IsPlumbing { get; init; }

    public required bool IsPaged { get; init; }

    public required bool IsComputed { get; init; }

    public required bool IsTraversed { get; init; }

    public EdgeDraft? Edge { get; init; }

    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>The interface's field that this one merely repeats, else null.</summary>
    public RelationshipDraft? Repeats { get; set; }

    /// <summary>It says something else than the field that it repeats, and counts for nothing.</summary>
    public bool IsContradiction { get; set; }

    /// <summary>The field as the model shows it; null while not made, or where it repeats another.</summary>
    public RelationshipField? Field { get; set; }

    /// <summary>As messages name it: <c>Organization.people (organization.graphql:3:5)</c>.</summary>
    public override string ToString() => $"{Owner.Name}.{Name} ({Node.Name.Location.ToSourceLocation()})";
}
