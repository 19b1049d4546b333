using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Type references: from syntax to types, and how they compare (specification section 2.12 and 3.6).</summary>
internal static class TypeReferences
{
    /// <summary>The type that a reference means, or null. Works inside out, without recursion.</summary>
    public static GraphQLType? Resolve(TypeNode reference, Func<string, NamedType?> find)
    {
        if (find(reference.NamedType.Name.Value) is not { } named) return null;
        var wrappers = new Stack<TypeNode>();
        for (var node = reference; node is not NamedTypeNode; node = Inner(node)) wrappers.Push(node);
        GraphQLType type = named;
        while (wrappers.TryPop(out var wrapper)) type = wrapper is ListTypeNode ? new ListType(type) : new NonNullType(type);
        return type;
    }

    /// <summary>Whether every value of <paramref name="sub"/> is one of <paramref name="super"/>.</summary>
    public static bool IsSubType(GraphQLType super, GraphQLType sub)
    {
        while (true)
        {
            if (sub is NonNullType nonNull)
            {
                sub = nonNull.NullableType;
                super = super.NullableType;
            }
            else if (super is NonNullType)
            {
                return false;
            }
            else if (super is ListType superList && sub is ListType subList)
            {
                super = superList.ItemType;
                sub = subList.ItemType;
            }
            else
            {
                return super is NamedType superNamed && sub is NamedType subNamed && IsNamedSubType(superNamed, subNamed);
            }
        }
    }

    private static bool IsNamedSubType(NamedType super, NamedType sub) =>
        super.Name == sub.Name || super switch
        {
            InterfaceType => sub is FieldContainerType container && container.Interfaces.Contains(super.Name),
            UnionType union => sub is ObjectType && union.Types.Contains(sub.Name),
            _ => false,
        };

    private static TypeNode Inner(TypeNode node) => node switch
    {
        ListTypeNode list => list.Type,
        NonNullTypeNode nonNull => nonNull.Type,
        _ => node,
    };
}
