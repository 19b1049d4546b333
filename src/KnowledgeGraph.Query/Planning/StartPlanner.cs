using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Planning;

/// <summary>
/// Chooses where a connection begins: of the ends that its filter names, the most selective one, and of equal ones the first. Left to
/// itself, a database would ask all nodes of the type.
/// </summary>
internal static class StartPlanner
{
    /// <summary>The start of a connection.</summary>
    public static Start Of(ConnectionSource source, Predicate? where) => source.Accept(new Sources(where));

    /// <summary>See <see cref="ConnectionPlan.PageTest"/>: of the tests that all must hold, the most selective one, and of equal ones the first.</summary>
    public static PropertyTest? PageTest(NodeType type, Predicate? where)
    {
        IReadOnlyList<Predicate> parts = where is AllOf all ? all.Parts : where is { } only ? [only] : [];
        return parts.OfType<PropertyTest>().Select(test => Of(type, test)).OfType<FromValue>().MaxBy(start => start.Selectivity)?.Test;
    }

    // The start at nodes of a type.
    private static Start Of(CompositeType type, Predicate? where) => where?.Accept(new Ends(type)) ?? new FromAll(where);

    private sealed class Sources(Predicate? where) : ISourceVisitor<Start>
    {
        public Start Visit(AllNodes source) => Of(source.Type, where);

        // The node at hand leads to few by itself: only a filter that names some far nodes is answered from there.
        public Start Visit(RelatedNodes source) => Of(source.Field.Target, where) is { Selectivity: Selectivity.Named } named ? named : new FromAll(where);

        public Start Visit(EdgeStatements source) => new FromAll(where);
    }

    /// <summary>The end that a condition on nodes of a type names; null for none.</summary>
    private sealed class Ends(CompositeType type) : IPredicateVisitor<Start?>
    {
        public Start? Visit(AllOf predicate)
        {
            // Of each selectivity the first; the less selective stands in for the more selective where that asks for an index that may be missing.
            var ends = predicate.Parts.SelectMany(part => Ways(part.Accept(this)).Select(way => (Part: part, Way: way)));
            Start? start = null;
            foreach (var (first, way) in ends.GroupBy(end => end.Way.Selectivity).OrderBy(alike => alike.Key).Select(alike => alike.First()))
            {
                var rest = Predicate.AllOfThem([.. Some(way.Rest), .. predicate.Parts.Where(part => !ReferenceEquals(part, first))]);
                start = way with { Rest = rest, Instead = AsksForIndex(way.Selectivity) ? start ?? new FromAll(predicate) : null };
            }
            return start;
        }

        public Start? Visit(IdTest predicate) => predicate.Subject == TestSubject.Node ? new FromIds(type, predicate, Rest: null) : null;

        public Start? Visit(PropertyTest predicate) =>
            SelectivityOf(predicate) is var selectivity and not Selectivity.None
                ? new FromValue(type, predicate, selectivity, Rest: null) { Instead = InsteadOf(selectivity, predicate) }
                : null;

        public Start? Visit(RelationshipTest predicate) =>
            predicate.Quantifier == Quantifier.Some ? Beyond(predicate, predicate.Field, predicate.Where, asksFar: true, rest: null) : null;

        public Start? Visit(RelatedTest predicate) => Beyond(predicate, predicate.Field, predicate.Where, asksFar: false, rest: predicate);

        // One of several ends, or none: these name no few nodes.
        public Start? Visit(AnyOf predicate) => null;

        public Start? Visit(Not predicate) => null;

        public Start? Visit(IsMissing predicate) => null;

        public Start? Visit(ListTest predicate) => null;

        public Start? Visit(AnyNameTest predicate) => null;

        public Start? Visit(TypeTest predicate) => null;

        private FromBeyond? Beyond(Predicate whole, RelationshipField field, Predicate? where, bool asksFar, Predicate? rest)
        {
            var far = Of(field.Target, where);
            if (Joined(far.Selectivity) == Selectivity.None && far.Instead is { } other) far = other;
            var selectivity = Joined(far.Selectivity);
            if (selectivity == Selectivity.None) return null;
            return new FromBeyond(type, field, far, asksFar, selectivity, rest) { Instead = InsteadOf(selectivity, whole) };
        }

        private static FromAll? InsteadOf(Selectivity selectivity, Predicate whole) => AsksForIndex(selectivity) ? new FromAll(whole) : null;

        private static bool AsksForIndex(Selectivity selectivity) => selectivity is Selectivity.Scattered or Selectivity.Listed;

        // A start that names nodes, and those that stand in for it.
        private static IEnumerable<Start> Ways(Start? start)
        {
            for (; start is { Selectivity: not Selectivity.None }; start = start.Instead) yield return start;
        }

        // Who is joined to any of many is asked node by node, until the page is full.
        private static Selectivity Joined(Selectivity far) => far switch
        {
            Selectivity.None or Selectivity.Listed => Selectivity.None,
            Selectivity.Scattered or Selectivity.Indexed or Selectivity.NamedBeyond => far,
            Selectivity.Named => Selectivity.NamedBeyond,
        };

        private Selectivity SelectivityOf(PropertyTest test)
        {
            var property = test.Property;
            if (test is not { Subject: TestSubject.Node, Comparison: Comparison.Equal } || property.IsList) return Selectivity.None;
            var isText = property.Kind == ScalarKind.String;
            if (!(isText && property.IsUnique) && !(property.IsIndexed && (isText || property.Kind == ScalarKind.Enum))) return Selectivity.None;
            if (type is not NodeType) return isText ? Selectivity.Scattered : Selectivity.None;
            return property.IsUnique ? Selectivity.Named : isText ? Selectivity.Indexed : Selectivity.Listed;
        }

        private static IEnumerable<Predicate> Some(Predicate? part) => part is null ? [] : [part];
    }
}
