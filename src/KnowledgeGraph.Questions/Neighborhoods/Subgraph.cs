using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Neighborhoods;

/// <summary>What is around some entities: <c>Subgraph</c>.</summary>
internal sealed record Subgraph(ScopedGraph Graph, Surroundings Around, SubgraphFacets Facets, SnapshotValue Snapshot) : RootObject
{
    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        "nodes" => new RootList([.. Around.Listed.Select(node => new RootNode(Graph.IdOf(node)))]),
        "edges" => new RootList([.. Around.ListedEdges.Select(edge => EdgeValue.Of(Graph, edge.Start, edge.Tie))]),
        "totalNodes" => new RootNumber(Around.Total),
        "totalEdges" => new RootNumber(Around.Edges),
        "byRelationship" => new RootList([.. Around.ByRelationship.Select(entry => new Count(entry.Type.Name, entry.IsForward, entry.Count))]),
        "facets" => new RootList([.. Facets.Count(Graph, Around.All, field.Texts("by")!)]),
        "truncated" => Truncated() ?? Null,
        "snapshot" => Snapshot,
        _ => throw new UnknownFieldException(field.Name),
    };

    private RootValue? Truncated()
    {
        if (Around.IsCut)
        {
            return TruncationValue.Steps(
                "The search was ended before it had looked everywhere: totals count what was looked at. Go fewer hops (depth), ask for fewer entities at a "
                + "time (of), or name types (types, via).");
        }
        return Around.Listed.Count < Around.Total
            ? TruncationValue.Limit(
                $"{Around.Listed.Count} of {Around.Total} entities are listed. Ask for more (limit), or for fewer kinds (types, via): "
                + "byRelationship tells how many each brings.")
            : null;
    }

    private sealed record Count(string Kind, bool IsForward, int Number) : RootObject
    {
        public override RootValue Read(SelectedField field) => field.Name switch
        {
            "kind" => new RootText(Kind),
            "forward" => new RootFlag(IsForward),
            "count" => new RootNumber(Number),
            _ => throw new UnknownFieldException(field.Name),
        };
    }
}
