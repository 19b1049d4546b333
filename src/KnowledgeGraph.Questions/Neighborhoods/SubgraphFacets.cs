using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Neighborhoods;

/// <summary>
/// What entities of several types can be counted by: their type, and whatever listings of one of the types can be counted by, united by name.
/// </summary>
internal sealed class SubgraphFacets
{
    /// <summary>The facet that every entity has.</summary>
    public const string Type = "TYPE";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(NodeType Type, string Facet), string> _keys = [];

    /// <param name="model">The model.</param>
    public SubgraphFacets(GraphModel model)
    {
        foreach (var type in model.NodeTypes.Values.Where(type => type.IsEntity))
        {
            foreach (var property in Facets.KeysOf(type))
            {
                var facet = Naming.UpperSnake(property.Name);
                if (facet == Type) continue;
                _names[facet] = property.Name;
                _keys[(type, facet)] = property.Key;
            }
        }
        Sdl = SdlOf();
    }

    /// <summary>The enum of them.</summary>
    public string Sdl { get; }

    /// <summary>How entities spread over the values of some facets: the most frequent of each, equal ones by value, none last among its equals.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="nodes">The entities.</param>
    /// <param name="by">The facets. An entity whose type does not have one is not counted by it.</param>
    public IReadOnlyList<FacetValue> Count(ScopedGraph graph, IEnumerable<int> nodes, IReadOnlyList<string> by) =>
        [.. by.Distinct(StringComparer.Ordinal).SelectMany(facet => facet == Type ? Types(graph, nodes) : Values(graph, nodes, facet))];

    private static IEnumerable<FacetValue> Types(ScopedGraph graph, IEnumerable<int> nodes) => nodes
        .CountBy(graph.TypeOf)
        .Select(entry => new FacetValue("type", EntityTypeNames.Of(entry.Key), entry.Value))
        .OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Value, StringComparer.Ordinal)
        .Take(Facets.DefaultLimit);

    private IEnumerable<FacetValue> Values(ScopedGraph graph, IEnumerable<int> nodes, string facet) => FacetValue
        .Counted(_names[facet], nodes
            .Where(node => _keys.ContainsKey((graph.TypeOf(node), facet)))
            .Select(node => graph.ValueOf(node, _keys[(graph.TypeOf(node), facet)])))
        .Take(Facets.DefaultLimit);

    private string SdlOf()
    {
        var sdl = new StringBuilder("\"What the entities of a subgraph can be counted by.\"\nenum SubgraphFacet {\n");
        sdl.Append($"  \"Their type.\"\n  {Type}\n");
        foreach (var (facet, name) in _names.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            sdl.Append($"  \"What each has as its `{name}`, where its type has one.\"\n  {facet}\n");
        return sdl.Append('}').ToString();
    }
}
