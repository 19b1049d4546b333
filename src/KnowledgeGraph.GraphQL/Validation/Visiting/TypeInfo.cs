using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Variables;

namespace KnowledgeGraph.GraphQL.Validation.Visiting;

/// <summary>
/// The types that hold where <see cref="DocumentVisitor"/> stands; it alone changes them. Null means unknown: some
/// rule reports the cause, and the others stay silent about what follows from it.
/// </summary>
internal sealed class TypeInfo
{
    /// <summary>The type whose selection set is being walked: an object, interface or union.</summary>
    public NamedType? ParentType { get; set; }

    /// <summary>The definition of the field.</summary>
    public FieldDefinition? Field { get; set; }

    /// <summary>Whether it stands at a directive or in its arguments.</summary>
    public bool IsInDirective { get; set; }

    /// <summary>The definition of the directive; null outside of directives too.</summary>
    public DirectiveDefinition? Directive { get; set; }

    /// <summary>The definition of the argument.</summary>
    public ArgumentDefinition? Argument { get; set; }

    /// <summary>Where a value stands: the expected type and what else holds there.</summary>
    public ValuePosition Value { get; set; }
}
