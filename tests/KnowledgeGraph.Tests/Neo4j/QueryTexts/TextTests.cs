using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;

namespace KnowledgeGraph.Tests.Neo4j.QueryTexts;

/// <summary>
/// The text of a query depends on the shape of an operation alone, and equal root fields share one. The forms themselves are in the golden files.
/// </summary>
public class TextTests
{
    private const string Model = """
        enum Language { ES EN }
        enum Grade { A B }
        type Club @node { name: String! @localized  code: String @unique  city: String @index  size: Int  grade: Grade @index  members: [Woman!]! @relationship(type: "JOINED", direction: IN, properties: "Joining") }
        type Woman @node(plural: "women") { name: String!  born: Date  tags: [String!]  clubs: [Club!]! @relationship(type: "JOINED", direction: OUT, properties: "Joining", order: ["since", "name"])  boss: Woman @relationship(type: "UNDER", direction: OUT) }
        type Joining @relationshipProperties { grade: Grade }
        """;

    private const string Everything = """
        query($id: ID!, $ids: [ID!]!, $size: Int, $word: String!, $words: [String!]!, $day: Date!, $grade: Grade) {
          club(id: $id) { members(first: $size, where: { node: { name: { contains: $word } }, edge: { grade: { eq: $grade }, since: { gte: $day } } }) { totalCount edges { cursor id } } }
          nodes(ids: $ids) { id }
          clubs(where: { or: [{ code: { eq: $word } }, { name: { matches: $word } }, { city: { in: $words } }, { id: { in: $ids } }, { anyName: { startsWith: $word } }] }) { facets(by: [CITY, GRADE], limit: $size) { value count } }
          asOf(valid: $day) { women(where: { tags: { some: { eq: $word } }, boss: { name: { eq: $word } }, clubs: { all: { edge: { grade: { eq: $grade } } } } }, last: $size) { nodes { id degree } } }
        }
        """;

    [Fact]
    public void The_text_does_not_change_with_values_and_holds_none()
    {
        var tame = Sent.By(Model, Everything, Values("a", "club:1", 3, "2020"));
        var hostile = Sent.By(
            Model, Everything, Values("x' WITH true MATCH (m) DETACH DELETE m //`\\\\u0060{$p0}", "org:`\\\\u0060 OR 1=1", 500, "2021-02-03"));

        Assert.Equal(tame.Texts, hostile.Texts);
        Assert.All(hostile.Texts, text => Assert.DoesNotContain("DETACH", text, StringComparison.Ordinal));
        Assert.All(hostile.Texts, text => Assert.DoesNotContain("1=1", text, StringComparison.Ordinal));
        Assert.Contains("x' WITH true MATCH (m) DETACH DELETE m //`\\u0060{$p0}", hostile.Parameters.SelectMany(one => one.Values).OfType<string>());
    }

    [Fact]
    public void A_list_of_any_length_is_one_parameter()
    {
        const string document = "query($ids: [ID!], $words: [String!]) { clubs(where: { id: { in: $ids }, city: { in: $words } }) { nodes { id } } }";

        var one = Sent.By(Model, document, """{"ids":["a"],"words":["b"]}""");
        var many = Sent.By(Model, document, """{"ids":["a","b","c"],"words":[]}""");

        Assert.Equal(one.Text, many.Text);
        Assert.Equal(["a", "b", "c"], ((IEnumerable<object?>)many.Parameters[0].Values.First(value => value is List<object?> { Count: 3 })!).Order());
    }

    [Fact]
    public void Root_fields_that_differ_in_values_only_are_one_text_over_rows()
    {
        var sent = Sent.By(
            Model, """{ a: club(id: "c1") { name } b: club(id: "c2") { label: name } asOf(valid: "2020") { c: club(id: "c3") { name } } woman(id: "w") { name } }""");

        Assert.Equal(2, sent.Texts.Count);
        Assert.StartsWith(
            "UNWIND $rows AS row\nMATCH (n1:`Club`)\n  USING INDEX SEEK n1:`Club`(`id`)\n  WHERE n1.`id` = row[1]\n", sent.Texts[0], StringComparison.Ordinal);
        Assert.Equal([[0L, "c1"], [1L, "c2"], [2L, "c3"]], ((IEnumerable<object?>)sent.Parameters[0]["rows"]!).Cast<IEnumerable<object?>>());
        Assert.DoesNotContain("rows", sent.Parameters[1].Keys);
        Assert.Equal(
            """{"a":{"name":"One"},"b":null,"asOf":{"c":{"name":"Three"}},"woman":null}""",
            sent.Answer(
                [[new List<object?> { new List<object?> { 0L, new List<object?> { "One" } }, new List<object?> { 2L, new List<object?> { "Three" } } }]], []));
    }

