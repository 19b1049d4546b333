using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Tests.Query.Api;

/// <summary>Programs write large and small numbers with an exponent; where the value is exact it is the number that counts, not its notation.</summary>
public sealed class ExactNumberTests : IAsyncLifetime
{
    private readonly Answering _graph = Answering.Over("type T @node { name: String!  price: Decimal  total: Long  count: Int }");

    public async ValueTask InitializeAsync() => await _graph.Store.ApplyAsync(
        new GraphWrite
        {
            PutNodes =
            [
                new NodeRecord("t:1", "T", new Dictionary<string, Value>
                {
                    ["name"] = new TextValue("One"),
                    ["price"] = new DecimalValue(1_000_000_000_000_000_000_000m),
                    ["total"] = new IntegerValue(1_000_000_000),
                    ["count"] = new IntegerValue(200),
                }),
            ],
        },
        TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("Decimal", "price", "1e21")]
    [InlineData("Decimal", "price", "1000E+18")]
    [InlineData("Long", "total", "1e9")]
    [InlineData("Long", "total", "1000000000.0")]
    [InlineData("Long", "total", "0.1E10")]
    [InlineData("Int", "count", "2e2")]
    public async Task A_number_with_an_exponent_is_the_number_that_it_names(string scalar, string field, string number)
    {
        var data = await _graph.DataAsync($"query($x: {scalar}) {{ ts(where: {{ {field}: {{ eq: $x }} }}) {{ totalCount }} }}", $$"""{"x":{{number}}}""");

        Assert.Equal("""{"ts":{"totalCount":1}}""", data.GetRawText());
        if (scalar == "Int") return;
        var literal = await _graph.DataAsync($"{{ ts(where: {{ {field}: {{ in: [{number}] }} }}) {{ totalCount }} }}");
        Assert.Equal("""{"ts":{"totalCount":1}}""", literal.GetRawText());
    }

    [Theory]
    [InlineData("Decimal", "price", "1e29")]
    [InlineData("Long", "total", "1e16")]
    [InlineData("Long", "total", "1e-1")]
    public async Task A_number_that_its_type_cannot_hold_is_refused_in_any_notation(string scalar, string field, string number)
    {
        var (code, _) = await _graph.ErrorAsync($"query($x: {scalar}) {{ ts(where: {{ {field}: {{ eq: $x }} }}) {{ totalCount }} }}", $$"""{"x":{{number}}}""");

        Assert.Equal("VARIABLE_INVALID", code);
    }

    public ValueTask DisposeAsync()
    {
        _graph.Dispose();
        return ValueTask.CompletedTask;
    }
}
