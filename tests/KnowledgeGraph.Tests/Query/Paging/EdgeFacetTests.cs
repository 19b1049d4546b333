using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Tests.Query.Paging;

/// <summary>Relationships are counted by their own fields too, and by the type at the far end where that is an interface.</summary>
public sealed class EdgeFacetTests : IAsyncLifetime
{
    private readonly Answering _graph = Answering.Over("""
        enum Role { HOST GUEST }
        interface Actor { shows: [Show!]! @relationship(type: "IN", direction: OUT, properties: "Part") }
        type Firm implements Actor @node { name: String!  country: String @index }
        type Person implements Actor @node { name: String!  country: String @index  code: String @index }
        type Show @node { name: String!  actors: [Actor!]! @relationship(type: "IN", direction: IN, properties: "Part") }
        type Part @relationshipProperties { role: Role  paid: Boolean  note: String }
        """);

    public async ValueTask InitializeAsync()
    {
        (string Id, string Label, string? Country, string? Role, bool? Paid)[] members =
        [
            ("firm:a", "Firm", "MX", "HOST", true), ("firm:b", "Firm", "US", "GUEST", null), ("person:c", "Person", "MX", "GUEST", false),
            ("person:d", "Person", null, null, true), ("person:e", "Person", "CA", "GUEST", true),
        ];
        await _graph.Store.ApplyAsync(
            new GraphWrite
            {
                PutNodes =
                [
                    new NodeRecord("show:s", "Show", Texts(("name", "S"))),
                    .. members.Select(member => new NodeRecord(member.Id, member.Label, Texts(("name", member.Id), ("country", member.Country)))),
                ],
                PutRelationships =
                    [.. members.Select((member, i) => new RelationshipRecord($"r:{i}", "IN", member.Id, "show:s", Part(member.Role, member.Paid)))],
            },
            TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("by: [EDGE_ROLE]", "edgeRole GUEST 3, edgeRole HOST 1, edgeRole null 1")]
    [InlineData("by: [EDGE_PAID]", "edgePaid true 3, edgePaid false 1, edgePaid null 1")]
    [InlineData("by: [TYPE]", "type PERSON 3, type FIRM 2")]
    [InlineData("by: [COUNTRY, TYPE], limit: 1", "country MX 2, type PERSON 3")]
    public async Task Members_are_counted_by(string arguments, string expected)
    {
        var data = await _graph.DataAsync($"{{ show(id: \"show:s\") {{ actors(first: 0) {{ facets({arguments}) {{ field value count }} }} }} }}");

        Assert.Equal(expected, Show(data));
    }

    [Fact]
    public async Task The_filter_of_the_connection_holds_for_them()
    {
        var data = await _graph.DataAsync(
            "{ show(id: \"show:s\") { actors(where: { edge: { role: { eq: GUEST } } }) { facets(by: [TYPE, EDGE_ROLE]) { field value count } } } }");

        Assert.Equal("type PERSON 2, type FIRM 1, edgeRole GUEST 3", Show(data));
    }

    [Fact]
    public async Task What_not_all_types_share_is_not_counted()
    {
        var error = await _graph.ErrorAsync("{ show(id: \"show:s\") { actors { facets(by: [CODE]) { count } } } }");

        Assert.Equal("VALIDATION_FAILED", error.Code);
    }

    public ValueTask DisposeAsync()
    {
        _graph.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Show(System.Text.Json.JsonElement data) => string.Join(", ", data.GetProperty("show").GetProperty("actors").GetProperty("facets")
        .EnumerateArray().Select(facet => $"{facet.GetProperty("field")} {facet.GetProperty("value").GetString() ?? "null"} {facet.GetProperty("count")}"));

    private static Dictionary<string, Value> Texts(params (string Key, string? Text)[] values) =>
        values.Where(value => value.Text is not null).ToDictionary(value => value.Key, value => (Value)new TextValue(value.Text!), StringComparer.Ordinal);

    private static Dictionary<string, Value> Part(string? role, bool? paid)
    {
        var values = Texts(("role", role));
        if (paid is { } flag) values["paid"] = BooleanValue.Of(flag);
        return values;
    }
}
