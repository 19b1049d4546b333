using System.Text.Json;
using KnowledgeGraph.GraphQL.Schemas.Printing;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Testing.Asking;
using KnowledgeGraph.Testing.Schemas.Rules;

namespace KnowledgeGraph.Tests.Query.Asking;

/// <summary>Relationships that the owner of a root field names are looked up as nodes are; the golden files have the forms.</summary>
public class AskedEdgesTests
{
    [Fact]
    public async Task What_has_gone_meanwhile_is_asked_for_once_more()
    {
        var owner = new MadeLinks { Stale = "KNOWS rel:no" };
        using var graph = await SailorsAsync(owner);

        var answer = await graph.AskAsync("""{ joined(links: ["KNOWS rel:k1"]) { links { id } } }""");

        Assert.Equal("""{"data":{"joined":{"links":[{"id":"rel:k1"}]}}}""", answer);
        Assert.Equal(2, owner.Calls);
    }

    [Theory]
    [InlineData("KNOWS rel:no")]
    [InlineData("KNOWS rel:s1")]
    public async Task What_is_gone_the_second_time_too_or_is_of_another_type_fails_alone(string link)
    {
        var owner = new MadeLinks();
        using var graph = await SailorsAsync(owner);

        var answer = JsonDocument.Parse(await graph.AskAsync(
            "query($link: [String!]!) { joined(links: $link) { links { id } } ship(id: \"ship:1\") { id } }", $$"""{"link":"{{link}}"}""")).RootElement;

        Assert.Equal("""{"joined":null,"ship":{"id":"ship:1"}}""", answer.GetProperty("data").GetRawText());
        Assert.Equal("STORE_UNAVAILABLE", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(2, owner.Calls);
    }

    [Theory]
    [InlineData("""{ joined(links: ["KNOWS rel:k1"]) { places { only { id } } } }""", "RootEdge is no value of 'only'")]
    [InlineData("""{ joined(links: ["SUBJECT rel:k1"]) { links { id } } }""", "RootEdge is no value of 'links'")]
    [InlineData("""{ joined(links: ["NO_TYPE rel:k1"]) { links { id } } }""", "RootEdge is no value of 'links'")]
    public async Task An_owner_that_names_a_type_that_cannot_be_there_is_at_fault(string operation, string fault)
    {
        using var graph = await SailorsAsync(new MadeLinks(only: "SailsOn"));

        var told = await Assert.ThrowsAsync<AggregateException>(() => graph.AskAsync(operation));
        graph.Faults.Clear();

        Assert.Contains(fault, Assert.Single(told.InnerExceptions).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_are_looked_up_in_one_run()
    {
        const int Count = 10_000;
        var owner = new Many(Count);
        using var graph = await SailorsAsync(owner);
        await graph.Store.ApplyAsync(
            new GraphWrite
            {
                PutRelationships = [.. Enumerable.Range(0, Count)
                    .Select(i => new RelationshipRecord($"rel:m{i}", "KNOWS", "sailor:1", "sailor:2", new Dictionary<string, Value>()))],
            },
            TestContext.Current.CancellationToken);

        var found = (await graph.DataAsync("{ many { id kind } }")).GetProperty("many").EnumerateArray().ToList();

        Assert.Equal(Enumerable.Range(0, Count).Select(i => $"rel:m{i}"), found.Select(one => one.GetProperty("id").GetString()));
        Assert.All(found, one => Assert.Equal("KNOWS", one.GetProperty("kind").GetString()));
    }

    [Theory]
    [InlineData("{ joined(links: [], first: 3) { links { id kind } } }", 5 + 3)]
    [InlineData("{ joined(links: [], first: 3) { links { statements(first: 4) { nodes { id } } } } }", 5 + 3 + 3 * 4)]
    [InlineData("{ joined(links: [], first: 3) { links { ... on Serves { statements(first: 4) { nodes { id } } } ... on Knows { id } } } }", 5 + 3 + 3 * 4)]
    [InlineData("{ joined(links: [], first: 3) { places { link { id } others { id } } } }", 5 + 3 + 3 * 2)]
    public async Task Each_that_may_be_named_costs_one_and_the_dearest_type_decides_what_lies_below(string operation, long cost)
    {
        using var graph = await SailorsAsync(new MadeLinks());

        var report = await graph.CostAsync(operation);

        Assert.Equal(cost, report.GetProperty("actual").GetInt64());
        Assert.Equal(cost, report.GetProperty("fields").EnumerateArray().Sum(field => field.GetProperty("cost").GetInt64()));
    }

    [Fact]
    public void Each_type_that_is_shown_is_a_Relationship_by_itself_once_an_owner_leads_there()
    {
        using var graph = Answering.Over(LinkedSailors.Model, roots: [new MadeLinks()]);

        Assert.Empty(SchemaValidator.Validate(graph.Schema));
        var printed = SchemaPrinter.Print(graph.Schema);
        Assert.Contains("\ntype SailsOn implements Relationship {", printed, StringComparison.Ordinal);
        var fields = ((ObjectType)graph.Schema.GetType("SailsOn")!).Fields.Select(field => field.Name);
        Assert.Equal(["id", "kind", "since", "until", "confidence", "attestedOn", "properties", "statements", "rank", "duty"], fields);
        var all = graph.Schema.GetPossibleTypes(graph.Schema.GetType("Relationship")!).Select(type => type.Name).ToList();
        Assert.Empty(new[] { "SailsOn", "Knows", "Serves", "SisterOf", "Mentions", "SailorShipsEdge", "SailorBossEdge" }.Except(all));
        Assert.DoesNotContain("Subject", all);
        Assert.DoesNotContain(Api.Described.Missing(graph.Schema), coordinate => coordinate is "SailsOn" or "Mentions" or "Mentions.id");
    }

    [Fact]
    public void Without_such_an_owner_there_are_none()
    {
        var schema = ApiSchema.Of(ModelLoader.Load([("model.graphql", LinkedSailors.Model)]), roots: [new MadeRoot()]);

        Assert.Null(schema.GetType("SailsOn"));
        Assert.Null(schema.GetType("Mentions"));
    }

    [Fact]
    public void An_owner_that_names_a_type_alone_leads_there_too()
    {
        using var graph = Answering.Over(LinkedSailors.Model, roots: [new Many(1, "Knows")]);

        Assert.NotNull(graph.Schema.GetType("SailsOn"));
        Assert.Empty(SchemaValidator.Validate(graph.Schema));
    }

    private static async Task<Answering> SailorsAsync(IRootField owner)
    {
        var graph = Answering.Over(LinkedSailors.Model, roots: [owner]);
        await graph.Store.ApplyAsync(LinkedSailors.Graph, TestContext.Current.CancellationToken);
        return graph;
    }

    private sealed class Many(int count, string type = "Relationship") : IRootField
    {
        public string Sdl => $"extend type Query {{ \"All.\" many: [{type}!] }}";

        public long CostOf(SelectedField root) => 0;

        public int MostItems(IReadOnlyList<SelectedField> path) => count;

        public ValueTask<RootValue> AnswerAsync(RootCall call, CancellationToken cancellation) =>
            ValueTask.FromResult<RootValue>(new RootList([.. Enumerable.Range(0, count).Select(i => new RootEdge("KNOWS", $"rel:m{i}"))]));
    }
}
