using KnowledgeGraph.GraphQL.Schemas;

namespace KnowledgeGraph.Testing.Schemas.Rules;

/// <summary>There is a query root, and no two roots are the same type (specification section 3.3.1).</summary>
internal static class RootRules
{
    public static void Check(Schema schema, SchemaErrors errors)
    {
        if (schema.QueryType is null) errors.Add("Query root type must be provided.", schema.Definition);
        var roots = new[] { ("query", schema.QueryType), ("mutation", schema.MutationType), ("subscription", schema.SubscriptionType) };
        foreach (var same in roots.Where(root => root.Item2 is not null).GroupBy(root => root.Item2!.Name, StringComparer.Ordinal))
        {
            if (same.Count() == 1) continue;
            var uses = string.Join(" and ", same.Select(root => root.Item1));
            errors.Add($"All root types must be different, \"{same.Key}\" type is used as {uses} root types.", schema.Definition);
        }
    }
}
