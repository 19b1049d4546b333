namespace KnowledgeGraph.GraphQL.Types;

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
    /// without making all its types, upon which the schema finds them itself and remembers them.
    /// </summary>
    public virtual IReadOnlyList<ObjectType>? PossibleTypes(NamedType abstractType) => null;

    /// <summary>A source of these types and no others.</summary>
    public static TypeSource Of(params IEnumerable<NamedType> types) => new ListedTypes(types);

    /// <summary>A source that makes each type on first use.</summary>
    /// <param name="types">Names, in order, and what makes each type.</param>
    /// <param name="possibleTypes">Names of the object types of an interface or union, or null when that is not known.</param>
    public static TypeSource Lazily(
        IEnumerable<KeyValuePair<string, Func<NamedType>>> types,
        Func<NamedType, IEnumerable<string>?>? possibleTypes = null) => new LazyTypes(types, possibleTypes);

    /// <summary>
    /// A source of these types and all that can be reached from them. Evaluates every member, so it is for small schemas.
    /// </summary>
    public static TypeSource Reachable(params IEnumerable<NamedType?> roots) => new ListedTypes(ReachableTypes.From(roots));
}
