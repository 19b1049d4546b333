using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Answers;

/// <summary>A relationship with its ends: <c>SubgraphEdge</c>.</summary>
/// <param name="Kind">Its type.</param>
/// <param name="Id">Its id.</param>
/// <param name="From">The id of its start.</param>
/// <param name="To">The id of its end.</param>
internal sealed record EdgeValue(string Kind, string Id, string From, string To) : RootObject
{
    /// <summary>What the SDL of a root has that gives such edges.</summary>
    public const string Sdl = """
        "A relationship between two entities."
        type SubgraphEdge {
          "Its type."
          kind: RelationshipKind!
          "Where it starts."
          from: Entity!
          "Where it ends."
          to: Entity!
          "The relationship itself, with its evidence."
          edge: Relationship!
        }
        """;

    /// <summary>A tie of a node.</summary>
    public static EdgeValue Of(ScopedGraph graph, int node, Tie tie)
    {
        var (near, far) = (graph.IdOf(node), graph.IdOf(tie.Far));
        return new EdgeValue(tie.Type.Name, graph.RelationshipIdOf(tie.Relationship), tie.IsForward ? near : far, tie.IsForward ? far : near);
    }

    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        "kind" => new RootText(Kind),
        "from" => new RootNode(From),
        "to" => new RootNode(To),
        "edge" => new RootEdge(Kind, Id),
        _ => throw new UnknownFieldException(field.Name),
    };
}
