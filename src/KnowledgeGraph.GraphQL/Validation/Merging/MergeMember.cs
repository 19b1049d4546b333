namespace KnowledgeGraph.GraphQL.Validation.Merging;

/// <summary>A field in a merged set.</summary>
/// <param name="Field">The field.</param>
/// <param name="Origin">The member of the set above whose selection set first led to it; null at the root.</param>
internal sealed record MergeMember(MergeField Field, MergeMember? Origin);
