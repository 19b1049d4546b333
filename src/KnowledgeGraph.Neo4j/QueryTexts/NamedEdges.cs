using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>
/// Relationships by type and id, in the order in which they are asked for. Each type has an index of its own, which is named, and ids of its
/// own: where none are of a type, nothing is read of it.
/// </summary>
internal sealed class NamedEdges
{
    private readonly TextScope _scope;
    private readonly EdgesRoot _root;

    /// <param name="scope">The query text.</param>
    /// <param name="root">What is looked up.</param>
    public NamedEdges(TextScope scope, EdgesRoot root)
    {
        (_scope, _root) = (scope, root);
        (Place, TypeNumber) = (scope.NewVariable('j'), scope.NewVariable('t'));
        // Its end stands for the node that an edge leads to.
        Edge = new MemberAlias(scope.NewVariable('n'), scope.Model.Node, new NodeKey(scope), scope.NewVariable('r'));
        Clauses = [scope.Call([], [.. root.Types.Select(Branch)]), InOrder()];
    }

    /// <summary>The place of a relationship among those that are asked for.</summary>
    public Variable Place { get; }

    /// <summary>The number of its type among <see cref="Types"/>.</summary>
    public Variable TypeNumber { get; }

    /// <summary>The relationship.</summary>
    public MemberAlias Edge { get; }

    /// <summary>What it may be.</summary>
    public IReadOnlyList<RelationshipType> Types => _root.Types;

    /// <summary>What finds them.</summary>
    public IReadOnlyList<Clause> Clauses { get; }

    private CypherQuery Branch(RelationshipType type, int number)
    {
        var (pair, edge) = (_scope.NewVariable('e'), Edge.Edge!);
        var step = new StepPattern(edge, [type.Name], StepDirection.Outgoing, new NodePattern(Edge.Node));
        var isIt = new Operation(edge[StoredNames.Id], Operator.Equal, new ItemOf(pair, new Number(1)));
        return new CypherQuery(
            new Unwind(_scope.Value(new Given(GivenForm.EdgesOfType, _root.Ids) { Type = type }), pair),
            new Match(new Pattern(new NodePattern(), step), isIt) { Hint = new IndexHint(edge, type.Name, [StoredNames.Id]) { IsSeek = true } },
            new Return(
                new Projected(new ItemOf(pair, new Number(0)), Place), new Projected(edge), new Projected(Edge.Node),
                new Projected(new Number(number), TypeNumber)));
    }

    private With InOrder() => new([new Projected(Place), new Projected(Edge.Edge!), new Projected(Edge.Node), new Projected(TypeNumber)])
    {
        Order = [new SortTerm(Place, IsDescending: false)],
    };
}
