using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Schemas;

/// <summary>
/// Where a schema's types come from. A source may make each type only when it is asked for, so that a schema of
/// 30,000 types starts in milliseconds. Built-in scalars and introspection types need not be in it.
/// Must be safe for concurrent use and give the same instance for the same name.
/// </summary>
public abstract class TypeSource
{
    /// <summary>All names, in the order in which introspection and printing list them.</summary>
    public abstract IReadOnlyCollection<string> Names { get; }

    /// <summary>The type of a name, or null.</summary>
    public abstract NamedType? Find(string name);

    /// <summary>
    /// The object types of an interface or union, in a stable order; null when the source does not know them
    /// without making all its types; the schema then finds them itself and remembers them.
    /// </summary>
    public virtual IReadOnlyList<ObjectType>? PossibleTypes(NamedType abstractType) => null;
}
