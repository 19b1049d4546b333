namespace KnowledgeGraph.Tests.Query.Costs;

/// <summary>Introspection has its price: what tools ask is cheap, lists within lists many times over are refused (CVE-2024-40094).</summary>
public class IntrospectionCostTests
{
    // All that there is, as tools ask for it.
    private static readonly string Everything =
        $$"""
        { __schema {
          queryType { name } mutationType { name } subscriptionType { name }
          types {
            kind name description isOneOf specifiedByURL
            fields(includeDeprecated: true) { name description args { ...input } type { ...reference } isDeprecated deprecationReason }
            inputFields { ...input } interfaces { ...reference } enumValues { name description } possibleTypes { ...reference }
          }
          directives { name description isRepeatable locations args { ...input } }
        } }
        fragment input on __InputValue { name description type { ...reference } defaultValue }
        fragment reference on __Type { kind name {{string.Concat(Enumerable.Repeat("ofType { kind name ", 9))}}{{new string('}', 9)}} }
        """;

    private const string Lists = "types { fields { type { fields { name } } } }";

    [Fact]
    public async Task What_tools_ask_costs_little()
    {
        using var graph = await Answering.OverSeedAsync();

        var report = await graph.CostAsync(Everything);

        Assert.InRange(report.GetProperty("actual").GetInt64(), 100, 5_000);
    }

    [Fact]
    public async Task A_type_costs_one()
    {
        using var graph = await Answering.OverSeedAsync();

        Assert.Equal(1, (await graph.CostAsync("{ __type(name: \"Query\") { name kind } }")).GetProperty("actual").GetInt64());
        Assert.Equal(1, (await graph.CostAsync("{ __schema { queryType { name } } }")).GetProperty("actual").GetInt64());
    }

    [Fact]
    public async Task Aliases_of_lists_within_lists_are_refused_before_they_run()
    {
        using var graph = await Answering.OverSeedAsync();
        string Aliases(int count) => $"{{ {string.Join(' ', Enumerable.Range(0, count).Select(i => $"a{i}: __schema {{ {Lists} }}"))} }}";

        var one = (await graph.CostAsync(Aliases(1))).GetProperty("actual").GetInt64();
        var (code, _) = await graph.ErrorAsync(Aliases((int)(50_000 / one) + 1));

        Assert.Equal("COST_EXCEEDED", code);
    }
}
