using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.Query.Costs;

/// <summary>What a field of the response costs by itself, however often it is asked, without what lies below it.</summary>
/// <param name="Path">The field, lists left out.</param>
/// <param name="Cost">The cost.</param>
internal readonly record struct CostShare(ResponsePath Path, long Cost);
