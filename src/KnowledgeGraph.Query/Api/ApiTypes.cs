using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.BuiltIn;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Api;

/// <summary>
/// The types of the API by name, each made when it is first asked for: a model of thousands of types costs its names at start, no more.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "A registry, not a collection to its users.")]
internal sealed class ApiTypes(GraphModel model, bool namesValues)
{
    private readonly OrderedDictionary<string, Func<NamedType>> _makers = new(StringComparer.Ordinal);
    private TypeSource? _source;

    public GraphModel Model { get; } = model;

    /// <summary>The first of a name stays: a type that several relationships share is made once.</summary>
    public void Add(string name, Func<NamedType> make) => _makers.TryAdd(name, namesValues ? make : () => Silent(make()));

    public TypeSource Seal(Func<NamedType, IEnumerable<string>?> possibleTypes) =>
        _source = new LazyTypes(_makers, possibleTypes);

    public bool Has(string name) => _makers.ContainsKey(name);

    public NamedType Named(string name) =>
        _source!.Find(name) ?? BuiltInScalars.Find(name) ?? throw new InvalidOperationException($"The API has no type {name}.");

    public GraphQLType Required(string name) => new NonNullType(Named(name));

    /// <summary><c>[T!]!</c></summary>
    public GraphQLType RequiredList(string name) => new NonNullType(new ListType(Required(name)));

    /// <summary><c>[T!]</c></summary>
    public GraphQLType OptionalList(string name) => new ListType(Required(name));

    /// <summary>The type of a stored value as the API shows it.</summary>
    public GraphQLType Of(Property property)
    {
        var name = property.TypeName;
        if (property.IsList) return property.IsRequired ? RequiredList(name) : OptionalList(name);
        return property.IsRequired ? Required(name) : Named(name);
    }

    private static NamedType Silent(NamedType type)
    {
        if (type is EnumType values) values.CanNameValues = false;
        return type;
    }
}
