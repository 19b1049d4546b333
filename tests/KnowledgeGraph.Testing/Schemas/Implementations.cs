using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Testing.Schemas;

/// <summary>Who implements an interface.</summary>
public static class Implementations
{
    /// <summary>The objects and interfaces that name an interface among theirs. Makes every type.</summary>
    public static IEnumerable<FieldContainerType> GetImplementations(this Schema schema, InterfaceType type) =>
        schema.Types.OfType<FieldContainerType>().Where(container => container.Interfaces.Contains(type.Name));
}
