using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Query.Turns;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Arguments;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Questions.Keeping;

namespace KnowledgeGraph.Questions.Timelines;

/// <summary>
/// <c>timeline</c>: what happened when. Every date of the timeline that a node has, and both ends of every period of a traversed relationship, in
/// one order. All of a graph's are found by an index of its snapshot, those of some entities by what they are joined to.
/// </summary>
internal sealed class TimelineRoot(GraphModel model, GraphAccess access, Asked asked, TimeProvider time) : IRootField
{
    // What a walk over the dates of a graph of a million relationships is worth.
    private const int CostOfAll = 100;

    // A relationship has two ends; what a node without a name is joined to are a few.
    private const int FewEntities = 3;

    // Four bytes an entry each.
    private readonly KeptResults<TimelineIndex> _indexes = new(asked.Limits.KeptResults, "timeline");

    public string Sdl { get; } = $$""""
        extend type Query {
          "What happened when, the earliest first: a date by its first day, then by its last; those of one date by kind, then by id."
          timeline(
            """
            Only what happened to these entities: their own dates, what joins them to others, and what is joined to them and has no name of its own.
            An unknown id is NOT_FOUND. Without it, from and to must be given.
            """
            of: [ID!]
            "Only what has a day in common with the time from the first day of this date on."
            from: Date
            "Only what has a day in common with the time up to the last day of this date."
            to: Date
            {{PageValue.Arguments}}
          ): TimelineConnection
        }
        {{PageValue.Sdl("Timeline", "TimelineEntry", "what happened", "\"Which state of the graph was asked.\"\n  snapshot: SnapshotInfo!")}}
        "Something that happened: a date that the model counts as one of the timeline, or the beginning or end of a relationship of a traversed type."
        type TimelineEntry {
          "When, as precisely as is known."
          date: Date!
          "When that ended which began then; null where it has no end, or none is known."
          until: Date
          "What the date tells."
          kind: TimelineKind!
          "What happened, in words: names, and what the model calls the date or the relationship."
          label{{LanguageArgument.Of(model)}}: String!
          """
          To whom: the entity that has the date, both ends of a relationship, start first, or the entities that are joined to what has the date and no
          name, by id.
          """
          entities: [Entity!]!
          "Who says so, by id: the accepted statements of this date, whichever value they give it, or of the relationship."
          statements(
            {{PageValue.Arguments}}
          ): StatementConnection!
        }
        "What a date of the timeline tells."
        enum TimelineKind {
          "What the field says that has it."
          DATE
          "That a relationship began."
          BEGAN
          "That a relationship ended."
          ENDED
        }
        {{SnapshotValue.Sdl}}
        """";

    public long CostOf(SelectedField root) => root.Texts("of")?.Count ?? CostOfAll;

    public int MostItems(IReadOnlyList<SelectedField> path) => path[^1].Name == "entities" ? FewEntities
        : path.FirstOrDefault(field => field.Name == "statements") is { } statements ? StatementPage.MostItems(statements, path[^1])
        : PageValue.SizeOf(path[0]);

    public RootWork Work => RootWork.Shared;

    public async ValueTask<RootValue> AnswerAsync(RootCall call, CancellationToken cancellation)
    {
        var (of, range) = (call.Field.Texts("of") is null ? null : asked.Ids(call.Field, "of"), RangeOf(call.Field));
        var after = call.Field.Text("after") is { } cursor ? TimelinePlace.Read(cursor) : null;
        var graph = await access.OpenWholeAsync(call, TieScope.Of(call, via: null), cancellation);
        var takenAt = time.GetUtcNow();
        var work = new WorkBudget(asked.Limits.MaxSteps, cancellation);
        var companions = new Companions(graph);
        var finder = new EntryFinder(graph, range, after, PageValue.SizeOf(call.Field) + 1, work);
        var (index, nodes) = of is null
            ? (await IndexOfAsync(graph, cancellation), [])
            : ((TimelineIndex?)null, await Asked.EntitiesAsync(graph, of, "of", cancellation));
        var found = await YieldingScheduler.Questions.RunAsync(
            () => index is null ? finder.Of(new TimelineSources(graph.Snapshot, graph.Shape), companions, nodes) : finder.All(index), cancellation);
        var telling = new TimelineTelling(graph, companions, new TimelineLabels(graph, companions), new TimelineEvidence(graph, work));
        var page = PageValue.Of(found.Total, found.Entries, call.Field, dated =>
            new PlacedValue(TimelinePlace.Of(graph, dated).ToString(), new TimelineEntry(telling, dated)));
        return new TimelineAnswer(page, new SnapshotValue(graph.Mark, takenAt));
    }

    private static DayRange RangeOf(SelectedField root)
    {
        var (from, to) = (Asked.Date(root, "from"), Asked.Date(root, "to"));
        if (root.Texts("of") is null && (from is null || to is null))
            throw Asked.Refused("The timeline of everything is long. Give 'from' and 'to', or name entities (of).");
        return from is not null && to is not null && from.Low > to.High
            ? throw Asked.Refused($"'from' is {from.Text}, which is later than 'to', {to.Text}. Exchange them.")
            : DayRange.Of(from, to);
    }

    private Task<TimelineIndex> IndexOfAsync(SnapshotGraph graph, CancellationToken cancellation) => _indexes.GetAsync(
        graph.Snapshot, "", () => new TimelineIndex(new TimelineSources(graph.Snapshot, graph.Shape)), cancellation);
}
