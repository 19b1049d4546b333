using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Search;
using KnowledgeGraph.Search.Limits;
using static KnowledgeGraph.Tests.Search.NamedStore;

namespace KnowledgeGraph.Tests.Search.Ranking;

public class SearchTests
{
    private static readonly NodeRecord[] Some =
    [
        With(With(Body("body:ocean", "Ocean Office"), "name_es", new TextValue("Oficina del Océano")), "name_fr", new TextValue("Bureau de l'océan")),
        With(Body("body:forest", "Forest Trust of the North", "Trust of Trees"), "short", new TextValue("FTN")),
        Body("body:acme", "Acme Tools, S.A. de C.V."),
        Body("body:steel", "San Mateo Steel Works"),
        Human("human:rivera", "Jane Rivera Holt"),
    ];

    [Theory]
    [InlineData("Ocean Office", "body:ocean", 1.0)]
    [InlineData("oficina del oceano", "body:ocean", 0.99)]
    [InlineData("Bureau de l'océan", "body:ocean", 1.0)]
    [InlineData("FTN", "body:forest", 1.0)]
    [InlineData("ocean-office", "body:ocean", 0.98)]
    public async Task An_exact_name_scores_1_a_folded_one_99_the_same_words_98(string query, string id, double score)
    {
        var hit = (await HitsAsync(query)).Hits[0];

        Assert.Equal((id, score), (hit.Id, hit.Score));
    }

    [Theory]
    [InlineData("office ocean", "body:ocean")]
    [InlineData("ocaen office", "body:ocean")]
    [InlineData("acme tools inc", "body:acme")]
    [InlineData("ACME TOOLS SA", "body:acme")]
    [InlineData("sanmateo steelworks", "body:steel")]
    [InlineData("smsw", "body:steel")]
    [InlineData("ms. rivera", "human:rivera")]
    [InlineData("rivera holt, jane", "human:rivera")]
    [InlineData("J. Rivera", "human:rivera")]
    [InlineData("trust north", "body:forest")]
    [InlineData("trees", "body:forest")]
    [InlineData("oci\u0301ean office", "body:ocean")]
    public async Task What_is_typed_otherwise_finds_it_with_less(string query, string id)
    {
        var hit = (await HitsAsync(query)).Hits[0];

        Assert.Equal(id, hit.Id);
        Assert.InRange(hit.Score, 0.5, 0.98);
    }

    [Fact]
    public async Task A_hit_tells_the_name_that_fits_and_its_language()
    {
        var hits = await HitsAsync("oficina del oceano");

        Assert.Equal(("Oficina del Océano", "ES", "Body"), (hits.Hits[0].MatchedName, hits.Hits[0].Language, hits.Hits[0].Type.Name));
        Assert.Equal([("Body", 1)], hits.ByType.Select(type => (type.Type.Name, type.Count)));
    }

    [Fact]
    public async Task A_name_that_is_the_default_and_one_language_has_that_language_and_one_of_several_has_none()
    {
        await using var store = new NamedStore();
        await store.PutAsync(
            With(Body("body:1", "Uno"), "name_en", new TextValue("Uno")),
            With(With(With(Body("body:2", "Duo"), "name_es", new TextValue("Duo")), "name_en", new TextValue("Duo")), "name_fr", new TextValue("Duo")));
        await using var index = store.Index();

        Assert.Equal("EN", (await index.SearchAsync("Uno", null, Cancellation)).Hits[0].Language);
        Assert.Null((await index.SearchAsync("Duo", null, Cancellation)).Hits[0].Language);
    }

    [Fact]
    public async Task Types_choose_among_whom_to_look()
    {
        await using var store = new NamedStore();
        await store.PutAsync(Body("body:1", "Rivera Mills"), Human("human:1", "Jane Rivera"));
        await using var index = store.Index();

        var hits = await index.SearchAsync("rivera", [store.Model.NodeTypes["Human"]], Cancellation);

        Assert.Equal(["human:1"], hits.Hits.Select(hit => hit.Id));
        Assert.Empty((await index.SearchAsync("rivera", [], Cancellation)).Hits);
    }

