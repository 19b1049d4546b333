using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Query.Turns;

namespace KnowledgeGraph.Testing.Asking;

/// <summary>A root field that finds what it is told to find: <c>found(ids:, fail:)</c> on any model.</summary>
public sealed class MadeRoot : IRootField
{
    private int _calls;

    /// <summary>How often it was asked.</summary>
    public int Calls => _calls;

    /// <summary>The last question.</summary>
    public RootCall? Last { get; private set; }

    /// <summary>Is named beside the ids at the first call alone, as if it had gone since; null for none.</summary>
    public string? Stale { get; init; }

    /// <inheritdoc/>
    public string Sdl => """
        extend type Query {
          "What is told to be found."
          found("These." ids: [ID!]!, "How many." first: Int = 20, "The code of an error, or FAULT." fail: String): FoundPage
        }
        "A page."
        type FoundPage {
          "How many."
          totalCount: Int!
          "The nodes."
          nodes: [Node!]!
          "The places."
          edges: [FoundEdge!]!
        }
        "A place."
        type FoundEdge {
          "How well it fits."
          score: Float!
          "A text."
          label("Stands before it." before: String = ">"): String
          "Whether it is the first."
          isFirst: Boolean!
          "What kind of place."
          kind: FoundKind!
          "The node."
          node: Node!
        }
        "A kind."
        enum FoundKind {
          "The only one."
          PLAIN
        }
        """;

    /// <inheritdoc/>
    public RootWork Work { get; init; }

    /// <summary>Whether the last question was answered on a thread that gives way.</summary>
    public bool GaveWay { get; private set; }

    /// <inheritdoc/>
    public long CostOf(SelectedField root) => 7;

    /// <inheritdoc/>
    public int MostItems(IReadOnlyList<SelectedField> path) => path[0].Number("first")!.Value;

    /// <inheritdoc/>
    public ValueTask<RootValue> AnswerAsync(RootCall call, CancellationToken cancellation)
    {
        Last = call;
        GaveWay = YieldingScheduler.IsCalling;
        var isFirst = Interlocked.Increment(ref _calls) == 1;
        if (call.Field.Text("fail") is { } fail)
        {
            throw fail == "FAULT" ? new NotSupportedException("password=secret")
                : new GraphQLException(Enum.Parse<ErrorCode>(fail), "There is no such thing. Ask for another.");
        }
        IEnumerable<string> ids = call.Field.Texts("ids")!.Take(call.Field.Number("first")!.Value);
        return ValueTask.FromResult<RootValue>(new Page([.. isFirst && Stale is not null ? ids.Append(Stale) : ids]));
    }

    private sealed record Page(IReadOnlyList<string> Ids) : RootObject
    {
        public override RootValue Read(SelectedField field) => field.Name switch
        {
            "totalCount" => new RootNumber(Ids.Count),
            "nodes" => new RootList([.. Ids.Select(id => new RootNode(id))]),
            _ => new RootList([.. Ids.Select((id, index) => new Edge(id, index))]),
        };
    }

    private sealed record Edge(string Id, int Index) : RootObject
    {
        public override RootValue Read(SelectedField field) => field.Name switch
        {
            "score" => new RootFraction(1.0 / (Index + 1)),
            "label" => Index == 0 ? Null : new RootText($"{field.Text("before")} \"{Id}\" ñ"),
            "isFirst" => new RootFlag(Index == 0),
            "kind" => new RootText("PLAIN"),
            _ => new RootNode(Id),
        };
    }
}
