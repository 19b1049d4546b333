using KnowledgeGraph.Tests.Neo4j.QueryTexts;

namespace KnowledgeGraph.Tests.Neo4j.Rows;

/// <summary>Rows become a response in the order of the operation, whatever the order of their columns.</summary>
public class ResponseTests
{
    private const string Model = """
        enum Language { ES EN }
        type Club @node { name: String! @localized  city: String @index  open: Boolean  members: [Woman!]! @relationship(type: "JOINED", direction: IN) }
        type Woman @node(plural: "women") { name: String!  tags: [String!]!  notes: [String!]  price: Decimal  boss: Woman @relationship(type: "UNDER", direction: OUT, properties: "Duty") }
        type Duty @relationshipProperties { title: String  secret: String @private  size: Int }
        """;

    [Fact]
    public void A_node_that_is_not_there_is_null() =>
        Assert.Equal("""{"club":null}""", Sent.By(Model, """{ club(id: "c") { name } }""").Answer([]));

    [Fact]
    public void Nodes_keep_the_places_of_their_ids_and_null_stands_for_the_others() => Assert.Equal(
        """{"nodes":[null,{"id":"b"},null,{"id":"d"}]}""",
        Sent.By(Model, """{ nodes(ids: ["a", "b", "c", "d"]) { id } }""").Answer([[List([List([1L, List(["b"])]), List([3L, List(["d"])])])]]));

    [Fact]
    public void Members_before_and_behind_counts_and_places_are_read_once_each()
    {
        var sent = Sent.By(
            Model, """{ clubs(first: 1) { pageInfo { hasNextPage hasPreviousPage endCursor } before: totalCount nodes { id } facets(by: [CITY, OPEN], limit: 5) { field value count } edges { cursor node { name } } after: totalCount __typename } }""");
        var first = List([List(["a name", "c1"]), List(["c1"]), List(["a name", "c1"])]);
        first[2] = List([List(["a name", "c1"]), List(["A Name"])]);
        var second = List([List(["b", "c2"]), List(["c2"]), List([List(["b", "c2"]), List(["B"])])]);

        var answer = sent.Answer([[List([7L, List([List(["Lima", 4L]), List([null, 3L])]), List([List([true, 7L])]), List([first, second])])]]);

        var cursor = answer.Split("\"endCursor\":\"")[1].Split('"')[0];
        Assert.Equal(
            """
            {"clubs":{"pageInfo":{"hasNextPage":true,"hasPreviousPage":false,"endCursor":"CURSOR"},"before":7,"nodes":[{"id":"c1"}],
            "facets":[{"field":"city","value":"Lima","count":4},{"field":"city","value":null,"count":3},{"field":"open","value":"true","count":7}],
            "edges":[{"cursor":"CURSOR","node":{"name":"A Name"}}],"after":7,"__typename":"ClubConnection"}}
            """.Replace("\n", "", StringComparison.Ordinal),
            answer.Replace(cursor, "CURSOR", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("first: 2", 3, "ab", true, false)]
    [InlineData("first: 2", 2, "ab", false, false)]
    [InlineData("first: 2", 0, "", false, false)]
    [InlineData("first: 0", 1, "", true, false)]
    [InlineData("last: 2", 3, "bc", false, true)]
    [InlineData("last: 2", 1, "a", false, false)]
    [InlineData("last: 0", 1, "", false, true)]
    public void The_member_beyond_the_page_tells_that_something_follows_and_is_not_shown(string page, int read, string shown, bool next, bool previous)
    {
        var sent = Sent.By(Model, $"{{ clubs({page}) {{ nodes {{ id }} pageInfo {{ hasNextPage hasPreviousPage }} }} }}");
        var members = Enumerable.Range(0, read).Select(i => (object?)List([List([((char)('a' + i)).ToString()])])).ToList();

        var (nodes, flags) = (string.Join(',', shown.Select(id => $"{{\"id\":\"{id}\"}}")), (next ? "true" : "false", previous ? "true" : "false"));
        Assert.Equal(
            $"{{\"clubs\":{{\"nodes\":[{nodes}],\"pageInfo\":{{\"hasNextPage\":{flags.Item1},\"hasPreviousPage\":{flags.Item2}}}}}}}",
            sent.Answer([[List([members])]]));
    }

    [Fact]
    public void Single_objects_their_edges_and_lists_that_are_missing_are_null_or_empty()
    {
        var sent = Sent.By(Model, """{ woman(id: "w") { tags notes price boss { name } bossEdge { properties kind } } }""");

        Assert.Equal(
            """{"woman":{"tags":[],"notes":null,"price":1.5,"boss":{"name":"B"},"bossEdge":{"properties":{"title":"T","size":null},"kind":"UNDER"}}}""",
            sent.Answer([[List([null, null, "1.5", List([List(["B"])]), List([List(["T", null])])])]]));
        Assert.Equal(
            """{"woman":{"tags":["x"],"notes":[],"price":null,"boss":null,"bossEdge":null}}""",
            sent.Answer([[List([List(["x"]), List([]), null, List([]), List([])])]]));
    }

    [Fact]
    public void The_number_of_an_alternative_tells_how_a_node_is_written()
    {
        var sent = Sent.By(Model, """{ nodes(ids: ["c", "w"]) { __typename ... on Club { city } } }""");

        Assert.Equal(
            """{"nodes":[{"__typename":"Club","city":"Lima"},{"__typename":"Woman"}]}""",
            sent.Answer([[List([List([0L, List([0L, "Lima"])]), List([1L, List([1L, 0L])])])]]));
    }

    [Fact]
    public void Names_come_with_their_languages_and_missing_ones_are_left_out()
    {
        var sent = Sent.By(Model, """{ club(id: "c") { names { text language } } node(id: "w") { ... on Entity { names { language text __typename } } } }""");

        Assert.Equal(
            """{"club":{"names":[{"text":"N","language":null},{"text":"E","language":"EN"},{"text":"x","language":null},{"text":"y","language":null}]},"node":{"names":[{"language":null,"text":"W","__typename":"Name"}]}}""",
            sent.Answer([[List([List(["N", null, "E", List(["x", "y"])])])]], [[List([0L, List([1L, "W", null])])]]));
    }

    private static List<object?> List(List<object?> items) => items;
}
