using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Timelines;

/// <summary>A page of the timeline: <c>TimelineConnection</c>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Snapshot">Which state of the graph was asked.</param>
internal sealed record TimelineAnswer(PageValue Page, SnapshotValue Snapshot) : RootObject
{
    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name == "snapshot" ? Snapshot : Page.Read(field);
}

/// <summary>What is told of entries.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Companions">What joins nodes without a name to entities.</param>
/// <param name="Labels">What happened, in words.</param>
/// <param name="Evidence">Who says so.</param>
internal sealed record TimelineTelling(SnapshotGraph Graph, Companions Companions, TimelineLabels Labels, TimelineEvidence Evidence);

/// <summary>An entry of the timeline: <c>TimelineEntry</c>.</summary>
/// <param name="Telling">What is told of entries.</param>
/// <param name="Dated">The entry.</param>
internal sealed record TimelineEntry(TimelineTelling Telling, Dated Dated) : RootObject
{
    private SnapshotGraph Graph => Telling.Graph;

    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        "date" => DateOf(Dated.Field is { } dated
            ? Graph.ValueOf(Dated.Number, dated.Property.Key)
            : Graph.EdgeValueOf(Dated.Number, Dated.Kind == TimelineKind.Began ? BuiltInKeys.Since : BuiltInKeys.Until)),
        "until" => Until(),
        "kind" => new RootText(Naming.UpperSnake($"{Dated.Kind}")),
        "label" => new RootText(Telling.Labels.Of(Dated, field.Text("language"))),
        "entities" => new RootList([.. Entities().Select(entity => new RootNode(Graph.IdOf(entity)))]),
        "statements" => StatementPage.Of(Graph, Telling.Evidence.Of(Dated), field),
        _ => throw new UnknownFieldException(field.Name),
    };

    private RootValue Until() => Dated switch
    {
        { Field.End: { } end } => DateOf(Graph.ValueOf(Dated.Number, end.Key)),
        { Kind: TimelineKind.Began } => DateOf(Graph.EdgeValueOf(Dated.Number, BuiltInKeys.Until)),
        _ => Null,
    };

    private IReadOnlyList<int> Entities()
    {
        if (Dated.Field is not null) return Graph.TypeOf(Dated.Number).IsEntity ? [Dated.Number] : Telling.Companions.Of(Dated.Number);
        var (from, to) = (Graph.Snapshot.From(Dated.Number), Graph.Snapshot.To(Dated.Number));
        return from == to ? [from] : [from, to];
    }

    private static RootValue DateOf(Value? value) => value is IntervalValue date ? new RootText(date.Text) : Null;
}
