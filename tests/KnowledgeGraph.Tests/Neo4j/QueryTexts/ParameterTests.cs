namespace KnowledgeGraph.Tests.Neo4j.QueryTexts;

/// <summary>Values reach a query in the form in which it compares them.</summary>
public class ParameterTests
{
    private const string Model = """
        type Thing @node {
          name: String!  code: String @unique  shelf: String @index  count: Int  weight: Float  price: Decimal  flag: Boolean  day: Date  moment: DateTime
          others: [Thing!]! @relationship(type: "NEAR", direction: OUT, properties: "Nearness", order: ["day", "count"])
          back: [Thing!]! @relationship(type: "NEAR", direction: IN, properties: "Nearness")
        }
        type Nearness @relationshipProperties { how: String }
        """;

    [Theory]
    [InlineData("name: { eq: \"Ñu\" }", new object[] { "Ñu" })]
    [InlineData("name: { in: [\"Ñu\", \"b\"] }", new object[] { "Ñu|b" })]
    [InlineData("name: { matches: \"ÑU Straße\" }", new object[] { "nu strasse" })]
    [InlineData("shelf: { eq: \"Ñu\" }", new object[] { "nu", "Ñu" })]
    [InlineData("code: { eq: \"a\" }", new object[] { "a", "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb" })]
    [InlineData("count: { gt: 7 }", new object[] { 7L })]
    [InlineData("weight: { lt: 7 }", new object[] { 7d })]
    [InlineData("price: { gte: -1.50 }", new object[] { "04884~" })]
    [InlineData("price: { in: [0, 15] }", new object[] { "1|25215" })]
    [InlineData("flag: { eq: true }", new object[] { true })]
    [InlineData("day: { eq: \"2020-02\" }", new object[] { "0737455.0737483" })]
    [InlineData("day: { gt: \"2020-02\" }", new object[] { "0737484" })]
    [InlineData("day: { gte: \"2020-02\" }", new object[] { "0737455" })]
    [InlineData("day: { lt: \"2020-02\" }", new object[] { "0737455" })]
    [InlineData("day: { lte: \"2020-02\" }", new object[] { "0737483" })]
    [InlineData("moment: { gt: \"2020-01-01T01:00:00+01:00\" }", new object[] { 637134336000000000L })]
    [InlineData("id: { eq: \"thing:1\" }", new object[] { "thing:1" })]
    public void A_value_is_given_as_it_is_compared(string where, object[] expected)
    {
        var parameters = Sent.By(Model, $"{{ things(where: {{ {where} }}, first: 4) {{ nodes {{ id }} }} }}").Parameters[0];

        var given = parameters.OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => one.Value is List<object?> list ? string.Join('|', list) : one.Value);
        Assert.Equal(expected.Append(4L), given);
    }

    [Theory]
    [InlineData("things { nodes { id } }", 20L)]
    [InlineData("things { nodes { id } pageInfo { hasNextPage } }", 21L)]
    [InlineData("things(first: 0) { pageInfo { hasNextPage } }", 1L)]
    [InlineData("things(first: 3) { edges { cursor } pageInfo { hasPreviousPage startCursor endCursor } }", 3L)]
    [InlineData("things(last: 500) { nodes { id } }", 500L)]
    [InlineData("things(last: 500) { nodes { id } pageInfo { hasNextPage } }", 500L)]
    [InlineData("things(last: 500) { nodes { id } pageInfo { hasPreviousPage } }", 501L)]
    public void A_size_is_one_more_where_the_answer_tells_whether_something_follows(string field, long expected) =>
        Assert.Equal([expected], Sent.By(Model, $"{{ {field} }}").Parameters[0].Values);

    [Fact]
    public void A_date_is_given_as_the_day_after_it_and_its_first_day()
    {
        var parameters = Sent.By(Model, """{ asOf(valid: "2020") { thing(id: "t") { others { totalCount } } } }""").Parameters[0];

        Assert.Equal(["t", "0737790", "0737424"], parameters.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Value));
    }

    [Fact]
    public void A_missing_key_of_a_cursor_is_given_to_an_index_of_relationships_as_what_stands_for_null_there()
    {
        var page = """{ thing(id: "t") { others(first: 1) { pageInfo { endCursor } } } }""";
        var cursor = Sent.By(Model, page).Answer([[List([List([List([List([null, null, "far", "rel:1"])])])])]])
            .Split('"')[^2];

        var parameters = Sent.By(Model, $$"""{ thing(id: "t") { others(first: 1, after: "{{cursor}}") { edges { id } } } }""").Parameters[0];

        Assert.Equal(["t", "\uFFFF", long.MaxValue, "far", "rel:1", 1L], parameters.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Value));
    }

    [Fact]
    public void A_missing_key_of_a_cursor_is_given_to_a_sort_as_null() =>
        Assert.Equal([null, "thing:7", 1L], BehindCursor("count: ASC", null, "first", "after"));

    // In turn: the key, the id among nodes with the same key, the id among nodes without it, the size.
    [Theory]
    [InlineData("shelf: ASC", null, new object?[] { null, "thing:7", "thing:7" })]
    [InlineData("shelf: ASC", "b", new object?[] { "b", "thing:7", "" })]
    [InlineData("shelf: DESC", null, new object?[] { null, "thing:7", "thing:7" })]
    [InlineData("shelf: DESC", "b", new object?[] { "b", "thing:7", "\uFFFF" })]
    public void A_page_by_an_indexed_key_goes_on_behind_a_cursor_in_the_index_or_among_nodes_without_the_key(string order, string? key, object?[] expected) =>
        Assert.Equal([.. expected, 1L], BehindCursor(order, key, "first", "after"));

    // In turn: the id among nodes without the key, the key, the id among nodes with the same key, what all others lie before, the size.
    [Theory]
    [InlineData("shelf: ASC", null, new object?[] { "thing:7", null, "thing:7", "\uFFFF" })]
    [InlineData("shelf: ASC", "b", new object?[] { "", "b", "thing:7", "b" })]
    [InlineData("shelf: DESC", null, new object?[] { "thing:7", null, "thing:7", "" })]
    [InlineData("shelf: DESC", "b", new object?[] { "\uFFFF", "b", "thing:7", "b\0" })]
    public void A_page_before_a_cursor_begins_among_nodes_without_the_key_or_in_the_index(string order, string? key, object?[] expected)
    {
        var given = BehindCursor(order, key, "last", "before");

        Assert.Equal(expected.Append(1L).Order(Comparer<object?>.Create(Compare)), given.Order(Comparer<object?>.Create(Compare)));
    }

    private static IEnumerable<object?> BehindCursor(string order, string? key, string size, string side)
    {
        var cursor = Sent.By(Model, $$"""{ things(first: 1, order: [{ {{order}} }]) { pageInfo { endCursor } } }""")
            .Answer([[List([List([List([List([key, "thing:7"])])])])]]).Split('"')[^2];
        return Sent.By(Model, $$"""{ things({{size}}: 1, {{side}}: "{{cursor}}", order: [{ {{order}} }]) { nodes { id } } }""")
            .Parameters[0].OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Value);
    }

    private static int Compare(object? one, object? other) => string.CompareOrdinal(one?.ToString(), other?.ToString());

    private static List<object?> List(List<object?> items) => items;
}
