using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Testing.Schemas;

/// <summary>All types that can be reached from some, found breadth first. Evaluates every member, so it is for small schemas.</summary>
public static class ReachableTypes
{
    /// <summary>A source of the roots that are not null and of all that they lead to.</summary>
    public static TypeSource From(IEnumerable<NamedType?> roots)
    {
        var found = new OrderedDictionary<string, NamedType>(StringComparer.Ordinal);
        foreach (var root in roots)
        {
            if (root is not null) found.TryAdd(root.Name, root);
        }

        for (var i = 0; i < found.Count; i++)
        {
            foreach (var type in Neighbours(found.GetAt(i).Value)) found.TryAdd(type.Named.Name, type.Named);
        }

        return new ListedTypes(found.Values);
    }

    private static IEnumerable<GraphQLType> Neighbours(NamedType type) => type switch
    {
        FieldContainerType container => container.Interfaces
            .Concat<GraphQLType>(container.Fields.SelectMany(field => field.Arguments.Select(argument => argument.Type).Append(field.Type))),
        UnionType union => union.Types,
        InputObjectType input => input.Fields.Select(field => field.Type),
        _ => [],
    };
}
