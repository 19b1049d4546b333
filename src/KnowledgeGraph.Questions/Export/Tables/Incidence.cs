using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Export.Content;

namespace KnowledgeGraph.Questions.Export.Tables;

/// <summary>
/// Who takes part in what: the starts and ends of relationships that the model marks so (@participation), where what is a part of something else
/// (@part) counts as that. Of the graph's size only the ids of both are at hand.
/// </summary>
internal sealed class Incidence
{
    private readonly ExportedGraph _graph;
    private readonly IReadOnlyList<RelationshipType> _participations;
    private readonly Dictionary<string, List<string>> _wholes = new(StringComparer.Ordinal);

    private Incidence(ExportedGraph graph)
    {
        _graph = graph;
        _participations = [.. graph.EdgeTypes.Where(type => type.IsParticipation)];
    }

    /// <summary>The ids of who takes part, in order.</summary>
    public IReadOnlyList<string> Actors { get; private set; } = [];

    /// <summary>The ids of what is taken part in, in order.</summary>
    public IReadOnlyList<string> Undertakings { get; private set; } = [];

    /// <summary>Looks for both.</summary>
    public static async Task<Incidence> ReadAsync(ExportedGraph graph, CancellationToken cancellation)
    {
        var incidence = new Incidence(graph);
        await foreach (var parts in graph.RawEdgesAsync([.. graph.EdgeTypes.Where(type => type.IsPart)], cancellation))
        {
            foreach (var part in parts)
            {
                if (!incidence._wholes.TryGetValue(part.From, out var wholes)) incidence._wholes.Add(part.From, wholes = []);
                if (!wholes.Contains(part.To)) wholes.Add(part.To);
            }
        }
        var (actors, ends) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        await foreach (var edges in graph.RawEdgesAsync(incidence._participations, cancellation))
        {
            foreach (var edge in edges)
            {
                actors.Add(edge.From);
                ends.Add(edge.To);
            }
        }
        // Sorted where they stand: of a million, what a sorting copies beside them is as large as they are.
        string[] inOrder = [.. actors];
        Array.Sort(inOrder, StringComparer.Ordinal);
        incidence.Actors = inOrder;
        incidence.Undertakings = [.. ends.SelectMany(incidence.CountedAs).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return incidence;
    }

    /// <summary>In what some actors take part: each pair once, in order, with the relationships that make it.</summary>
    public async ValueTask<IReadOnlyList<Participation>> OfAsync(IReadOnlyCollection<string> actors, CancellationToken cancellation)
    {
        var edges = await _graph.FromAsync(actors.ToHashSet(StringComparer.Ordinal), _participations, cancellation);
        return [.. edges
            .SelectMany(edge => CountedAs(edge.Record.To).Select(undertaking => (Actor: edge.Record.From, Undertaking: undertaking, Edge: edge)))
            .GroupBy(entry => (entry.Actor, entry.Undertaking), entry => entry.Edge)
            .OrderBy(pair => pair.Key.Actor, StringComparer.Ordinal).ThenBy(pair => pair.Key.Undertaking, StringComparer.Ordinal)
            .Select(pair => new Participation(pair.Key.Actor, pair.Key.Undertaking, [.. pair]))];
    }

    // What a part belongs to, over however many others; parts of one another count as themselves.
    private IEnumerable<string> CountedAs(string end)
    {
        var (counted, seen, pending) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal) { end }, new Queue<string>([end]));
        while (pending.TryDequeue(out var at))
        {
            if (!_wholes.TryGetValue(at, out var wholes)) counted.Add(at);
            else foreach (var whole in wholes.Where(seen.Add)) pending.Enqueue(whole);
        }
        return counted.Count > 0 ? counted : [end];
    }
}

/// <summary>That somebody takes part in something.</summary>
/// <param name="Actor">The id of who does.</param>
/// <param name="Undertaking">The id of what.</param>
/// <param name="Edges">The relationships that say so, by id.</param>
internal sealed record Participation(string Actor, string Undertaking, IReadOnlyList<ExportedEdge> Edges);
