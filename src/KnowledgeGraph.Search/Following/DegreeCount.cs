using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;

namespace KnowledgeGraph.Search.Following;

/// <summary>How many entities each entity is joined to in the traversed graph: what breaks ties between equal scores.</summary>
/// <param name="model">The model.</param>
/// <param name="store">The graph.</param>
internal sealed class DegreeCount(GraphModel model, IGraphRecords store)
{
    private readonly string[] _types = [.. model.RelationshipTypes.Values.Where(type => type.IsTraversed).Select(type => type.Name)];

    /// <summary>The relationship types that are counted.</summary>
    public IReadOnlyList<string> Types => _types;

    /// <summary>Streams all relationships and counts, by the numbers of entities.</summary>
    /// <param name="numberOf">The number of an entity by its id; negative for none.</param>
    /// <param name="entities">How many there are.</param>
    /// <param name="limit">How many pairs are held at most.</param>
    /// <param name="cancellation">Ends the stream.</param>
    /// <returns>Zeros where there are more pairs than the limit.</returns>
    public async Task<int[]> OfAllAsync(Func<string, int> numberOf, int entities, int limit, CancellationToken cancellation)
    {
        var counted = _types.ToHashSet(StringComparer.Ordinal);
        var pairs = new List<(int One, int Other)>();
        var degrees = new int[entities];
        await foreach (var relationship in store.RelationshipsAsync(cancellation))
        {
            if (!counted.Contains(relationship.Type)) continue;
            var (one, other) = (numberOf(relationship.From), numberOf(relationship.To));
            if (one < 0 || other < 0 || one == other) continue;
            if (pairs.Count == limit) return degrees;
            pairs.Add((Math.Min(one, other), Math.Max(one, other)));
        }
        pairs.Sort();
        for (var i = 0; i < pairs.Count; i++)
        {
            if (i > 0 && pairs[i] == pairs[i - 1]) continue;
            degrees[pairs[i].One]++;
            degrees[pairs[i].Other]++;
        }
        return degrees;
    }

    /// <summary>The degrees of some entities.</summary>
    /// <param name="ids">Their ids.</param>
    /// <param name="isEntity">Whether an id is that of an entity.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyDictionary<string, int>> OfAsync(IReadOnlyCollection<string> ids, Func<string, bool> isEntity, CancellationToken cancellation)
    {
        var neighbours = ids.ToDictionary(id => id, _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var type in _types)
        {
            foreach (var relationship in await store.RelationshipsAsync(ids, type, cancellation))
            {
                if (relationship.From == relationship.To || !isEntity(relationship.From) || !isEntity(relationship.To)) continue;
                if (neighbours.TryGetValue(relationship.From, out var ofStart)) ofStart.Add(relationship.To);
                if (neighbours.TryGetValue(relationship.To, out var ofEnd)) ofEnd.Add(relationship.From);
            }
        }
        return neighbours.ToDictionary(entry => entry.Key, entry => entry.Value.Count, StringComparer.Ordinal);
    }
}
