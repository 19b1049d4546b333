namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Where a directive may stand (specification section 3.13).</summary>
public enum DirectiveLocation
{
    /// <summary>On a query operation.</summary>
    Query,

    /// <summary>On a mutation operation.</summary>
    Mutation,

    /// <summary>On a subscription operation.</summary>
    Subscription,

    /// <summary>On a field of a selection set.</summary>
    Field,

    /// <summary>On a fragment definition.</summary>
    FragmentDefinition,

    /// <summary>On a fragment spread.</summary>
    FragmentSpread,

    /// <summary>On an inline fragment.</summary>
    InlineFragment,

    /// <summary>On a variable definition.</summary>
    VariableDefinition,

    /// <summary>On the schema definition or its extension.</summary>
    Schema,

    /// <summary>On a scalar type.</summary>
    Scalar,

    /// <summary>On an object type.</summary>
    Object,

    /// <summary>On a field definition.</summary>
    FieldDefinition,

    /// <summary>On an argument definition.</summary>
    ArgumentDefinition,

    /// <summary>On an interface type.</summary>
    Interface,

    /// <summary>On a union type.</summary>
    Union,

    /// <summary>On an enum type.</summary>
    Enum,

    /// <summary>On an enum value.</summary>
    EnumValue,

    /// <summary>On an input object type.</summary>
    InputObject,

    /// <summary>On a field of an input object type.</summary>
    InputFieldDefinition,
}
