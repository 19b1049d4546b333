using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Answers;

/// <summary>Which state of the graph an answer is of: <c>SnapshotInfo</c>.</summary>
/// <param name="Mark">The state.</param>
/// <param name="TakenAt">When it was read.</param>
internal sealed record SnapshotValue(GraphMark Mark, DateTimeOffset TakenAt) : RootObject
{
    /// <summary>What the SDL of a root has that tells of which state its answer is.</summary>
    public const string Sdl = """
        "Which state of the graph was asked."
        type SnapshotInfo {
          "When it was read: how old the answer is."
          takenAt: DateTime!
          "The number of its last change."
          change: Long!
          "How many entities it has."
          nodes: Int!
          "How many relationships it has of the types that are traversed, whatever the date."
          relationships: Int!
        }
        """;

    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        "takenAt" => new RootText(ModelValues.Of(TakenAt).Text),
        "change" => new RootNumber(Mark.Change),
        "nodes" => new RootNumber(Mark.Nodes),
        "relationships" => new RootNumber(Mark.Relationships),
        _ => throw new UnknownFieldException(field.Name),
    };
}
