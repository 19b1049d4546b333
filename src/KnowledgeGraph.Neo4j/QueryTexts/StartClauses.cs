using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>The beginning of a query text at the few nodes that the plan starts from. Left to itself, Neo4j would ask all nodes of the type.</summary>
/// <param name="scope">The query text.</param>
/// <param name="node">Takes the nodes.</param>
internal sealed class StartClauses(TextScope scope, Variable node) : IStartVisitor<Few?>
{
    /// <summary>The beginning; null where the query text begins at all nodes.</summary>
    public static Few? Of(TextScope scope, Variable node, Start start) => start.Accept(new StartClauses(scope, node));

    public Few? Visit(FromAll start) => null;

    public Few? Visit(FromIds start) => new(
        [Match.ByIndex(node, LabelOf(start.Type), [StoredNames.Id], Conditions.IdIs(scope, node, start.Test))], IsDistinct: false, start.Rest);

    // No index holds the nodes of several types.
    public Few? Visit(FromValue start) => start.Selectivity == Selectivity.Scattered
        ? start.Instead!.Accept(this)
        : new Few([OfText((NodeType)start.Type, start.Test)], IsDistinct: false, start.Rest);

    public Few? Visit(FromBeyond start)
    {
        if (start.Selectivity == Selectivity.Scattered) return start.Instead!.Accept(this);
        var far = MemberAlias.Beyond(scope, start.Field);
        var few = Of(scope, far.Node, start.Far)!;
        var condition = start.IsFarAsked ? AllTrue.Of(Periods.Holds(scope, far), Conditions.Where(scope, far, few.Rest)) : null;
        var direction = start.Field.IsOutgoing ? StepDirection.Incoming : StepDirection.Outgoing;
        var pattern = new Pattern(
            new NodePattern(far.Node), new StepPattern(far.Edge, [start.Field.Type.Name], direction, new NodePattern(node, LabelOf(start.Type))));
        return new Few([.. few.Clauses, new Match(pattern, condition)], IsDistinct: true, start.Rest);
    }

    /// <summary>The node sorts where the value of an indexed test does.</summary>
    public static Operation IsSorted(TextScope scope, Variable node, PropertyTest test) =>
        new(StoredField.SortOf(node, test.Property), Operator.Equal, scope.Value(new Given(GivenForm.Sort, test.Value) { Property = test.Property }));

    /// <summary>The label by which nodes of a type are found: of several types that of all nodes.</summary>
    public static string LabelOf(CompositeType type) => type is NodeType single ? single.Label : StoredNames.Node;

    // The index narrows it down by a cut or a hash of the text, the text itself decides. An index of several properties is used only
    // where all of them are asked for.
    private Match OfText(NodeType type, PropertyTest test)
    {
        var isText = new Operation(node[test.Property.Key], Operator.Equal, scope.Value(new Given(GivenForm.Stored, test.Value)));
        if (test.Property.IsUnique)
        {
            var hash = StoredNames.Unique(test.Property.Key);
            var hasHash = new Operation(node[hash], Operator.Equal, scope.Value(new Given(GivenForm.Hash, test.Value)));
            return Match.ByIndex(node, type.Label, [hash], new AllTrue([hasHash, isText]));
        }
        var index = GraphLayout.IndexOf(type, test.Property)!;
        return Match.ByIndex(
            node, type.Label, index.Properties, new AllTrue([IsSorted(scope, node, test), new NullTest(node[StoredNames.Id], IsNull: false), isText]));
    }
}

/// <summary>What matches few nodes.</summary>
/// <param name="Clauses">The clauses.</param>
/// <param name="IsDistinct">Whether a node may be matched several times.</param>
/// <param name="Rest">What of the filter remains to be asked of them; null for nothing.</param>
internal sealed record Few(IReadOnlyList<Clause> Clauses, bool IsDistinct, Predicate? Rest);
