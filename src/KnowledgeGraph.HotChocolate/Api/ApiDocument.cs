namespace KnowledgeGraph.HotChocolate.Api;

/// <summary>The API as HotChocolate takes it: root types as extensions, so that a server may have fields of its own beside them.</summary>
/// <param name="Document">All of it.</param>
/// <param name="Scalars">Its own scalars, since HotChocolate has others of the same names.</param>
/// <param name="Fields">The fields of each object type, roots included.</param>
internal sealed record ApiDocument(DocumentNode Document, IReadOnlyList<ScalarTypeDefinitionNode> Scalars, IReadOnlyDictionary<string, HashSet<string>> Fields)
{
    /// <summary>The parts of an API's SDL; its root types are named as their operations are.</summary>
    public static ApiDocument Of(string sdl)
    {
        var definitions = Utf8GraphQLParser.Parse(sdl).Definitions;
        return new ApiDocument(
            new DocumentNode([.. definitions.Where(node => node is not SchemaDefinitionNode).Select(Extending)]),
            [.. definitions.OfType<ScalarTypeDefinitionNode>()],
            definitions.OfType<ObjectTypeDefinitionNode>().ToDictionary(
                type => type.Name.Value, type => type.Fields.Select(field => field.Name.Value).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal));
    }

    /// <summary>The kind of operation that begins at a type; null for any other type.</summary>
    public static OperationType? RootOf(string type) => Enum.TryParse<OperationType>(type, out var root) ? root : null;

    private static IDefinitionNode Extending(IDefinitionNode node) => node is ObjectTypeDefinitionNode type && RootOf(type.Name.Value) is not null
        ? new ObjectTypeExtensionNode(type.Location, type.Name, type.Directives, type.Interfaces, type.Fields)
        : node;
}
