using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Centralities;

/// <summary>Who stands where: <c>CentralityResult</c>.</summary>
/// <param name="Kept">What was worked out.</param>
/// <param name="Listed">Who is listed, each with its value and how far that may be off; in order.</param>
/// <param name="Snapshot">Of which state.</param>
internal sealed record CentralityResult(KeptScores Kept, IReadOnlyList<(string Id, double Value, double? Error)> Listed, SnapshotValue Snapshot) : RootObject
{
    /// <summary>Lists the first by value, then by id.</summary>
    public static CentralityResult Of(SnapshotGraph graph, WholeGraph whole, KeptScores kept, IReadOnlySet<NodeType>? types, int first)
    {
        // The lowest on top, so that one that is let go is found at once. Nodes are numbered by id.
        var ranks = new PriorityQueue<int, (double Value, int Node)>(
            Comparer<(double Value, int Node)>.Create((one, other) => one.Value != other.Value ? one.Value.CompareTo(other.Value) : other.Node.CompareTo(one.Node)));
        for (var node = 0; node < whole.Nodes.Length; node++)
        {
            if (types is not null && !types.Contains(graph.TypeOf(whole.Nodes[node]))) continue;
            var rank = (kept.Of.Values[node], node);
            if (ranks.Count < first) ranks.Enqueue(node, rank);
            else if (first > 0) ranks.EnqueueDequeue(node, rank);
        }
        var listed = new (string, double, double?)[ranks.Count];
        for (var i = listed.Length - 1; i >= 0; i--)
        {
            var node = ranks.Dequeue();
            listed[i] = (graph.IdOf(whole.Nodes[node]), kept.Of.Values[node], kept.Of.Errors?[node].Standard);
        }
        return new CentralityResult(kept, listed, new SnapshotValue(graph.Mark, kept.At));
    }

    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        "method" => new RootText(Scores.MethodOf(Kept.Measure, Kept.Of)),
        "sampled" => Kept.Of.Errors is null ? Null : new RootNumber(Kept.Of.Sources),
        "error" => Listed.Max(entry => entry.Error) is { } error ? new RootFraction(error) : Null,
        "ranked" => new RootList([.. Listed.Select((entry, i) => new Ranked(i + 1, entry.Value, entry.Id))]),
        "snapshot" => Snapshot,
        _ => throw new UnknownFieldException(field.Name),
    };

    private sealed record Ranked(int Position, double Value, string Id) : RootObject
    {
        public override RootValue Read(SelectedField field) => field.Name switch
        {
            "position" => new RootNumber(Position),
            "value" => new RootFraction(Value),
            "node" => new RootNode(Id),
            _ => throw new UnknownFieldException(field.Name),
        };
    }
}
