using KnowledgeGraph.GraphQL.Validation.Fragments;
using KnowledgeGraph.GraphQL.Validation.Limits;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>The limits that can be told from the selections alone, cheapest first.</summary>
internal static class DocumentLimits
{
    /// <exception cref="ValidationStoppedException">A limit is exceeded; the error is in the list.</exception>
    public static void Check(FragmentGraph fragments, ValidationLimits limits, ValidationErrors errors)
    {
        if (fragments.Fragments.Count > limits.MaxFragments)
        {
            throw errors.Exceeded($"The document has {fragments.Fragments.Count} fragments", nameof(limits.MaxFragments), limits.MaxFragments);
        }

        var aliases = fragments.Operations.Concat(fragments.Fragments).Sum(definition => definition.Aliases);
        if (aliases > limits.MaxAliases)
        {
            throw errors.Exceeded($"The document has {aliases} aliases", nameof(limits.MaxAliases), limits.MaxAliases);
        }

        var depths = new FieldDepths(fragments);
        foreach (var operation in fragments.Operations)
        {
            var depth = depths.Of(operation);
            if (depth > limits.MaxFieldDepth)
            {
                throw errors.Exceeded(
                    $"The operation has {depth} fields below one another", nameof(limits.MaxFieldDepth), limits.MaxFieldDepth, operation.Definition);
            }

            var roots = operation.TopFields + fragments.Reached([operation], topOnly: true).Sum(fragment => fragment.TopFields);
            if (roots > limits.MaxRootFields)
            {
                throw errors.Exceeded($"The operation has {roots} root fields", nameof(limits.MaxRootFields), limits.MaxRootFields, operation.Definition);
            }
        }
    }
}
