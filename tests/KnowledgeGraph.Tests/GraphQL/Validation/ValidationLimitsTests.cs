using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Validation.Limits;

namespace KnowledgeGraph.Tests.GraphQL.Validation;

public class ValidationLimitsTests
{
    [Fact]
    public void Errors_stop_at_the_limit_and_the_last_one_says_so()
    {
        var errors = Fleet.Errors($"{{ {Fleet.Repeat(100_000, "x ")} }}", new ValidationLimits { MaxRootFields = 100_000 });
        Assert.Equal(21, errors.Count);
        Assert.All(errors.Take(20), error => Assert.Equal("Cannot query field \"x\" on type \"Query\".", error.Message));
        Assert.Equal(ErrorCode.LimitExceeded, errors[^1].Code);
        Assert.Equal(
            "Too many validation errors: validation stopped at the limit MaxErrors of 20. Correct these and try again.", errors[^1].Message);
    }

    [Fact]
    public void As_many_errors_as_the_limit_are_all() =>
        Assert.DoesNotContain(Fleet.Errors($"{{ {Fleet.Repeat(20, "x ")} }}"), error => error.Code == ErrorCode.LimitExceeded);

    [Fact]
    public void Fields_may_stand_forty_deep()
    {
        Assert.Empty(Fleet.Errors(Nested(40)));
        Assert.Equal(
            "The operation has 41 fields below one another, more than the limit MaxFieldDepth of 40. Ask for less at once, or split the document. (1:1)",
            Fleet.Exceeds(Nested(41)).ToString());
    }

    [Fact]
    public void Depth_is_counted_through_fragments()
    {
        var chain = "{ vessel { ...F0 } } " + Fleet.Repeat(25, i => $"fragment F{i} on Vessel {{ sisters {{ sisters {{ ...F{i + 1} }} }} }} ")
            + "fragment F25 on Vessel { flag }";
        Assert.Contains("The operation has 52 fields below one another", Fleet.Exceeds(chain).Message, StringComparison.Ordinal);
        Assert.Empty(Fleet.Errors(chain, new ValidationLimits { MaxFieldDepth = 52 }));
    }

    [Fact]
    public void A_document_may_have_five_hundred_aliases()
    {
        Assert.Empty(Fleet.Errors($"{{ {Fleet.Repeat(500, i => $"a{i}: today ")} }}"));
        Assert.Equal(
            "The document has 501 aliases, more than the limit MaxAliases of 500. Ask for less at once, or split the document.",
            Fleet.Exceeds($"{{ ...F }} fragment F on Query {{ {Fleet.Repeat(501, i => $"a{i}: today ")} }}").Message);
    }

    [Fact]
    public void An_operation_may_have_a_thousand_root_fields_those_of_fragments_once()
    {
        var document = $"{{ ...F ... {{ ...F }} {Fleet.Repeat(600, "today ")} }} fragment F on Query {{ {Fleet.Repeat(401, "today ")} }}";
        Assert.Contains(
            "The operation has 1001 root fields, more than the limit MaxRootFields of 1000. Ask for less at once, or split the document.",
            Fleet.Exceeds(document).Message, StringComparison.Ordinal);
        Assert.Empty(Fleet.Errors(document, new ValidationLimits { MaxRootFields = 1_001 }));
    }

    [Fact]
    public void A_document_may_have_five_thousand_fragments() =>
        Assert.Equal(
            "The document has 5001 fragments, more than the limit MaxFragments of 5000. Ask for less at once, or split the document.",
            Fleet.Exceeds("{ today }" + Fleet.Repeat(5_001, i => $"fragment F{i} on Query {{ today }} ")).Message);

    [Fact]
    public void Comparing_fields_is_counted() =>
        Assert.Equal(
            "Comparing the fields of this document took 101 steps, more than the limit MaxFieldComparisons of 100. Ask for less at once, or split the document.",
            Fleet.Exceeds($"{{ {Fleet.Repeat(200, "today ")} }}", new ValidationLimits { MaxFieldComparisons = 100 }).Message);

    [Fact]
    public void Many_operations_over_many_fragments_are_counted()
    {
        var document = Fleet.Repeat(1_000, i => $"query Q{i} {{ ...F0 }} ")
            + Fleet.Repeat(1_000, i => $"fragment F{i} on Query {{ ...F{i + 1} }} ") + "fragment F1000 on Query { today }";
        Assert.Contains("more than the limit MaxFragmentVisits of 100000", Fleet.Exceeds(document).Message, StringComparison.Ordinal);
    }

    private static string Nested(int depth) => $"{{ vessel {Fleet.Repeat(depth - 2, "{ sisters ")} {{ flag }} {Fleet.Repeat(depth - 2, "}")} }}";
}
