using KnowledgeGraph.Query.Backends.Neo4j.Cypher;
using KnowledgeGraph.Query.Backends.Neo4j.Layout;
using KnowledgeGraph.Query.Model;
using KnowledgeGraph.Query.Planning.Filters;

namespace KnowledgeGraph.Query.Backends.Neo4j.Statements;

/// <summary>
/// The selective end of a filter: an id, the value of a unique or indexed text or enum, or a text or id at the far end of a relationship
/// that must be there. A statement that begins there reads few nodes; left to itself, Neo4j would ask all nodes of the type. Which end
/// it is depends on the model and the shape, never on luck, and is the same as in the embedded store.
/// </summary>
internal static class SelectiveStart
{
    /// <summary>How few nodes of a type pass the filter, by what the model says.</summary>
    public static Selectivity Of(CompositeType type, Predicate? predicate) => predicate switch
    {
        AllOf all => all.Parts.Max(part => Of(type, part)),
        IdTest { Subject: TestSubject.Node } => Selectivity.Named,
        PropertyTest test when type is NodeType && IsIndexed(test) =>
            test.Property.IsUnique ? Selectivity.Named : test.Property.Kind == ScalarKind.Enum ? Selectivity.Listed : Selectivity.Indexed,
        RelationshipTest { Quantifier: Quantifier.Some } test => Beyond(test.Field.Target, test.Where),
        RelatedTest test => Beyond(test.Field.Target, test.Where),
        _ => Selectivity.None,
    };

    /// <summary>The test of the filter that asks for a value of an indexed property; null for none.</summary>
    public static PropertyTest? IndexedTest(CompositeType type, Predicate? predicate) => predicate switch
    {
        AllOf all => all.Parts.OfType<PropertyTest>().Where(IsIndexed).MaxBy(part => Of(type, part)),
        PropertyTest test when IsIndexed(test) => test,
        _ => null,
    };

    /// <summary>The start for nodes of a type; null if the filter has none.</summary>
    public static Start? Of(StatementScope scope, Variable node, CompositeType type, Predicate? predicate)
    {
        if (Of(type, predicate) == Selectivity.None) return null;
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

    // Who is joined to any of many is asked node by node, until the page is full.
    private static Selectivity Beyond(CompositeType type, Predicate? predicate) => Of(type, predicate) switch
    {
        Selectivity.Named => Selectivity.NamedBeyond,
        Selectivity.Listed => Selectivity.None,
        var far => far,
    };

    private static Start Beyond(
        StatementScope scope, Variable node, CompositeType type, RelationshipField field, Predicate? where, Predicate test, bool isWhole)
    {
        var far = Member.Beyond(scope, field);
        var start = Of(scope, far.Node, field.Target, where)!;
        var condition = isWhole ? AllTrue.Of(Periods.Holds(scope, far), Conditions.Where(scope, far, start.Rest)) : null;
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
        return Match.ByIndex(node, type.Label, GraphLayout.IndexOf(type, test.Property)!.Properties, new AllTrue([IsSorted(scope, node, test), new NullTest(node[StoredNames.Id], IsNull: false), isText]));
    }

    /// <summary>The node sorts where the value of an indexed test does.</summary>
    public static Operation IsSorted(StatementScope scope, Variable node, PropertyTest test) =>
        new(StoredField.SortOf(node, test.Property), Operator.Equal, scope.Value(new Given(GivenForm.Sort, test.Value) { Property = test.Property }));

    private static bool IsIndexed(PropertyTest test) => test is { Subject: TestSubject.Node, Comparison: Comparison.Equal, Property: { Kind: ScalarKind.String or ScalarKind.Enum, IsList: false } property }
        && ((property.IsUnique && property.Kind == ScalarKind.String) || property.IsIndexed);

    /// <summary>The label by which nodes of a type are found: of several types that of all nodes.</summary>
    public static string LabelOf(CompositeType type) => type is NodeType single ? single.Label : StoredNames.Node;

    private static IEnumerable<Predicate> Some(Predicate? part) => part is null ? [] : [part];
}

/// <summary>How few nodes a filter leaves.</summary>
internal enum Selectivity
{
    /// <summary>That is not known.</summary>
    None,

    /// <summary>Those with one of the values of an enum: perhaps a tenth of all.</summary>
    Listed,

    /// <summary>Those with an indexed text, or joined to one that has it.</summary>
    Indexed,

    /// <summary>Those joined to nodes that are named.</summary>
    NamedBeyond,

    /// <summary>Those named by id or unique value.</summary>
    Named,
}

/// <summary>The beginning of a statement at few nodes.</summary>
/// <param name="Clauses">What matches them.</param>
/// <param name="IsDistinct">Whether a node may be matched several times.</param>
/// <param name="Rest">What of the filter remains to be asked.</param>
internal sealed record Start(IReadOnlyList<Clause> Clauses, bool IsDistinct, Predicate? Rest);
