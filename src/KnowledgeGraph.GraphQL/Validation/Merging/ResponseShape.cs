using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Merging;

/// <summary>Whether values of two types look alike in a response (specification section 5.3.2, "SameResponseShape").</summary>
internal static class ResponseShape
{
    /// <summary>Same lists and non-null marks around the same leaf type, or around any two types with selection sets.</summary>
    public static bool IsSame(GraphQLType left, GraphQLType right)
    {
        while (true)
        {
            switch (left, right)
            {
                case (NonNullType a, NonNullType b):
                    (left, right) = (a.NullableType, b.NullableType);
                    break;
                case (ListType a, ListType b):
                    (left, right) = (a.ItemType, b.ItemType);
                    break;
                case (NamedType a, NamedType b):
                    return a.IsLeaf || b.IsLeaf ? a.Name == b.Name : true;
                default:
                    return false;
            }
        }
    }
}
