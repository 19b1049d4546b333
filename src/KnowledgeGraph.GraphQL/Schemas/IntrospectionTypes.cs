using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Schemas;

/// <summary>The types that describe a schema (specification section 4.2).</summary>
public static class IntrospectionTypes
{
    /// <summary><c>__Schema</c>.</summary>
    public static ObjectType Schema => SchemaIntrospection.Type;

    /// <summary><c>__Type</c>.</summary>
    public static ObjectType Type => TypeIntrospection.Type;

    /// <summary><c>__TypeKind</c>.</summary>
    public static EnumType TypeKind => TypeKindIntrospection.Type;

    /// <summary><c>__Field</c>.</summary>
    public static ObjectType Field => FieldIntrospection.Type;

    /// <summary><c>__InputValue</c>.</summary>
    public static ObjectType InputValue => InputValueIntrospection.Type;

    /// <summary><c>__EnumValue</c>.</summary>
    public static ObjectType EnumValue => EnumValueIntrospection.Type;

    /// <summary><c>__Directive</c>.</summary>
    public static ObjectType Directive => DirectiveIntrospection.Type;

    /// <summary><c>__DirectiveLocation</c>.</summary>
    public static EnumType DirectiveLocation => DirectiveIntrospection.LocationType;

    /// <summary>All eight.</summary>
    public static IReadOnlyList<NamedType> All { get; } =
        [Schema, Type, TypeKind, Field, InputValue, EnumValue, Directive, DirectiveLocation];

    /// <summary>The introspection type of a name, or null.</summary>
    public static NamedType? Find(string name) =>
        name.StartsWith("__", StringComparison.Ordinal) ? All.FirstOrDefault(type => type.Name == name) : null;
}
