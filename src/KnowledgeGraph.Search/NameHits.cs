using KnowledgeGraph.Model;

namespace KnowledgeGraph.Search;

/// <summary>An entity that a search found, once, by the name of it that fits best.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type.</param>
/// <param name="Score">0.3 to 1, rounded to 4 decimals; 1 is an exact name, below 0.5 a guess. It compares between queries.</param>
/// <param name="MatchedName">The name, as it is stored.</param>
/// <param name="Language">The name's language as the model's enum spells it; null where none is known or several share it.</param>
public sealed record NameHit(string Id, NodeType Type, double Score, string MatchedName, string? Language);

/// <summary>How many hits are of a type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Count">How many.</param>
public sealed record TypeHits(NodeType Type, int Count);

/// <summary>What a search found, all of it.</summary>
/// <param name="Hits">The hits, best first; equal scores by degree descending, then by id.</param>
/// <param name="ByType">How many are of which type, count descending, then type by name.</param>
/// <param name="Change">The change that the answer is of, or of a later one.</param>
public sealed record NameHits(IReadOnlyList<NameHit> Hits, IReadOnlyList<TypeHits> ByType, long Change)
{
    /// <summary>How many were found; at most <see cref="Limits.SearchLimits.Hits"/>.</summary>
    public int Total => Hits.Count;
}
