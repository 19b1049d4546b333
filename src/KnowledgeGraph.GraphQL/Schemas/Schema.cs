using System.Collections.Concurrent;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.BuiltIn;

namespace KnowledgeGraph.GraphQL.Schemas;

/// <summary>
/// A schema (specification section 3.3): root types, a map of types, directives. Making one evaluates no type;
/// everything is found when it is asked for. It is not checked here whether the schema is valid. Safe for concurrent use.
/// </summary>
public sealed class Schema
{
    private readonly TypeSource _source;
    private readonly ConcurrentDictionary<string, IReadOnlyList<ObjectType>> _possibleTypes = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, FieldContainerType>> _implementations;
    private readonly Lazy<HashSet<string>> _referencedScalars;

    /// <summary>A schema over a source of types.</summary>
    /// <param name="types">Where types come from; built-in scalars and introspection types are added to it.</param>
    /// <param name="roots">The root types; they should be in <paramref name="types"/> too.</param>
    /// <param name="directives">Further directives; a definition of a built-in name replaces the built-in one.</param>
    public Schema(TypeSource types, RootTypes roots, IEnumerable<DirectiveDefinition>? directives = null)
    {
        _source = types;
        QueryType = roots.Query;
        MutationType = roots.Mutation;
        SubscriptionType = roots.Subscription;
        DirectiveDefinition[] own = [.. directives ?? []];
        Directives = new([.. own, .. BuiltInDirectives.All.Where(builtIn => own.All(directive => directive.Name != builtIn.Name))]);
        _implementations = new(FindImplementations);
        _referencedScalars = new(() => ReferencedScalars.Of(Types, Directives));
    }

    /// <summary>What the API is, in Markdown; null if it has no description.</summary>
    public string? Description { get; init; }

    /// <summary>Where queries start; null only in an invalid schema.</summary>
    public ObjectType? QueryType { get; }

    /// <summary>Where mutations start, or null.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>Where subscriptions start, or null.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>All directives: its own, then the built-in ones.</summary>
    public MemberMap<DirectiveDefinition> Directives { get; }

    /// <summary>
    /// All types in a stable order: the source's, then built-in scalars and introspection types that it lacks.
    /// Enumerating makes every type (but evaluates no members).
    /// </summary>
    public IEnumerable<NamedType> Types
    {
        get
        {
            foreach (var name in _source.Names)
            {
                if (_source.Find(name) is { } type) yield return type;
            }

            foreach (var type in BuiltInScalars.All.Concat<NamedType>(IntrospectionTypes.All))
            {
                if (_source.Find(type.Name) is null) yield return type;
            }
        }
    }

    /// <summary>
    /// The types that introspection lists: all but the built-in scalars that nothing uses (specification section 3.5).
    /// Evaluates members until each built-in scalar has been found.
    /// </summary>
    internal IEnumerable<NamedType> IntrospectedTypes =>
        Types.Where(type => BuiltInScalars.Find(type.Name) != type || _referencedScalars.Value.Contains(type.Name));

    /// <summary>The root type of a kind of operation, or null.</summary>
    public ObjectType? RootType(OperationKind operation) => operation switch
    {
        OperationKind.Query => QueryType,
        OperationKind.Mutation => MutationType,
        OperationKind.Subscription => SubscriptionType,
    };

    /// <summary>The type of a name, or null. The source wins over built-in types.</summary>
    public NamedType? GetType(string name) => _source.Find(name) ?? BuiltInScalars.Find(name) ?? (NamedType?)IntrospectionTypes.Find(name);

    /// <summary>The type that a type reference means, or null when its name is unknown.</summary>
    public GraphQLType? GetType(TypeNode reference) => reference switch
    {
        // Nearly every reference is one of these two, which cost nothing.
        NamedTypeNode named => GetType(named.Name.Value),
        NonNullTypeNode { Type: NamedTypeNode named } => GetType(named.Name.Value)?.NonNullForm,
        _ => TypeReferences.Resolve(reference, GetType),
    };

    /// <summary>
    /// The definition of a field that may be selected on a composite type: its own, <c>__typename</c> on any, and
    /// <c>__schema</c> and <c>__type</c> on the query root. Null when there is none.
    /// </summary>
    public FieldDefinition? GetField(NamedType parent, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            if (name == IntrospectionFields.TypeName.Name && parent.IsComposite) return IntrospectionFields.TypeName;
            if (ReferenceEquals(parent, QueryType) && IntrospectionFields.OfQueryRoot(name) is { } meta) return meta;
        }

        return (parent as FieldContainerType)?.Fields.Find(name);
    }

    /// <summary>The object types that a value of a composite type can have, in a stable order; an object type gives itself.</summary>
    public IReadOnlyList<ObjectType> GetPossibleTypes(NamedType type) => type switch
    {
        ObjectType single => [single],
        UnionType union => union.Types,
        InterfaceType => _possibleTypes.GetOrAdd(type.Name, _ => _source.PossibleTypes(type) ?? [.. _implementations.Value[type.Name].OfType<ObjectType>()]),
        _ => [],
    };

    /// <summary>Whether values of <paramref name="type"/> can be of the object type. Evaluates only the latter's interfaces or the union's members.</summary>
    public static bool IsPossibleType(NamedType type, ObjectType possible) => type switch
    {
        InterfaceType => possible.Interfaces.Contains(type.Name),
        UnionType union => union.Types.Contains(possible.Name),
        _ => type.Name == possible.Name,
    };

    /// <summary>
    /// Whether every value of one output type is a value of another (specification section 3.6, "IsValidImplementationFieldType"):
    /// covariant in lists, non-null marks and abstract types.
    /// </summary>
    public static bool IsSubType(GraphQLType super, GraphQLType sub) => TypeReferences.IsSubType(super, sub);

    private ILookup<string, FieldContainerType> FindImplementations() => Types.OfType<FieldContainerType>()
        .SelectMany(type => type.Interfaces.Select(implemented => (implemented.Name, type)))
        .ToLookup(pair => pair.Name, pair => pair.type, StringComparer.Ordinal);
}
