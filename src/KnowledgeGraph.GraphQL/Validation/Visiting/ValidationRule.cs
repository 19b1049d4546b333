using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Variables;

namespace KnowledgeGraph.GraphQL.Validation.Visiting;

/// <summary>
/// A rule of one validation. <see cref="DocumentVisitor"/> calls the methods below in document order; a rule overrides
/// those of the nodes that concern it and reports to its context. What holds at the node is in
/// <see cref="ValidationContext.Types"/>.
/// </summary>
internal abstract class ValidationRule(ValidationContext context)
{
    /// <summary>The schema, the document, and where errors go.</summary>
    protected ValidationContext Context { get; } = context;

    /// <summary>The whole document, before any definition.</summary>
    public virtual void EnterDocument(DocumentNode document)
    {
    }

    /// <summary>A definition that is neither operation nor fragment; the walk does not enter it.</summary>
    public virtual void TypeSystemDefinition(DefinitionNode definition)
    {
    }

    /// <summary>An operation, before what it holds.</summary>
    public virtual void Operation(OperationDefinitionNode operation)
    {
    }

    /// <summary>A fragment definition, before what it holds.</summary>
    public virtual void Fragment(FragmentDefinitionNode fragment)
    {
    }

    /// <summary>The definition of a variable.</summary>
    public virtual void VariableDefinition(VariableDefinitionNode variable)
    {
    }

    /// <summary>A named type of a variable definition or type condition.</summary>
    public virtual void TypeName(NamedTypeNode type)
    {
    }

    /// <summary>A field, before its arguments, directives and selection set.</summary>
    public virtual void Field(FieldNode field)
    {
    }

    /// <summary>The use of a named fragment.</summary>
    public virtual void FragmentSpread(FragmentSpreadNode spread)
    {
    }

    /// <summary>An inline fragment, before its selection set.</summary>
    public virtual void InlineFragment(InlineFragmentNode fragment)
    {
    }

    /// <summary>All directives of one place, before each of them; never an empty list.</summary>
    public virtual void Directives(IReadOnlyList<DirectiveNode> directives)
    {
    }

    /// <summary>A directive and where it stands.</summary>
    public virtual void Directive(DirectiveNode directive, DirectiveLocation location)
    {
    }

    /// <summary>All arguments of a field or directive, before each of them; never an empty list.</summary>
    public virtual void Arguments(IReadOnlyList<ArgumentNode> arguments)
    {
    }

    /// <summary>An argument of a field or directive.</summary>
    public virtual void Argument(ArgumentNode argument)
    {
    }

    /// <summary>A value of any kind, before the values inside it.</summary>
    public virtual void Value(ValueNode value)
    {
    }

    /// <summary>An operation with all uses of variables that it reaches, after the whole document was walked.</summary>
    public virtual void VariableUses(OperationDefinitionNode operation, IReadOnlyList<VariableUse> uses)
    {
    }

    /// <summary>The whole document, after everything else.</summary>
    public virtual void LeaveDocument(DocumentNode document)
    {
    }
}
