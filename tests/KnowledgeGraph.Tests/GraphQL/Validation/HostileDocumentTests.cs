using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Limits;

namespace KnowledgeGraph.Tests.GraphQL.Validation;

/// <summary>Documents made to exhaust a validator. Each is answered on a stack of 256 KB, within counted steps.</summary>
public class HostileDocumentTests
{
    private static readonly ValidationLimits AnyDepth = new() { MaxFieldDepth = 1_000_000, MaxRootFields = 1_000_000 };

    [Fact]
    public void Two_hundred_nested_fields_pass_all_rules() =>
        Assert.Empty(OnSmallStack($"{{ ferry {Fleet.Repeat(198, "{ twin ")} {{ flag }} {Fleet.Repeat(198, "}")} }}", AnyDepth));

    [Fact]
    public void Two_hundred_nested_inline_fragments_pass_all_rules() =>
        Assert.Empty(OnSmallStack($"{{ {Fleet.Repeat(198, "... { ")} today {Fleet.Repeat(198, "}")} }}"));

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{ a: ", "}")]
    public void Two_hundred_nested_values_are_judged_by_a_custom_scalar(string before, string after) =>
        Assert.Empty(OnSmallStack($"{{ sightings(where: {Fleet.Repeat(190, before)} 1 {Fleet.Repeat(190, after)}) {{ __typename }} }}"));

    [Fact]
    public void Two_hundred_nested_input_objects_are_judged() =>
        Assert.Empty(OnSmallStack($"{{ harbour(id: 1) {{ berths(where: {Fleet.Repeat(190, "{ not: ")} {{}} {Fleet.Repeat(190, "}")}) {{ number }} }} }}"));

    [Fact]
    public void A_variable_below_two_hundred_nested_types_is_judged() =>
        Assert.Equal(2, OnSmallStack($"query ($x: {Fleet.Repeat(190, "[")}Harbour{Fleet.Repeat(190, "]")}) {{ today(zone: $x) }}").Count);

    [Fact]
    public void A_tree_nested_deeper_than_any_parser_allows_is_walked()
    {
        var selections = Select("flag");
        for (var i = 0; i < 20_000; i++) selections = Select("twin", selections);
        var errors = SmallStack.Run(() => Fleet.Errors(Query(Select("ferry", selections)), AnyDepth));
        Assert.Empty(errors);
    }

