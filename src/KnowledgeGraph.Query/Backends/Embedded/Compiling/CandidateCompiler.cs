using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Backends.Embedded.Conditions;
using KnowledgeGraph.Query.Planning.Filters;

namespace KnowledgeGraph.Query.Backends.Embedded.Compiling;

/// <summary>
/// Finds the selective end of a filter: an id, the value of a unique or indexed property, or either of these at the far end of a
/// relationship that must be there. Which it is depends on the model and the shape, never on luck.
/// </summary>
internal static class CandidateCompiler
{
    /// <summary>The way to few candidates; null if the filter names none.</summary>
    public static Candidates? Of(CompileContext context, CompositeType type, Predicate? predicate) => predicate switch
    {
        AllOf all => all.Parts.Select(part => Of(context, type, part)).OfType<Candidates>().FirstOrDefault(),
        IdTest { Subject: TestSubject.Node } test => new IdCandidates(context.Labels(type), test.Comparison, test.Value),
        PropertyTest { Subject: TestSubject.Node, Comparison: Comparison.Equal, Property: { Kind: ScalarKind.String, IsUnique: true } or { Kind: ScalarKind.String, IsIndexed: true } } test =>
            new ValueCandidates([.. type.Members.Select(member => member.Label)], test.Property.Key, test.Value),
        RelationshipTest { Quantifier: Quantifier.Some } test => Related(context, type, test.Field, test.Where),
        RelatedTest test => Related(context, type, test.Field, test.Where),
        _ => null,
    };

    private static RelatedCandidates? Related(CompileContext context, CompositeType type, RelationshipField field, Predicate? where) =>
        Of(context, field.Target, where) is { } far
            ? new RelatedCandidates(context.Labels(type), context.Slots.Links(field.Type.Name, !field.IsOutgoing), far)
            : null;
}
