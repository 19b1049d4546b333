namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The types that describe a schema (specification section 4.2).</summary>
public static class IntrospectionTypes
{
    /// <summary><c>__Schema</c>.</summary>
    public static ObjectType Schema => Introspection.SchemaIntrospection.Type;

    /// <summary><c>__Type</c>.</summary>
    public static ObjectType Type => Introspection.TypeIntrospection.Type;

    /// <summary><c>__TypeKind</c>.</summary>
    public static EnumType TypeKind => Introspection.TypeKindIntrospection.Type;

    /// <summary><c>__Field</c>.</summary>
    public static ObjectType Field => Introspection.FieldIntrospection.Type;

    /// <summary><c>__InputValue</c>.</summary>
    public static ObjectType InputValue => Introspection.InputValueIntrospection.Type;

    /// <summary><c>__EnumValue</c>.</summary>
    public static ObjectType EnumValue => Introspection.EnumValueIntrospection.Type;

    /// <summary><c>__Directive</c>.</summary>
    public static ObjectType Directive => Introspection.DirectiveIntrospection.Type;

    /// <summary><c>__DirectiveLocation</c>.</summary>
    public static EnumType DirectiveLocation => Introspection.DirectiveIntrospection.LocationType;

    /// <summary>All eight.</summary>
    public static IReadOnlyList<NamedType> All { get; } =
        [Schema, Type, TypeKind, Field, InputValue, EnumValue, Directive, DirectiveLocation];

    /// <summary>The introspection type of a name, or null.</summary>
    public static NamedType? Find(string name) =>
        name.StartsWith("__", StringComparison.Ordinal) ? All.FirstOrDefault(type => type.Name == name) : null;
}
