using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Arguments;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Comparisons;

/// <summary>
/// <c>compare</c>: what of the traversed graph holds at one date and not at another. Its own dates take the place of one around it; a moment or a
/// change around it says what was known.
/// </summary>
internal sealed class CompareRoot(GraphAccess access, Asked asked, TimeProvider time) : IRootField
{
    // What a look at a million relationships is worth.
    private const int CostOfAll = 100;

    public string Sdl { get; } = $$""""
        extend type Query {
          """
          What differs between two dates: the relationships of traversed types that hold at some time of the one and at no time of the other. An
          asOf(valid:) around it plays no part.
          """
          compare(
            "The earlier date."
            before: Date!
            "The later date: one that begins earlier, or begins with it and ends earlier, is INVALID_ARGUMENT."
            after: Date!
            "Only relationships of these entities: an unknown id is NOT_FOUND."
            of: [ID!]
          ): GraphDiff
        }
        """
        What differs between two dates. What ended and what appeared between the same two ends by the same type is one change if it reads otherwise,
        and else both: where there are several, the first that ended is set beside the first that appeared and so on, by when they began, those
        without a beginning first, then by id.
        """
        type GraphDiff {
          "How many relationships hold at the later date alone, changes left out."
          totalAppeared: Int!
          "How many hold at the earlier date alone, changes left out."
          totalEnded: Int!
          "How many changed."
          totalChanged: Int!
          "The relationships that hold at the later date alone, changes left out: by type, start, end, then id."
          appeared(
            {{PageValue.Arguments}}
          ): SubgraphEdgeConnection!
          "Those that hold at the earlier date alone, in the same order."
          ended(
            {{PageValue.Arguments}}
          ): SubgraphEdgeConnection!
          "Those that changed, in the same order, by what they were."
          changed(
            {{PageValue.Arguments}}
          ): EdgeChangeConnection!
          "Which state of the graph was asked."
          snapshot: SnapshotInfo!
        }
        """
        A relationship that reads otherwise than before: of the same type between the same ends, its own fields differ. Beginning, end, confidence and
        evidence alone make no change.
        """
        type EdgeChange {
          "As it was."
          before: SubgraphEdge!
          "As it is."
          after: SubgraphEdge!
        }
        {{PageValue.Sdl("SubgraphEdge", "SubgraphEdge", "relationships")}}
        {{PageValue.Sdl("EdgeChange", "EdgeChange", "changes of relationships")}}
        {{EdgeValue.Sdl}}
        {{SnapshotValue.Sdl}}
        """";

    public RootWork Work => RootWork.Long;

    public long CostOf(SelectedField root) => root.Texts("of")?.Count ?? CostOfAll;

    public int MostItems(IReadOnlyList<SelectedField> path) => PageValue.SizeOf(path[1]);

    public async ValueTask<RootValue> AnswerAsync(RootCall call, CancellationToken cancellation)
    {
        var (before, after) = (Asked.Date(call.Field, "before")!, Asked.Date(call.Field, "after")!);
        if ((before.Low, before.High).CompareTo((after.Low, after.High)) > 0)
            throw Asked.Refused($"'before' is {before.Text}, which is later than 'after', {after.Text}. Exchange them.");
        var of = call.Field.Texts("of") is null ? null : asked.Ids(call.Field, "of");
        // What has no date holds at both, so that leaving it out leaves nothing out here.
        var graph = await access.OpenWholeAsync(call, TieScope.All, cancellation);
        var takenAt = time.GetUtcNow();
        var finder = new DifferenceFinder(graph, before, after, new WorkBudget(asked.Limits.MaxSteps, cancellation));
        var difference = of is null ? finder.All() : finder.At(await Asked.EntitiesAsync(graph, of, "of", cancellation));
        return new GraphDiff(graph, difference, new SnapshotValue(graph.Mark, takenAt));
    }
}
