namespace KnowledgeGraph.Search.Following;

/// <summary>The store has more names than the index may hold.</summary>
internal sealed class TooManyNamesException(int limit) : Exception(
    $"The store has more than {limit} names, which is what the name index may hold ({nameof(Limits.SearchLimits)}.{nameof(Limits.SearchLimits.Names)}).");
