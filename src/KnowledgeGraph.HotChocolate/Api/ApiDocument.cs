namespace KnowledgeGraph.HotChocolate.Api;

/// <summary>The API as HotChocolate takes it: types under the names that they have there, and root fields apart, for the server's own root types.</summary>
/// <param name="Types">The definitions of all types but roots and scalars.</param>
/// <param name="Roots">The root types, as the API has them.</param>
/// <param name="Scalars">The API's own scalars, since HotChocolate has others of the same names.</param>
/// <param name="Names">How the names of types are told apart.</param>
internal sealed record ApiDocument(
    DocumentNode Types, IReadOnlyList<ObjectTypeDefinitionNode> Roots, IReadOnlyList<ScalarTypeDefinitionNode> Scalars, TypeNames Names)
{
    private readonly Dictionary<string, HashSet<string>> _fields = Types.Definitions.OfType<ComplexTypeDefinitionNodeBase>()
        .Concat(Roots).ToDictionary(
            type => type.Name.Value, type => type.Fields.Select(field => field.Name.Value).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The types of nodes, by their names in the server's schema.</summary>
    public IReadOnlySet<string> NodeTypes { get; } = Types.Definitions.OfType<ObjectTypeDefinitionNode>()
        .Where(type => type.Interfaces.Any(shared => Names.Inward(shared.Name.Value) == "Node"))
        .Select(type => type.Name.Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>The parts of an API's SDL; its root types are named as their operations are.</summary>
    /// <param name="sdl">The API.</param>
    /// <param name="prefix">Stands before the names of types.</param>
    public static ApiDocument Of(string sdl, string prefix)
    {
        var parsed = Utf8GraphQLParser.Parse(sdl);
        var names = new TypeNames(prefix, parsed.Definitions.OfType<NamedSyntaxNode>().Select(type => type.Name.Value).Where(name => RootOf(name) is null));
        var definitions = ((DocumentNode)names.Outward(parsed)).Definitions.Where(node => node is not SchemaDefinitionNode).ToList();
        var roots = definitions.OfType<ObjectTypeDefinitionNode>().Where(type => RootOf(type.Name.Value) is not null).ToList();
        var scalars = definitions.OfType<ScalarTypeDefinitionNode>().ToList();
        return new ApiDocument(new DocumentNode([.. definitions.Except<IDefinitionNode>(roots).Except(scalars)]), roots, scalars, names);
    }

    /// <summary>The kind of operation that begins at a type of the API; null for any other type.</summary>
    public static OperationType? RootOf(string type) => Enum.TryParse<OperationType>(type, out var root) ? root : null;

    /// <summary>The fields that the API has on a type, by its name there; of a root type by the name of its operation. Null of another's type.</summary>
    public IReadOnlySet<string>? FieldsOf(string type) => _fields.GetValueOrDefault(type);
}
