using KnowledgeGraph.Query.Backends.Neo4j.Cypher;
using KnowledgeGraph.Query.Backends.Neo4j.Layout;
using KnowledgeGraph.Query.Model;
using KnowledgeGraph.Query.Planning.Filters;

namespace KnowledgeGraph.Query.Backends.Neo4j.Statements;

/// <summary>
/// The selective end of a filter: an id, the value of a unique or indexed text, or either of these at the far end of a relationship
/// that must be there. A statement that begins there reads few nodes; left to itself, Neo4j would ask all nodes of the type. Which end
/// it is depends on the model and the shape, never on luck, and is the same as in the embedded store.
/// </summary>
internal static class SelectiveStart
{
    /// <summary>Whether the filter has one.</summary>
    public static bool IsThere(CompositeType type, Predicate? predicate) => predicate switch
    {
        AllOf all => all.Parts.Any(part => IsThere(type, part)),
        IdTest { Subject: TestSubject.Node } => true,
        PropertyTest test => type is NodeType && IsIndexed(test),
        RelationshipTest { Quantifier: Quantifier.Some } test => IsThere(test.Field.Target, test.Where),
        RelatedTest test => IsThere(test.Field.Target, test.Where),
        _ => false,
    };

    /// <summary>The start for nodes of a type; null if the filter has none.</summary>
    public static Start? Of(StatementScope scope, Variable node, CompositeType type, Predicate? predicate)
    {
        if (!IsThere(type, predicate)) return null;
        switch (predicate)
        {
            case AllOf all:
                var first = all.Parts.First(part => IsThere(type, part));
                var start = Of(scope, node, type, first)!;
                return start with { Rest = FilterPlanner.Junction([.. Some(start.Rest), .. all.Parts.Where(part => !ReferenceEquals(part, first))]) };
            case IdTest test:
                return new Start([Match(node, type, Conditions.IdIs(scope, node, test))], IsDistinct: false, Rest: null);
            case PropertyTest test:
                return new Start([Match(node, type, Equals(scope, node, test))], IsDistinct: false, Rest: null);
            case RelationshipTest test:
                return Beyond(scope, node, type, test.Field, test.Where, test, isWhole: true);
            default:
                // Of a single field the latest relationship decides: whether it is this one is asked of the few that are left.
                var related = (RelatedTest)predicate!;
                return Beyond(scope, node, type, related.Field, related.Where, related, isWhole: false);
        }
    }

    private static Start Beyond(
        StatementScope scope, Variable node, CompositeType type, RelationshipField field, Predicate? where, Predicate test, bool isWhole)
    {
        var far = Member.Beyond(scope, field);
        var start = Of(scope, far.Node, field.Target, where)!;
        var validAt = (test as RelationshipTest)?.ValidAt;
        var condition = isWhole ? AllTrue.Of(Periods.Holds(scope, far, validAt), Conditions.Where(scope, far, start.Rest)) : null;
        var pattern = new Pattern(
            new NodePattern(far.Node),
            new StepPattern(far.Edge, [field.Type.Name], field.IsOutgoing ? StepDirection.Incoming : StepDirection.Outgoing, new NodePattern(node, LabelOf(type))));
        return new Start([.. start.Clauses, new Match(pattern, condition)], IsDistinct: true, isWhole ? null : test);
    }

    // The index narrows it down by a cut or a hash of the text, the text itself decides. An index of several properties is used only
    // where all of them are asked for.
    private static AllTrue Equals(StatementScope scope, Variable node, PropertyTest test)
    {
        var isText = new Operation(node[test.Property.Key], Operator.Equal, scope.Value(new Given(GivenForm.Stored, test.Value)));
        if (test.Property.IsUnique)
            return new AllTrue([new Operation(node[StoredNames.Unique(test.Property.Key)], Operator.Equal, scope.Value(new Given(GivenForm.Hash, test.Value))), isText]);
        var sort = scope.Value(new Given(GivenForm.Sort, test.Value) { Property = test.Property });
        return new AllTrue(
            [new Operation(StoredField.SortOf(node, test.Property), Operator.Equal, sort), new NullTest(node[StoredNames.Id], IsNull: false), isText]);
    }

    private static bool IsIndexed(PropertyTest test) =>
        test is { Subject: TestSubject.Node, Comparison: Comparison.Equal, Property: { Kind: ScalarKind.String, IsList: false } property } && (property.IsUnique || property.IsIndexed);

    private static Match Match(Variable node, CompositeType type, Expression condition) => new(Pattern.OfNode(node, LabelOf(type)), condition);

    private static string LabelOf(CompositeType type) => type is NodeType single ? single.Label : StoredNames.Node;

    private static IEnumerable<Predicate> Some(Predicate? part) => part is null ? [] : [part];
}

/// <summary>The beginning of a statement at few nodes.</summary>
/// <param name="Clauses">What matches them.</param>
/// <param name="IsDistinct">Whether a node may be matched several times.</param>
/// <param name="Rest">What of the filter remains to be asked.</param>
internal sealed record Start(IReadOnlyList<Clause> Clauses, bool IsDistinct, Predicate? Rest);
