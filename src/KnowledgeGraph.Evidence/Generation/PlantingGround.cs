using KnowledgeGraph.Model;

namespace KnowledgeGraph.Evidence.Generation;

/// <summary>
/// Gives out the nodes of a generated graph to what is planted. Of a type that was asked for by name there are so many and no more; of others
/// as many as are needed. What is planted are the last of each type, since chance prefers the first ones: undertakings last of all, which chance
/// leaves alone.
/// </summary>
internal sealed class PlantingGround(IReadOnlyDictionary<NodeType, int> named)
{
    private readonly Dictionary<NodeType, int> _actors = [];
    private readonly Dictionary<NodeType, int> _undertakings = [];

    /// <summary>Takes places for actors, of these types in turn.</summary>
    public IReadOnlyList<Place> Actors(IReadOnlyList<NodeType> types, int count) => Take(_actors, types, count, "actors");

    /// <summary>Takes places for undertakings, of these types in turn.</summary>
    public IReadOnlyList<Place> Undertakings(IReadOnlyList<NodeType> types, int count) => Take(_undertakings, types, count, "undertakings");

    /// <summary>How many nodes there are of each type, once all places are taken.</summary>
    public IReadOnlyDictionary<NodeType, int> Counts => field ??= Count();

    /// <summary>How many nodes of a type are planted undertakings: its last ones.</summary>
    public int UndertakingsOf(NodeType type) => _undertakings.GetValueOrDefault(type);

    /// <summary>The node at a place, by its index among those of its type, once all places are taken.</summary>
    public int IndexOf(Place place) =>
        Counts[place.Type] - UndertakingsOf(place.Type) - (place.IsUndertaking ? 0 : _actors[place.Type]) + place.Number;

    private IReadOnlyList<Place> Take(Dictionary<NodeType, int> taken, IReadOnlyList<NodeType> types, int count, string what)
    {
        var places = new List<Place>(count);
        for (var turn = 0; places.Count < count; turn++)
        {
            if (types.Skip(turn % types.Count).Concat(types.Take(turn % types.Count)).FirstOrDefault(HasRoom) is not { } type)
            {
                throw new EvidenceException(
                    $"--coalitions plants {count} {what} ({string.Join(", ", types.Select(full => full.Name))}), and there is room for {places.Count}. "
                    + "Ask for more nodes of these types, or for fewer or smaller groups.");
            }
            places.Add(new Place(type, taken.GetValueOrDefault(type), ReferenceEquals(taken, _undertakings)));
            taken[type] = taken.GetValueOrDefault(type) + 1;
        }
        return places;
    }

    private Dictionary<NodeType, int> Count()
    {
        var counts = new Dictionary<NodeType, int>(named);
        foreach (var type in _actors.Keys.Union(_undertakings.Keys)) counts.TryAdd(type, Taken(type));
        return counts;
    }

    private bool HasRoom(NodeType type) => !named.TryGetValue(type, out var count) || Taken(type) < count;

    private int Taken(NodeType type) => _actors.GetValueOrDefault(type) + _undertakings.GetValueOrDefault(type);

    /// <summary>A node that is planted.</summary>
    /// <param name="Type">Its type.</param>
    /// <param name="Number">How many of its type and use come before it.</param>
    /// <param name="IsUndertaking">Whether it is an undertaking, else an actor.</param>
    public readonly record struct Place(NodeType Type, int Number, bool IsUndertaking);
}
