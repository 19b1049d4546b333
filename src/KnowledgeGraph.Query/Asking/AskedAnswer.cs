using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Query.Roots;

namespace KnowledgeGraph.Query.Asking;

/// <summary>What the owner of a root field answered, as JSON with a hole for each node and relationship; or why there is no answer.</summary>
/// <param name="root">The root field.</param>
internal sealed class AskedAnswer(AskedRoot root) : IDisposable
{
    private readonly List<Hole> _holes = [];
    private readonly Dictionary<RootValue, int>[] _places = [.. root.LookUps.Select(_ => new Dictionary<RootValue, int>())];

    /// <summary>The root field.</summary>
    public AskedRoot Root => root;

    /// <summary>Why there is no answer; null where there is one.</summary>
    public GraphQLError? Error { get; private init; }

    /// <summary>The JSON without what fills the holes.</summary>
    public LimitedBuffer? Json { get; private init; }

    /// <summary>An answer to be written.</summary>
    public static AskedAnswer Into(AskedRoot root, int limit) => new(root) { Json = new LimitedBuffer(limit, "answer of a root field") };

    /// <summary>No answer.</summary>
    public static AskedAnswer Failed(AskedRoot root, GraphQLError error) => new(root) { Error = error };

    /// <summary>Leaves a hole for what a look-up reads.</summary>
    public void LeaveHole(int lookUp, RootValue value)
    {
        var places = _places[lookUp];
        if (!places.TryGetValue(value, out var place)) places[value] = place = places.Count;
        _holes.Add(new Hole(Json!.Length, lookUp, place));
    }

    /// <summary>Binds the ids of the root's look-ups: each different one once, in the order of their first hole.</summary>
    public void Bind(BoundPlan bound)
    {
        for (var i = 0; i < _places.Length; i++) bound.Bind(root.LookUps[i].Ids, root.LookUps[i].Bound(_places[i].Keys));
    }

    /// <summary>Whether the store had everything that the answer names.</summary>
    public bool IsFilledBy(LookedUp found) => _holes.TrueForAll(hole => found.Has(root.LookUps[hole.LookUp], hole.Place));

    /// <summary>Writes the answer, its holes filled.</summary>
    public void Write(LookedUp found, LimitedBuffer output)
    {
        if (Json is null)
        {
            output.Write(MissingValue.Null);
            return;
        }

        var from = 0;
        foreach (var hole in _holes)
        {
            output.Write(Json.Written[from..hole.Offset]);
            output.Write(found.Json(root.LookUps[hole.LookUp], hole.Place));
            from = hole.Offset;
        }
        output.Write(Json.Written[from..]);
    }

    /// <inheritdoc/>
    public void Dispose() => Json?.Dispose();

    /// <summary>Where something that is looked up stands in the answer.</summary>
    /// <param name="Offset">Before which byte.</param>
    /// <param name="LookUp">What is read of it.</param>
    /// <param name="Place">Its place among the ids of the look-up.</param>
    private readonly record struct Hole(int Offset, int LookUp, int Place);
}
