using System.Collections.Concurrent;
using KnowledgeGraph.Questions.Actors;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Coalitions;

/// <summary>What members of coalitions share, and who speaks of them. It belongs to one state, whose names and values it shows.</summary>
internal sealed class CoalitionTraits
{
    /// <summary>How much of what they share is told.</summary>
    public const int MostShared = 10;

    /// <summary>How many publishers are told.</summary>
    public const int MostSources = 50;

    private const int Shown = 3;
    private readonly SnapshotGraph _graph;
    private readonly ActorGraph _actors;
    private readonly FoundCoalitions _found;
    private readonly IReadOnlyList<SharedTrait>[] _shared;
    private readonly ConcurrentDictionary<int, IReadOnlyList<FacetValue>> _sources = [];

    /// <summary>Counts what members of each coalition have, and all others; linear in what actors are in.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="actors">The graph of actors made of it.</param>
    /// <param name="found">The coalitions.</param>
    public CoalitionTraits(SnapshotGraph graph, ActorGraph actors, FoundCoalitions found)
    {
        (_graph, _actors, _found) = (graph, actors, found);
        var (traits, all, within) = (new ActorTraits(graph, actors), new Dictionary<Trait, int>(), new Dictionary<Trait, int>[found.Coalitions.Count]);
        for (var place = 0; place < within.Length; place++) within[place] = [];
        for (var actor = 0; actor < actors.Actors.Length; actor++)
        {
            var own = found.Places[actor] is >= 0 and var place ? within[place] : null;
            foreach (var trait in traits.Of(actor))
            {
                all[trait] = all.GetValueOrDefault(trait) + 1;
                if (own is not null) own[trait] = own.GetValueOrDefault(trait) + 1;
            }
        }
        _shared = [.. within.Select((counts, place) => Shared(counts, all, found.Coalitions[place].Part.Length))];
    }

    /// <summary>What members of a coalition share, the most telling first.</summary>
    public IEnumerable<FacetValue> SharedBy(int place) =>
        _shared[place].Select(shared => new FacetValue(shared.Trait.Field, shared.Trait.InWords(_graph, language: null), shared.Count));

    /// <summary>What a coalition may be called: what its members share more than others, else who its firmest members are.</summary>
    public string LabelOf(int place, string? language)
    {
        // Entities have names that people read; how values are spelled is the model's.
        var shared = _shared[place].OrderBy(one => one.Trait.Node < 0).Take(Shown).Select(one => one.Trait.InWords(_graph, language))
            .Distinct(StringComparer.Ordinal).ToList();
        if (shared.Count > 0) return string.Join(" · ", shared);
        var names = _found.Coalitions[place].Members.Take(Shown).Select(actor => new Trait("", _actors.Actors[actor], null).InWords(_graph, language));
        return string.Join(", ", names);
    }

    /// <summary>How many documents of each publisher are behind a coalition.</summary>
    public IReadOnlyList<FacetValue> SourcesOf(int place) => _sources.GetOrAdd(place, Sources);

    private List<SharedTrait> Shared(Dictionary<Trait, int> counts, Dictionary<Trait, int> all, int size)
    {
        var others = Math.Max(1, _actors.Actors.Length - size);
        return [.. counts.Where(entry => entry.Value > 1)
            .Select(entry => new SharedTrait(entry.Key, entry.Value, ((double)entry.Value / size) - ((double)(all[entry.Key] - entry.Value) / others)))
            .Where(shared => shared.Lift > 0)
            .OrderByDescending(shared => shared.Lift).ThenByDescending(shared => shared.Count).ThenBy(shared => shared.Trait.Field, StringComparer.Ordinal)
            .ThenBy(shared => shared.Trait.Value ?? _graph.IdOf(shared.Trait.Node), StringComparer.Ordinal)
            .Take(MostShared)];
    }

    private IReadOnlyList<FacetValue> Sources(int place)
    {
        var (behind, ties, reasons) = (new DocumentsBehind(_graph), new ActorTies(_graph, _actors), new CoalitionReasons(_found, _actors, place));
        var documents = _found.Coalitions[place].Part.SelectMany(actor => reasons.Of(ties, actor)).Distinct().SelectMany(behind.Of).Distinct();
        return [.. documents.Select(document => behind.PublisherOf(document)).GroupBy(publisher => publisher ?? -1)
            .Select(group => new FacetValue("publisher", group.Key < 0 ? null : new Trait("", group.Key, null).InWords(_graph, language: null), group.Count()))
            .OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Value is null).ThenBy(facet => facet.Value, StringComparer.Ordinal)
            .Take(MostSources)];
    }
}