    [Fact]
    public async Task Equal_scores_go_by_degree_and_then_by_id()
    {
        await using var store = new NamedStore();
        await store.PutAsync(Body("body:a", "Lake Club"), Body("body:b", "Lake Club"), Body("body:c", "Lake Club"), Body("body:d", "Dunes"));
        await using var index = store.Index();
        Assert.Equal(["body:a", "body:b", "body:c"], (await index.SearchAsync("Lake Club", null, Cancellation)).Hits.Select(hit => hit.Id));

        RelationshipRecord Part(string id, string from, string to) => new(id, "PART_OF", from, to, new Dictionary<string, Value>(StringComparer.Ordinal));
        await store.ApplyAsync(new GraphWrite { PutRelationships = [Part("rel:1", "body:c", "body:d"), Part("rel:2", "body:d", "body:c")] }, Cancellation);
        Assert.Equal(["body:c", "body:a", "body:b"], (await index.SearchAsync("Lake Club", null, Cancellation)).Hits.Select(hit => hit.Id));

        await store.ApplyAsync(new GraphWrite { DeleteRelationships = ["rel:1", "rel:2"] }, Cancellation);
        Assert.Equal(["body:a", "body:b", "body:c"], (await index.SearchAsync("Lake Club", null, Cancellation)).Hits.Select(hit => hit.Id));
    }

    [Fact]
    public async Task An_identifier_finds_its_entity_whole_and_by_its_value()
    {
        await using var store = new NamedStore();
        await store.PutAsync(
            With(Body("body:1", "Ocean"), "identifiers", new ListValue(new TextValue("wikidata:Q42"), new TextValue("ror:01x"))), Body("body:2", "Sea"));
        await using var index = store.Index();

        Assert.Equal("body:1", await index.ByIdentifierAsync("wikidata:Q42", Cancellation));
        Assert.Null(await index.ByIdentifierAsync("Q42", Cancellation));
        Assert.Null(await index.ByIdentifierAsync("wikidata:q42", Cancellation));
        foreach (var query in (string[])["wikidata:Q42", "Q42"])
        {
            var hit = (await index.SearchAsync(query, null, Cancellation)).Hits[0];
            Assert.Equal(("body:1", 1.0, "wikidata:Q42"), (hit.Id, hit.Score, hit.MatchedName));
        }
    }

    [Fact]
    public async Task Suggestions_are_what_was_typed_then_what_begins_with_it_then_what_has_it()
    {
        await using var store = new NamedStore();
        await store.PutAsync(Body("body:1", "Great Lake"), Body("body:2", "Lake"), Body("body:3", "Lakeside Mill"), Body("body:4", "Lake Club"), Body("body:5", "River"));
        await using var index = store.Index();

        Assert.Equal(["body:2", "body:3", "body:4", "body:1"], (await index.SuggestAsync("lake", null, 10, Cancellation)).Select(entry => entry.Id));
        Assert.Equal(["body:4"], (await index.SuggestAsync("lake c", null, 10, Cancellation)).Select(entry => entry.Id));
        Assert.Equal(["body:2", "body:4"], (await index.SuggestAsync("lake ", null, 2, Cancellation)).Select(entry => entry.Id));
        Assert.Equal(["body:5"], (await index.SuggestAsync("rivre", null, 10, Cancellation)).Select(entry => entry.Id));
        Assert.Empty(await index.SuggestAsync("", null, 10, Cancellation));
        Assert.Empty(await index.SuggestAsync("lake", null, 0, Cancellation));
    }

    [Fact]
    public async Task No_more_than_the_limit_is_found_and_the_shortest_names_are_compared()
    {
        await using var store = new NamedStore();
        await store.PutAsync([.. Enumerable.Range(0, 50).Select(i => Body($"body:{i:00}", i % 2 == 0 ? $"Lake N{i}" : $"Lake of the very far North N{i}"))]);
        await using var few = store.Index(limits: new SearchLimits { Hits = 10, BuildingWait = TimeSpan.FromMinutes(1) });
        await using var narrow = store.Index(limits: new SearchLimits { ComparedNames = 30, BuildingWait = TimeSpan.FromMinutes(1) });

        Assert.Equal(10, (await few.SearchAsync("lake", null, Cancellation)).Total);
        var hits = (await narrow.SearchAsync("lake", null, Cancellation)).Hits;
        Assert.Equal(25, hits.Count);
        Assert.All(hits, hit => Assert.DoesNotContain("far", hit.MatchedName, StringComparison.Ordinal));
    }

    private static async Task<NameHits> HitsAsync(string query)
    {
        await using var store = new NamedStore();
        await store.PutAsync(Some);
        await using var index = store.Index();
        return await index.SearchAsync(query, null, TestContext.Current.CancellationToken);
    }
}
