using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Printing;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.BuiltIn;

namespace KnowledgeGraph.Testing.Schemas;

/// <summary>Makes types of their definitions and extensions. Members are made when they are asked for.</summary>
internal sealed class TypeMaker(SdlIndex index, SchemaBuilderOptions options)
{
    private readonly Dictionary<string, ScalarType> _scalars = options.Scalars.ToDictionary(scalar => scalar.Name, StringComparer.Ordinal);

    /// <summary>Finds types by name; set before the first type is made.</summary>
    public Func<string, NamedType?> Find { get; set; } = _ => null;

    public NamedType Make(TypeDefinitionNode node) => node switch
    {
        ScalarTypeDefinitionNode scalar => Scalar(scalar),
        ObjectTypeDefinitionNode => Made(node, new ObjectType(node.Name.Value, () => Fields(node), () => Interfaces(node))
        {
            Description = node.Description?.Value,
        }),
        InterfaceTypeDefinitionNode => Made(node, new InterfaceType(node.Name.Value, () => Fields(node), () => Interfaces(node))
        {
            Description = node.Description?.Value,
        }),
        UnionTypeDefinitionNode => Made(node, new UnionType(node.Name.Value, () => Members(node)) { Description = node.Description?.Value }),
        EnumTypeDefinitionNode => Made(node, new EnumType(node.Name.Value, Values(node)) { Description = node.Description?.Value }),
        _ => Made(node, new InputObjectType(node.Name.Value, () => InputFields(node))
        {
            Description = node.Description?.Value,
            IsOneOf = Directives(node).Any(directive => directive.Name.Value == BuiltInDirectives.OneOf.Name),
        }),
    };

    public DirectiveDefinition Make(DirectiveDefinitionNode node) => new DirectiveDefinition(
        node.Name.Value,
        node.Locations.Select(name => DirectiveLocations.TryParse(name.Value, out var location) ? location : default),
        node.Arguments.Select(Argument))
    {
        Description = node.Description?.Value,
        IsRepeatable = node.IsRepeatable,
    }.From(node);

    /// <summary>The roots that the schema definition names; without one, the types of the default names.</summary>
    public RootTypes Roots()
    {
        var named = index.OperationTypes.ToDictionary(root => root.Operation, root => root.Type.Name.Value);
        return new RootTypes(Root(OperationKind.Query), Root(OperationKind.Mutation), Root(OperationKind.Subscription));

        ObjectType? Root(OperationKind kind) =>
            named.TryGetValue(kind, out var name) ? Find(name) as ObjectType
            : index.Schema is null ? Find(kind.ToString()) as ObjectType
            : null;
    }

    private NamedType Scalar(ScalarTypeDefinitionNode node) =>
        _scalars.GetValueOrDefault(node.Name.Value) ?? BuiltInScalars.Find(node.Name.Value) ?? Made(node, new ScalarType(node.Name.Value)
        {
            Description = node.Description?.Value,
            SpecifiedBy = (Directives(node).FirstOrDefault(directive => directive.Name.Value == BuiltInDirectives.SpecifiedBy.Name)
                ?.Argument("url") as StringValueNode)?.Value,
        });

    private T Made<T>(TypeDefinitionNode node, T type)
        where T : NamedType => type.From(node).ExtendedBy(Extensions(node));

    private IReadOnlyList<TypeExtensionNode> Extensions(TypeDefinitionNode node) => index.ExtensionsOf(node.Name.Value);

    private IEnumerable<DirectiveNode> Directives(TypeDefinitionNode node) =>
        node.Directives.Concat(Extensions(node).SelectMany(extension => extension.Directives));

    private IEnumerable<InterfaceType> Interfaces(TypeDefinitionNode node) =>
        index.InterfacesOf(node.Name.Value).Select(name => (InterfaceType)Find(name.Name.Value)!);

    private IEnumerable<ObjectType> Members(TypeDefinitionNode node) => index.Parts(node.Name.Value)
        .SelectMany(part => part is UnionTypeDefinitionNode union ? union.Types : ((UnionTypeExtensionNode)part).Types)
        .Select(name => (ObjectType)Find(name.Name.Value)!);

    private IEnumerable<EnumValueDefinition> Values(TypeDefinitionNode node) => index.Parts(node.Name.Value)
        .SelectMany(part => part is EnumTypeDefinitionNode type ? type.Values : ((EnumTypeExtensionNode)part).Values)
        .Select(value => new EnumValueDefinition(value.Name.Value)
        {
            Description = value.Description?.Value,
            DeprecationReason = Deprecation(value.Directives),
        }.From(value));

    private IEnumerable<FieldDefinition> Fields(TypeDefinitionNode node) => index.Parts(node.Name.Value)
        .SelectMany(part => part switch
        {
            ObjectTypeDefinitionNode type => type.Fields,
            ObjectTypeExtensionNode type => type.Fields,
            InterfaceTypeDefinitionNode type => type.Fields,
            InterfaceTypeExtensionNode type => type.Fields,
            _ => [],
        })
        .Select(field => new FieldDefinition(field.Name.Value, Resolve(field.Type), field.Arguments.Select(Argument))
        {
            Description = field.Description?.Value,
            DeprecationReason = Deprecation(field.Directives),
        }.From(field));

    private IEnumerable<InputFieldDefinition> InputFields(TypeDefinitionNode node) => index.Parts(node.Name.Value)
        .SelectMany(part => part is InputObjectTypeDefinitionNode type ? type.Fields : ((InputObjectTypeExtensionNode)part).Fields)
        .Select(field => new InputFieldDefinition(field.Name.Value, Resolve(field.Type), field.DefaultValue)
        {
            Description = field.Description?.Value,
            DeprecationReason = Deprecation(field.Directives),
        }.From(field));

    private ArgumentDefinition Argument(InputValueDefinitionNode node) => new ArgumentDefinition(node.Name.Value, Resolve(node.Type), node.DefaultValue)
    {
        Description = node.Description?.Value,
        DeprecationReason = Deprecation(node.Directives),
    }.From(node);

    private GraphQLType Resolve(TypeNode node) =>
        TypeReferences.Resolve(node, Find) ?? throw new InvalidOperationException($"Type {Printer.Print(node)} was found by the rules and is gone.");

    private static string? Deprecation(IReadOnlyList<DirectiveNode> directives)
    {
        var directive = directives.FirstOrDefault(directive => directive.Name.Value == BuiltInDirectives.Deprecated.Name);
        if (directive is null) return null;
        return (directive.Argument("reason") as StringValueNode)?.Value ?? BuiltInDirectives.DefaultDeprecationReason;
    }
}
