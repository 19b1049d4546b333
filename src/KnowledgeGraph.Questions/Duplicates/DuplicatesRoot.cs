using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Arguments;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Duplicates;

/// <summary>
/// <c>duplicates</c>: which entities may be one. Of some entities it is worked out at once, of the whole graph in the background. A pair that a
/// document tells apart is proposed far down, with that document.
/// </summary>
internal sealed class DuplicatesRoot(GraphAccess access, DuplicateWork work, PresentDuplicates present, Asked asked, TimeProvider time) : IRootField
{
    // What is said of one pair: identifiers, names, neighbours, fields, a relationship, documents.
    private const int MostReasons = 12;

    public string Sdl { get; } = $$""""
        extend type Query {
          "Which entities may be one: pairs of one type, the likeliest first. Relationships of all dates are evidence, whatever date is asked."
          duplicates(
            """
            The ids of entities, whose pairs with any other are worked out at once: an unknown one is NOT_FOUND. Without it, it is the list of the whole
            graph, which is worked out in the background after changes, and has its age.
            """
            of: [ID!]
            "Only pairs of entities of these types."
            types: [EntityType!]
            "The size of the page: {{PageValue.DefaultSize}} by default, at most 500."
            first: Int
            "The cursor that the page comes after."
            after: String
          ): DuplicateConnection
        }
        "A page of pairs that may be one: those of score 0.3 or more, the best 10,000."
        type DuplicateConnection {
          "How many pairs there are, on all pages."
          totalCount: Int!
          "The pairs of the page."
          nodes: [Duplicate!]!
          "The pairs of the page, each with its place."
          edges: [DuplicateEdge!]!
          "Where the page lies."
          pageInfo: PageInfo!
          "What was left out; null for nothing."
          truncated: Truncation
          "Which state of the graph the list is of, and so how old it is."
          snapshot: SnapshotInfo!
        }
        "A pair among those that may be one."
        type DuplicateEdge {
          "The place of this pair: give it to `after`."
          cursor: String!
          "The pair."
          node: Duplicate!
        }
        "Two entities of one type that may be one."
        type Duplicate {
          "The one of lesser id."
          a: Entity!
          "The other."
          b: Entity!
          """
          How likely they are one, from 0 to 1, comparable between pairs: 1 is an identifier that both have, below 0.5 they are likelier two. A document
          that speaks of both halves it.
          """
          score: Float!
          "What speaks for it, then what against, in sentences that name the evidence."
          reasons: [String!]!
          "Which state of the graph this is of."
          snapshot: SnapshotInfo!
        }
        {{TruncationValue.Sdl}}
        {{SnapshotValue.Sdl}}
        """";

    // A list is kept; of an entity some hundred others are compared.
    public long CostOf(SelectedField root) => 1 + (root.Texts("of")?.Count ?? 0);

    public int MostItems(IReadOnlyList<SelectedField> path) => path[^1].Name == "reasons" ? MostReasons : PageValue.SizeOf(path[0]);

    // A list is of the change before until the next one is worked out.
    public bool IsOfTheMoment => true;

    public RootWork Work => RootWork.Shared;

    public async ValueTask<RootValue> AnswerAsync(RootCall call, CancellationToken cancellation)
    {
        var after = call.Field.Text("after") is { } cursor ? DuplicateCursor.Read(cursor) : null;
        var types = asked.Types(call.Field)?.Select(type => type.Label).ToHashSet(StringComparer.Ordinal);
        try
        {
            var list = await ListAsync(call, cancellation);
            if (types is not null) list = list with { Pairs = [.. list.Pairs.Where(pair => types.Contains(pair.Type))] };
            return DuplicatePage.Of(list, after, call.Field);
        }
        catch (WorkExceededException exceeded)
        {
            throw new GraphQLException(
                ErrorCode.LimitExceeded,
                $"The graph has too many names to be compared: more than {exceeded.Limit} steps would be taken to put like ones together (MaxSteps). Whoever "
                + "runs the server can allow more (--limit MaxSteps=N); until then 'search' finds entities of like names.");
        }
        catch (PastGraphException failure)
        {
            throw PastGraphErrors.Refusal(failure);
        }
    }

    private async Task<DuplicateList> ListAsync(RootCall call, CancellationToken cancellation)
    {
        var isOfSome = call.Field.Texts("of") is not null;
        var ids = asked.Ids(call.Field, "of");
        var graph = await access.OpenWholeAsync(call, TieScope.All, cancellation);
        if (isOfSome) return await work.OfAsync(graph, await Asked.EntitiesAsync(graph, ids, "of", cancellation), cancellation);
        if (call.Then is null) return Standing(await present.LastAsync(cancellation), graph);
        try
        {
            return await work.ListAsync(graph, cancellation).WaitAsync(asked.Limits.ListWait, time, cancellation);
        }
        catch (TimeoutException)
        {
            throw PresentDuplicates.BeingWorkedOut();
        }
    }

    // What has gone since the list was worked out is in no answer.
    private static DuplicateList Standing(DuplicateList list, SnapshotGraph graph)
    {
        if (list.Snapshot.Mark.Change == graph.Snapshot.ChangeNumber) return list;
        return list with { Pairs = [.. list.Pairs.Where(pair => IsThere(pair.A, pair.Type) && IsThere(pair.B, pair.Type))] };

        bool IsThere(string id, string type) => graph.Find(id) is >= 0 and var node && graph.TypeOf(node).Label == type;
    }
}
