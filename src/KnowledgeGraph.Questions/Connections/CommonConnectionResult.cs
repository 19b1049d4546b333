using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Connections;

/// <summary>What some entities have in common: <c>CommonConnectionResult</c>.</summary>
internal sealed record CommonConnectionResult(ScopedGraph Graph, IReadOnlyList<CommonNeighbour> Common, int First, SnapshotValue Snapshot) : RootObject
{
    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        "totalCount" => new RootNumber(Common.Count),
        "connections" => new RootList([.. Common.Take(First).Select(neighbour => new Connection(Graph, neighbour))]),
        "snapshot" => Snapshot,
        _ => throw new UnknownFieldException(field.Name),
    };

    private sealed record Connection(ScopedGraph Graph, CommonNeighbour Neighbour) : RootObject
    {
        public override RootValue Read(SelectedField field) => field.Name switch
        {
            "node" => new RootNode(Graph.IdOf(Neighbour.Node)),
            "score" => new RootFraction(Neighbour.Score),
            "links" => new RootList([.. Links.Select(link => EdgeValue.Of(Graph, link.Other, link.Tie))]),
            _ => throw new UnknownFieldException(field.Name),
        };

        // Of one pair by type, then by id.
        private IEnumerable<(int Other, Tie Tie)> Links => Neighbour.Links
            .GroupBy(link => link.Other)
            .SelectMany(pair => pair
                .OrderBy(link => link.Tie.Type.Name, StringComparer.Ordinal)
                .ThenBy(link => Graph.RelationshipIdOf(link.Tie.Relationship), StringComparer.Ordinal));
    }
}
