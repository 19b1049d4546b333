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
    public static bool IsThere(CompositeType type, Predicate? predicate) => Of(type, predicate) != Selectivity.None;

    /// <summary>Whether the filter names the nodes themselves, by id or by a unique value.</summary>
    public static bool IsNamed(CompositeType type, Predicate? predicate) => Of(type, predicate) == Selectivity.Named;

    /// <summary>The start for nodes of a type; null if the filter has none.</summary>
    public static Start? Of(StatementScope scope, Variable node, CompositeType type, Predicate? predicate)
    {
        if (!IsThere(type, predicate)) return null;
        switch (predicate)
        {
            case AllOf all:
                var first = all.Parts.MaxBy(part => Of(type, part))!;
                var start = Of(scope, node, type, first)!;
                return start with { Rest = FilterPlanner.Junction([.. Some(start.Rest), .. all.Parts.Where(part => !ReferenceEquals(part, first))]) };
            case IdTest test:
                return new Start([Match.ByIndex(node, LabelOf(type), [StoredNames.Id], Conditions.IdIs(scope, node, test))], IsDistinct: false, Rest: null);
            case PropertyTest test:
                return new Start([OfText(scope, node, (NodeType)type, test)], IsDistinct: false, Rest: null);
            case RelationshipTest test:
                return Beyond(scope, node, type, test.Field, test.Where, test, isWhole: true);
            default:
                // Of a single field the latest relationship decides: whether it is this one is asked of the few that are left.
                var related = (RelatedTest)predicate!;
                return Beyond(scope, node, type, related.Field, related.Where, related, isWhole: false);
        }
    }

    private static Selectivity Of(CompositeType type, Predicate? predicate) => predicate switch
    {
        AllOf all => all.Parts.Max(part => Of(type, part)),
        IdTest { Subject: TestSubject.Node } => Selectivity.Named,
        PropertyTest test when type is NodeType && IsIndexed(test) => test.Property.IsUnique ? Selectivity.Named : Selectivity.Indexed,
        RelationshipTest { Quantifier: Quantifier.Some } test => Beyond(test.Field.Target, test.Where),
        RelatedTest test => Beyond(test.Field.Target, test.Where),
        _ => Selectivity.None,
    };

    private static Selectivity Beyond(CompositeType type, Predicate? predicate) =>
        Of(type, predicate) is var far && far == Selectivity.Named ? Selectivity.NamedBeyond : far;

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
    private static Match OfText(StatementScope scope, Variable node, NodeType type, PropertyTest test)
    {
        var isText = new Operation(node[test.Property.Key], Operator.Equal, scope.Value(new Given(GivenForm.Stored, test.Value)));
        if (test.Property.IsUnique)
        {
            var hash = StoredNames.Unique(test.Property.Key);
            return Match.ByIndex(node, type.Label, [hash], new AllTrue([new Operation(node[hash], Operator.Equal, scope.Value(new Given(GivenForm.Hash, test.Value))), isText]));
        }
        var isSorted = new Operation(StoredField.SortOf(node, test.Property), Operator.Equal, scope.Value(new Given(GivenForm.Sort, test.Value) { Property = test.Property }));
        return Match.ByIndex(node, type.Label, GraphLayout.IndexOf(type, test.Property)!.Properties, new AllTrue([isSorted, new NullTest(node[StoredNames.Id], IsNull: false), isText]));
    }

    private static bool IsIndexed(PropertyTest test) =>
        test is { Subject: TestSubject.Node, Comparison: Comparison.Equal, Property: { Kind: ScalarKind.String, IsList: false } property } && (property.IsUnique || property.IsIndexed);

    /// <summary>The label by which nodes of a type are found: of several types that of all nodes.</summary>
    public static string LabelOf(CompositeType type) => type is NodeType single ? single.Label : StoredNames.Node;

    private static IEnumerable<Predicate> Some(Predicate? part) => part is null ? [] : [part];

    private enum Selectivity
    {
        None,
        Indexed,
        NamedBeyond,
        Named,
    }
}

/// <summary>The beginning of a statement at few nodes.</summary>
/// <param name="Clauses">What matches them.</param>
/// <param name="IsDistinct">Whether a node may be matched several times.</param>
/// <param name="Rest">What of the filter remains to be asked.</param>
internal sealed record Start(IReadOnlyList<Clause> Clauses, bool IsDistinct, Predicate? Rest);
