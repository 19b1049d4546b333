using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Planning;

/// <summary>
/// Chooses where a connection begins: of the ends that its filter names, the most selective one, and of equal ones the first. Left to
/// itself, a database would ask all nodes of the type.
/// </summary>
public static class StartPlanner
{
    /// <summary>The start of a connection.</summary>
    public static Start Of(ConnectionSource source, Predicate? where) => source.Accept(new Sources(where));

    /// <summary>The start at nodes of a type.</summary>
    public static Start Of(CompositeType type, Predicate? where) => where?.Accept(new Ends(type)) ?? new FromAll(where);

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
            var ends = predicate.Parts.Select(part => (Part: part, Start: part.Accept(this))).Where(end => end.Start is not null).ToList();
            if (ends.Count == 0) return null;
            var (first, start) = ends.MaxBy(end => end.Start!.Selectivity);
            return start! with { Rest = Predicate.AllOfThem([.. Some(start.Rest), .. predicate.Parts.Where(part => !ReferenceEquals(part, first))]) };
        }

        public Start? Visit(IdTest predicate) => predicate.Subject == TestSubject.Node ? new FromIds(type, predicate, Rest: null) : null;

        public Start? Visit(PropertyTest predicate) =>
            SelectivityOf(predicate) is var selectivity and not Selectivity.None ? new FromValue(type, predicate, selectivity, Rest: null) : null;

        public Start? Visit(RelationshipTest predicate) =>
            predicate.Quantifier == Quantifier.Some ? Beyond(predicate.Field, predicate.Where, asksFar: true, rest: null) : null;

        public Start? Visit(RelatedTest predicate) => Beyond(predicate.Field, predicate.Where, asksFar: false, rest: predicate);

        // One of several ends, or none: these name no few nodes.
        public Start? Visit(AnyOf predicate) => null;

        public Start? Visit(Not predicate) => null;

        public Start? Visit(IsMissing predicate) => null;

        public Start? Visit(ListTest predicate) => null;

        public Start? Visit(AnyNameTest predicate) => null;

        public Start? Visit(TypeTest predicate) => null;

        private FromBeyond? Beyond(RelationshipField field, Predicate? where, bool asksFar, Predicate? rest)
        {
            var far = Of(field.Target, where);
            var selectivity = Joined(far.Selectivity);
            return selectivity == Selectivity.None ? null : new FromBeyond(type, field, far, asksFar, selectivity, rest);
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
