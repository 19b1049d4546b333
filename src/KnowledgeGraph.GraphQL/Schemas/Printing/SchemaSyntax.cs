using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Printing;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.BuiltIn;

namespace KnowledgeGraph.GraphQL.Schemas.Printing;

/// <summary>The syntax that defines a schema: the document that it could be built from.</summary>
internal static class SchemaSyntax
{
    /// <summary>One definition after the other: schema (where it must be said), directives, types.</summary>
    public static IEnumerable<TypeSystemDefinitionNode> Definitions(Schema schema)
    {
        if (!FollowsConvention(schema)) yield return SchemaDefinition(schema);
        foreach (var directive in schema.Directives)
        {
            if (!BuiltInDirectives.All.Contains(directive)) yield return Directive(directive);
        }

        foreach (var type in schema.Types)
        {
            if (BuiltInScalars.Find(type.Name) != type && IntrospectionTypes.Find(type.Name) != type) yield return Type(type);
        }
    }

    private static TypeDefinitionNode Type(NamedType type) => type switch
    {
        ScalarType scalar => new ScalarTypeDefinitionNode(default, Text(type.Description), Name(type.Name), SpecifiedBy(scalar)),
        ObjectType single => new ObjectTypeDefinitionNode(
            default, Text(type.Description), Name(type.Name), [.. single.Interfaces.Select(Reference)], [], [.. single.Fields.Select(Field)]),
        InterfaceType container => new InterfaceTypeDefinitionNode(
            default, Text(type.Description), Name(type.Name), [.. container.Interfaces.Select(Reference)], [], [.. container.Fields.Select(Field)]),
        UnionType union => new UnionTypeDefinitionNode(default, Text(type.Description), Name(type.Name), [], [.. union.Types.Select(Reference)]),
        EnumType enumType => new EnumTypeDefinitionNode(default, Text(type.Description), Name(type.Name), [], [.. enumType.Values.Select(Value)]),
        InputObjectType input => new InputObjectTypeDefinitionNode(
            default, Text(type.Description), Name(type.Name), input.IsOneOf ? [Use("oneOf")] : [], [.. input.Fields.Select(Input)]),
        _ => throw new InvalidOperationException($"Type {type} is of no known kind."),
    };

    private static FieldDefinitionNode Field(FieldDefinition field) => new(
        default, Text(field.Description), Name(field.Name), [.. field.Arguments.Select(Input)], Reference(field.Type), Deprecated(field.DeprecationReason));

    private static InputValueDefinitionNode Input(InputValueDefinition input) => new(
        default, Text(input.Description), Name(input.Name), Reference(input.Type), input.DefaultValue, Deprecated(input.DeprecationReason));

    private static EnumValueDefinitionNode Value(EnumValueDefinition value) =>
        new(default, Text(value.Description), Name(value.Name), Deprecated(value.DeprecationReason));

    private static DirectiveDefinitionNode Directive(DirectiveDefinition directive) => new(
        default,
        Text(directive.Description),
        Name(directive.Name),
        [.. directive.Arguments.Select(Input)],
        directive.IsRepeatable,
        [.. directive.Locations.Select(location => Name(location.ToText()))]);

    private static SchemaDefinitionNode SchemaDefinition(Schema schema) => new(
        default,
        Text(schema.Description),
        [],
        [.. Enum.GetValues<OperationKind>()
            .Where(kind => schema.RootType(kind) is not null)
            .Select(kind => new OperationTypeDefinitionNode(default, kind, Reference(schema.RootType(kind)!)))]);

    // Roots of the default names can be left out, unless a type of such a name is not a root (specification section 3.3.1).
    private static bool FollowsConvention(Schema schema) => schema.Description is null
        && Enum.GetValues<OperationKind>().All(kind =>
            schema.RootType(kind) is { } root ? root.Name == kind.ToString() : schema.GetType(kind.ToString()) is null);

    private static NamedTypeNode Reference(NamedType type) => new(default, Name(type.Name));

    private static TypeNode Reference(GraphQLType type, int _depth = 0) => type switch
    {
        _ when _depth > Printer.MaxDepth => throw new InvalidOperationException($"A type reference is nested deeper than {Printer.MaxDepth}."),
        ListType list => new ListTypeNode(default, Reference(list.ItemType, _depth + 1)),
        NonNullType nonNull => new NonNullTypeNode(default, Reference(nonNull.NullableType, _depth + 1)),
        _ => Reference((NamedType)type),
    };

    private static NameNode Name(string name) => new(default, name);

    private static StringValueNode? Text(string? description) => description is null ? null : new StringValueNode(default, description, isBlock: true);

    private static DirectiveNode[] Deprecated(string? reason) => reason switch
    {
        null => [],
        BuiltInDirectives.DefaultDeprecationReason => [Use("deprecated")],
        _ => [Use("deprecated", "reason", reason)],
    };

    private static DirectiveNode[] SpecifiedBy(ScalarType scalar) => scalar.SpecifiedBy is null ? [] : [Use("specifiedBy", "url", scalar.SpecifiedBy)];

    private static DirectiveNode Use(string name) => new(default, Name(name), []);

    private static DirectiveNode Use(string name, string argument, string value) =>
        new(default, Name(name), [new ArgumentNode(default, Name(argument), new StringValueNode(default, value))]);
}
