using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Testing.Schemas.Rules;

/// <summary>A union has one or more members, each once (specification section 3.8).</summary>
internal static class UnionRules
{
    public static void Check(UnionType type, SchemaErrors errors)
    {
        if (type.Types.Count == 0) errors.Add($"Union type {type} must define one or more member types.", type.Definition?.Name);
        for (var i = 0; i < type.Types.Count; i++)
        {
            if (type.Types.IndexOf(type.Types[i].Name) != i)
            {
                errors.Add($"Union type {type} can only include type {type.Types[i]} once.", type.Definition?.Name);
            }
        }
    }
}