    [Theory]
    [InlineData("first: 3", "first: 3", 1)]
    [InlineData("first: 3", "first: 4", 2)]
    [InlineData("first: $a", "first: $a", 1)]
    [InlineData("first: $a", "first: $b", 2)]
    [InlineData("first: 20", "", 2)]
    [InlineData("first: 3, where: { name: { eq: \"x\" } }", "first: 3, where: { name: { eq: \"y\" } }", 1)]
    [InlineData("first: 3, where: { name: { eq: \"x\" } }", "first: 3, where: { name: { contains: \"x\" } }", 2)]
    [InlineData("last: 3", "first: 3", 2)]
    public void Sizes_of_pages_cannot_come_from_a_row_and_must_be_the_same(string one, string other, int texts)
    {
        var variables = one.Contains("$a", StringComparison.Ordinal)
            ? $"query($a: Int{(other.Contains("$b", StringComparison.Ordinal) ? ", $b: Int" : "")}) " : "";
        var document = $"{variables}{{ a: clubs({one}) {{ nodes {{ id }} }} b: clubs{(other.Length == 0 ? "" : $"({other})")} {{ nodes {{ id }} }} }}";

        Assert.Equal(texts, Sent.By(Model, document, variables.Length == 0 ? "" : """{"a":1,"b":2}""").Texts.Count);
    }

    [Fact]
    public void What_is_answered_outside_the_store_sends_nothing()
    {
        var sent = Sent.By(Model, "{ __typename asOf(valid: \"2020\") { __typename } }");

        Assert.Empty(sent.Texts);
        Assert.Equal("""{"__typename":"Query","asOf":{"__typename":"Query"}}""", sent.Answer());
    }

    [Fact]
    public void Only_what_is_selected_is_read()
    {
        var text = Sent.By(Model, """{ club(id: "c") { size } }""").Text;

        Assert.Equal("MATCH (n1:`Club`)\n  USING INDEX SEEK n1:`Club`(`id`)\n  WHERE n1.`id` = $p0\nRETURN [n1.`size`] AS found", text);
    }

    [Theory]
    [InlineData("{ club(id: \"c\") { members { nodes { clubs { nodes { id } } } } } }", 2, 0)]
    [InlineData("{ club(id: \"c\") { members { nodes { clubs { nodes { id } } } facets(by: [EDGE_GRADE]) { count } } } }", 2, 1)]
    [InlineData("{ club(id: \"c\") { members { nodes { clubs { facets(by: [EDGE_GRADE]) { count } } } } } }", 0, 2)]
    public void A_list_stands_where_it_is_read_unless_something_aggregates_within(string document, int lists, int subqueries)
    {
        var text = Sent.By(Model, document).Text;

        Assert.Equal(lists, Count("COLLECT {", text));
        Assert.Equal(subqueries, Count("CALL (", text));
    }

    [Fact]
    public void A_seek_compares_with_the_id_of_the_request_and_below_it_with_one_that_is_read_once_for_all()
    {
        var text = Sent.By(Model, """{ club(id: "c") { members { nodes { a: clubs { nodes { id } } b: clubs(last: 1) { nodes { id } } } } } }""").Text;

        Assert.Equal(1, Count("`__to` = $p0", text));
        Assert.Equal(1, Count(" AS k", text));
        Assert.Equal(2, Count("`__from` = k", text));
    }

    [Fact]
    public void A_subquery_below_one_of_several_ids_is_told_which_it_is()
    {
        var text = Sent.By(Model, """{ nodes(ids: ["c", "w"]) { ... on Club { members { nodes { id } } } } }""").Text;

        Assert.Contains("CALL (n2, j1) {\n    WITH $p0[j1] AS k", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type Club @node(label: \"A`) DETACH DELETE n //\") { name: String! }")]
    [InlineData("type Club @node(label: \"A\\\\u0060\") { name: String! }")]
    [InlineData("type Club @node { name: String!  other: [Club!]! @relationship(type: \"T]->() DETACH DELETE\", direction: OUT) }")]
    public void A_model_with_names_that_are_none_never_reaches_a_query_text(string model) =>
        Assert.Contains("is no name", Assert.Throws<ModelException>(() => ModelLoader.Load([("model.graphql", model)])).Message, StringComparison.Ordinal);

    private static int Count(string part, string text) => text.Split(part).Length - 1;

    private static string Values(string word, string id, int size, string day) =>
        $$"""{"id":"{{id}}","ids":["{{id}}","b"],"size":{{size}},"word":"{{word}}","words":["{{word}}"],"day":"{{day}}","grade":"A"}""";
}
