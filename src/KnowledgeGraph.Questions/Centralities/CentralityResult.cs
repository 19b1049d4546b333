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
        var nodes = Enumerable.Range(0, whole.Nodes.Length).Where(node => types is null || types.Contains(graph.TypeOf(whole.Nodes[node])));
        // Nodes are numbered by id.
        var byValue = Comparer<int>.Create((one, other) =>
            kept.Of.Values[one] != kept.Of.Values[other] ? kept.Of.Values[other].CompareTo(kept.Of.Values[one]) : one.CompareTo(other));
        var listed = Leading.Of(nodes, first, byValue)
            .ConvertAll(node => (graph.IdOf(whole.Nodes[node]), kept.Of.Values[node], kept.Of.Errors?[node].Standard));
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
