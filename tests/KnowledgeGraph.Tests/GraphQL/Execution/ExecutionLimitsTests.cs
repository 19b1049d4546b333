using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.BuiltIn;
using KnowledgeGraph.Testing.Schemas;

namespace KnowledgeGraph.Tests.GraphQL.Execution;

public class ExecutionLimitsTests
{
    private static readonly ObjectType Endless = new("Query", Fields);
    private static readonly Schema Schema = new(new ListedTypes([Endless]), new RootTypes(Endless));

    [Fact]
    public void Doubling_fragments_end_at_the_limit_of_collected_fields()
    {
        var text = "{ ...F0 } "
            + string.Concat(Enumerable.Range(0, 60).Select(i => $"fragment F{i} on Query {{ a: next {{ ...F{i + 1} }} b: next {{ ...F{i + 1} }} }} "))
            + "fragment F60 on Query { n }";

        var result = Execute(text, new ExecutionLimits { MaxCollectedFields = 1_000, MaxErrors = 5 });

        Assert.Equal(ErrorCode.LimitExceeded, result.Errors[0].Code);
        Assert.Contains("MaxCollectedFields of 1000", result.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fragment_that_is_spread_often_is_expanded_once_a_selection_set()
    {
        var text = "{ ...F0 } "
            + string.Concat(Enumerable.Range(0, 60).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} ... {{ ...F{i + 1} }} }} "))
            + "fragment F60 on Query { n }";
        var document = Parser.Parse(text);
        var collector = new FieldCollector(Schema, document, KnowledgeGraph.GraphQL.Coercion.VariableValues.Empty);

        var fields = collector.Collect(Endless, OperationChooser.Choose(document, null).SelectionSet);

        Assert.Equal("n", Assert.Single(fields).ResponseName);
        Assert.InRange(collector.Steps, 1, 300);
    }

    [Fact]
    public void A_cycle_and_a_chain_of_thousands_of_fragments_end_on_a_small_stack()
    {
        var chain = "{ ...F0 } " + string.Concat(Enumerable.Range(0, 7_500).Select(i => $"fragment F{i} on Query{{...F{(i + 1) % 7_500}}} "));

        var result = Execute(chain, limits: new ParserLimits { MaxTokens = 100_000 });

        Assert.Empty(result.Data!);
    }

    [Fact]
    public void A_deep_response_ends_at_its_limit_on_a_small_stack()
    {
        var text = "{ ...F0 } " + string.Concat(Enumerable.Range(0, 1_000).Select(i => $"fragment F{i} on Query {{ next {{ n ...F{(i + 1) % 1_000} }} }} "));

        var result = Execute(text);

        var error = Assert.Single(result.Errors);
        Assert.Equal(ErrorCode.LimitExceeded, error.Code);
        Assert.Contains("MaxResponseDepth of 200", error.Message, StringComparison.Ordinal);
        Assert.Equal(200, Answer.Json(result).Split("\"n\"").Length - 1);
    }

    [Fact]
    public void Nested_lists_end_at_the_limit_on_a_small_stack()
    {
        object value = 1;
        GraphQLType type = BuiltInScalars.Int;
        for (var i = 0; i < 1_000; i++) (value, type) = (new[] { value }, new ListType(type));
        var query = new ObjectType("Query", () => [new ResolvedField("list", type, _ => new(value))]);

        var result = Execute("{ list }", schema: new Schema(new ListedTypes([query]), new RootTypes(query)));

        Assert.Equal(ErrorCode.LimitExceeded, Assert.Single(result.Errors).Code);
    }

    [Fact]
    public void A_list_of_many_items_collects_its_fields_once()
    {
        var result = Execute("{ many { n next { n } } }", new ExecutionLimits { MaxCollectedFields = 10 });

        Assert.Empty(result.Errors);
        Assert.Equal(5_000, ((IReadOnlyList<object?>)result.Data!["many"]!).Count);
    }

    private static IEnumerable<FieldDefinition> Fields() =>
    [
        new ResolvedField("n", BuiltInScalars.Int, _ => new(1)),
        new ResolvedField("next", Endless, context => new(context.Schema)),
        new ResolvedField("many", new ListType(Endless), context => new(Enumerable.Repeat(context.Schema, 5_000))),
    ];

    private static ExecutionResult Execute(string text, ExecutionLimits? _execution = null, ParserLimits? limits = null, Schema? schema = null)
    {
        var request = new ExecutionRequest
        {
            Schema = schema ?? Schema,
            Document = Parser.Parse(text, limits),
            Limits = _execution ?? ExecutionLimits.Default,
            CancellationToken = TestContext.Current.CancellationToken,
        };
        return SmallStack.Run(() => Executor.ExecuteAsync(request).AsTask().GetAwaiter().GetResult());
    }
}