    [Fact]
    public void A_value_nested_deeper_than_any_parser_allows_is_refused()
    {
        ValueNode value = new NullValueNode(Location.None);
        for (var i = 0; i < 20_000; i++) value = new ListValueNode(Location.None, [value]);
        var errors = SmallStack.Run(
            () => Fleet.Errors(Query(Select("sightings", Select("__typename"), new ArgumentNode(Location.None, Name("where"), value)))));
        Assert.Contains("nested deeper than", Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cycle_of_seven_thousand_five_hundred_fragments_is_too_many() =>
        Assert.Contains("7500 fragments, more than the limit MaxFragments", Assert.Single(OnSmallStack(Cycle(7_500))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_cycle_within_the_limit_is_one_error_of_bounded_size()
    {
        var errors = OnSmallStack(Cycle(4_000));
        var cycle = Assert.Single(errors);
        Assert.Contains("within itself via \"F1\", \"F2\"", cycle.Message, StringComparison.Ordinal);
        Assert.EndsWith("and 3989 more.", cycle.Message, StringComparison.Ordinal);
        Assert.Equal(ValidationErrors.MaxLocations, cycle.Locations.Count);
    }

    [Fact]
    public void A_chain_of_thousands_of_fragments_is_followed() =>
        Assert.Empty(
            OnSmallStack(
            "{ vessel { ...F0 } }" + Fleet.Repeat(4_999, i => $"fragment F{i} on Vessel {{ ...F{i + 1} }} ") + "fragment F4999 on Vessel { flag }"));

    [Fact]
    public void Fragments_that_double_at_each_level_are_processed_once()
    {
        var document = "{ ferry { ...F0 } }"
            + Fleet.Repeat(30, i => $"fragment F{i} on Ferry {{ a: twin {{ ...F{i + 1} }} b: twin {{ ...F{i + 1} }} }} ") + "fragment F30 on Ferry { flag }";
        Assert.Empty(OnSmallStack(document, new ValidationLimits { MaxFieldComparisons = 1_000 }));
    }

    [Fact]
    public void Fragments_that_spread_each_next_one_twice_are_processed_once()
    {
        var document = "{ ferry { ...F0 } }" + Fleet.Repeat(2_000, i => $"fragment F{i} on Ferry {{ ...F{i + 1} ...F{i + 1} }} ")
            + "fragment F2000 on Ferry { flag }";
        Assert.Empty(OnSmallStack(document, new ValidationLimits { MaxFieldComparisons = 10_000 }));
    }

    [Theory]
    [InlineData("name(full: true) ")]
    [InlineData("... on Ferry { name(full: true) } ")]
    [InlineData("... { ... on Vessel { name(full: true) } } ")]
    [InlineData("twin { flag } ")]
    public void Equal_fields_cost_steps_in_proportion_to_their_number(string selection) =>
        Assert.Empty(OnSmallStack($"{{ ferry {{ {Fleet.Repeat(5_000, selection)} }} }}", new ValidationLimits { MaxFieldComparisons = 5_000 * 5 }));

    [Fact]
    public void Equal_fields_nested_in_equal_fields_cost_steps_in_proportion_to_their_number()
    {
        var branch = $"{Fleet.Repeat(20, "twin { ")} flag {Fleet.Repeat(20, "}")} ";
        Assert.Empty(OnSmallStack($"{{ ferry {{ {Fleet.Repeat(500, branch)} }} }}", new ValidationLimits { MaxFieldComparisons = 500 * 21 * 3 }));
    }

    [Fact]
    public void Conflicts_that_multiply_end_at_the_limit_of_errors() =>
        Assert.Equal(
            21, OnSmallStack(
            $"{{ ferry {{ {Fleet.Repeat(400, i => $"x: name(full: true) x: flag @remark(text: \"{i}\") ")} }} }}",
            new ValidationLimits { MaxAliases = 1_000 }).Count);

    [Fact]
    public void Object_types_that_multiply_at_each_level_end_at_the_limit_of_comparisons()
    {
        // Which of three objects a level is tells which further fields the levels below it have: 3^20 merged sets.
        static string Level(int depth) => depth == 0
            ? "flag"
            : $"sisters {{ {Level(depth - 1)} }} ... on Ferry {{ {Chain(depth)} }} ... on Tug {{ {Chain(depth)} }} ... on Raft {{ {Chain(depth)} }}";
        static string Chain(int depth) => $"{Fleet.Repeat(depth, "sisters { ")} flag {Fleet.Repeat(depth, "}")}";

        var error = Assert.Single(OnSmallStack($"{{ vessel {{ {Level(20)} }} }}"));
        Assert.Contains("more than the limit MaxFieldComparisons of 1000000", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@wet ", "Unknown directive \"@wet\".")]
    [InlineData("@skip(if: true) ", "The directive \"@skip\" can only be used once at this location.")]
    public void Thousands_of_directives_on_one_field_end_at_the_limit_of_errors(string directive, string message)
    {
        var errors = OnSmallStack($"{{ today {Fleet.Repeat(10_000, directive)} }}");
        Assert.Equal(21, errors.Count);
        Assert.Equal(message, errors[0].Message);
    }

    [Fact]
    public void Thousands_of_undefined_variables_end_at_the_limit_of_errors() =>
        Assert.Equal(21, OnSmallStack($"{{ today(of: [{Fleet.Repeat(10_000, i => $"$v{i} ")}]) }}").Count);

    [Fact]
    public void An_argument_given_thousands_of_times_is_one_error_with_few_places() =>
        Assert.Equal(ValidationErrors.MaxLocations, Assert.Single(OnSmallStack($"{{ today({Fleet.Repeat(10_000, "zone: 1 ")}) }}")).Locations.Count);

    [Fact]
    public void A_name_of_a_hundred_thousand_letters_is_not_repeated_whole() =>
        Assert.InRange(Assert.Single(OnSmallStack($"{{ {new string('a', 100_000)} }}")).Message.Length, 1, ValidationErrors.MaxMessageLength + 1);

    private static IReadOnlyList<GraphQLError> OnSmallStack(string document, ValidationLimits? _limits = null) =>
        SmallStack.Run(() => Fleet.Errors(document, _limits));

    private static string Cycle(int length) =>
        "{ vessel { ...F0 } }" + Fleet.Repeat(length, i => $"fragment F{i} on Vessel {{ ...F{(i + 1) % length} }} ");

    private static NameNode Name(string name) => new(Location.None, name);

    private static SelectionSetNode Select(string field, SelectionSetNode? _below = null, params ArgumentNode[] arguments) =>
        new(Location.None, [new FieldNode(Location.None, null, Name(field), arguments, [], _below)]);

    private static DocumentNode Query(SelectionSetNode selections) =>
        new(Location.None, [new OperationDefinitionNode(Location.None, null, OperationKind.Query, null, [], [], selections)]);
}
