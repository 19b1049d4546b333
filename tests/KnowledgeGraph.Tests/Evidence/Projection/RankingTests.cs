using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Verification;

namespace KnowledgeGraph.Tests.Evidence.Projection;

/// <summary>What ranks and denials make of the graph, from files to records; and that all of it comes back.</summary>
public class RankingTests
{
    private const string Entities = "entities:\n  - { id: company:a, type: Company, name: Acme }\n  - { id: company:b, type: Company, name: Bolt }\n"
        + "  - { id: company:c, type: Company, name: Cord }\n  - { id: human:h, type: Human, name: H }\nstatements:\n";

    private const string Why = ", rankReason: R";

    [Theory]
    [InlineData("value: US, confidence: 0.5, rank: PREFERRED" + Why, "value: MX, confidence: 0.9", "\"US\"")]
    [InlineData("value: US, confidence: 0.5, rank: PREFERRED" + Why, "value: MX, confidence: 0.9, rank: PREFERRED" + Why, "\"MX\"")]
    [InlineData("value: US, confidence: 0.5", "value: MX, confidence: 0.9, rank: DEPRECATED" + Why, "\"US\"")]
    [InlineData("value: US, confidence: 0.5", "value: MX, confidence: 0.9, negated: true", "\"US\"")]
    [InlineData("value: US, negated: true", "value: US, confidence: 0.5", "\"US\"")]
    [InlineData("value: US, rank: DEPRECATED" + Why, "value: MX, negated: true", "")]
    public async Task Of_a_single_field_a_preferred_value_wins_and_what_is_deprecated_or_denied_never_shows(string one, string other, string expected)
    {
        using var run = new SeedRun();

        await LoadAsync(run, Country("s1", one) + Country("s2", other));

        Assert.Equal(expected, Country(run));
        await LoadAsync(run, Country("s3", "value: US, confidence: 0.5") + Country("s4", "value: MX, confidence: 0.9"));
        Assert.Equal("\"MX\"", Country(run));
    }

    [Fact]
    public async Task A_preferred_value_means_nothing_in_a_list_and_a_deprecated_one_is_left_out()
    {
        using var run = new SeedRun();
        const string Alias = "  - { id: ^, subject: company:a, predicate: aliases, value: ";

        await LoadAsync(
            run, Alias.Replace('^', '1') + "A, rank: PREFERRED" + Why + " }\n" + Alias.Replace('^', '2') + "B }\n"
            + Alias.Replace('^', '3') + "C, rank: DEPRECATED" + Why + " }\n" + Alias.Replace('^', '4') + "D, negated: true }\n");

        Assert.Equal("[\"A\",\"B\"]", run.Store.Node("company:a").Properties["aliases"].ToString());
    }

    [Theory]
    [InlineData("", "", "b")]
    [InlineData("validFrom: 2020", "validTo: 2020-01-01", "b")]
    [InlineData("validFrom: 2020", "validTo: 2019", "bc")]
    [InlineData("validFrom: 2020, validTo: 2021", "validFrom: 2021-12, validTo: 2023", "b")]
    public async Task Of_a_single_relationship_a_preferred_end_wins_over_others_of_its_time(string preferred, string other, string ends)
    {
        using var run = new SeedRun();
        var normal = Parent("s2", "c", "confidence: 0.9, " + other);
        await LoadAsync(run, Parent("s1", "b", preferred) + normal);
        Assert.Equal("bc", Parents(run));

        await LoadAsync(run, Parent("s1", "b", "confidence: 0.5, rank: PREFERRED" + Why + ", " + preferred) + normal);
        var ranked = Parents(run);
        await LoadAsync(run, normal);

        Assert.Equal(ends, ranked);
        Assert.Equal("c", Parents(run));
        await LoadAsync(run, Parent("s1", "b", "confidence: 0.5, rank: PREFERRED" + Why + ", " + preferred) + normal);
        Assert.Equal(ends, Parents(run));
    }

    [Fact]
    public async Task Of_a_list_of_relationships_a_preferred_end_means_nothing_and_confidence_is_that_of_what_is_projected()
    {
        using var run = new SeedRun();

        await LoadAsync(
            run, Job("s1", "a", "confidence: 0.5, rank: PREFERRED" + Why) + Job("s2", "b", "confidence: 0.6") + Job("s3", "b", "rank: DEPRECATED" + Why)
            + Job("s4", "b", "negated: true") + Job("s5", "c", "negated: true"));

        Assert.Single(run.Store.Between("human:h", "WORKS_AT", "company:a"));
        var job = Assert.Single(run.Store.Between("human:h", "WORKS_AT", "company:b"));
        Assert.Equal(("0.6", "[\"s2\"]"), (job.Properties["confidence"].ToString(), job.Properties["statements"].ToString()));
        Assert.Empty(run.Store.Between("human:h", "WORKS_AT", "company:c"));
    }

    [Fact]
    public async Task What_is_denied_makes_nodes_to_speak_of_and_a_document_that_mentions_them()
    {
        using var run = new SeedRun();
        await LoadAsync(run, Job("s1", "a", ""));
        run.Write("b.yaml", "document: { id: doc:b, title: B }\nstatements:\n" + Job("s2", "a", "negated: true"));

        await run.LoadAsync("b.yaml");

        Assert.Equal("[\"s2\"]", Assert.Single(run.Store.Between("doc:b", "MENTIONS", "human:h")).Properties["statements"].ToString());
        Assert.Single(run.Store.Between("doc:b", "MENTIONS", "company:a"));
        Assert.Equal("[\"s1\"]", Assert.Single(run.Store.Between("human:h", "WORKS_AT", "company:a")).Properties["statements"].ToString());
        Assert.Equal("true", run.Store.Node("s2").Properties["negated"].ToString());
    }

    [Fact]
    public async Task A_preferred_publisher_is_the_one_whose_documents_corroborate_nothing_of_their_own()
    {
        using var run = new SeedRun();
        const string Published = "document: { id: doc:b, title: B, publisher: company:b }\nstatements:\n";
        await LoadAsync(run, Job("s1", "a", "confidence: 0.5") + "  - { id: p1, subject: doc:a, predicate: publisher, object: company:b }\n");
        run.Write("b.yaml", Published + Job("s2", "a", "confidence: 0.5"));
        await run.LoadAsync("b.yaml");
        Assert.Equal("0.5", Confidence());

        run.Write("b.yaml", Published + Job("s2", "a", "confidence: 0.5")
            + "  - { id: p2, subject: doc:b, predicate: publisher, object: company:c, confidence: 0.3, rank: PREFERRED" + Why + " }\n");
        await run.LoadAsync("b.yaml");

        Assert.Equal("0.75", Confidence());

        string Confidence() => Assert.Single(run.Store.Between("human:h", "WORKS_AT", "company:a")).Properties["confidence"].ToString();
    }

    [Fact]
    public async Task A_rank_has_a_reason_and_an_author_and_begins_a_period()
    {
        using var run = new SeedRun();
        await LoadAsync(run, Country("s1", "value: US"));

        await LoadAsync(run, Country("s1", "value: US, rank: DEPRECATED, rankReason: Outdated."));

        var now = run.Store.Node("s1").Properties;
        Assert.Equal(("\"DEPRECATED\"", "\"Outdated.\"", "\"seed\""),
            (now["rank"].ToString(), now["rankReason"].ToString(), now["rankedBy"].ToString()));
        Assert.Equal(
            "[{\"from\":1,\"at\":\"2024-05-01T12:00:00Z\",\"to\":2,\"until\":\"2024-05-02T12:00:00Z\","
            + "\"rank\":\"NORMAL\",\"rankReason\":null,\"rankedBy\":null},"
            + "{\"from\":2,\"at\":\"2024-05-02T12:00:00Z\"}]",
            now["periods"].ToString());
    }

    [Fact]
    public async Task An_id_that_is_given_again_for_a_denial_is_refused()
    {
        using var run = new SeedRun();
        await LoadAsync(run, Country("s1", "value: US"));

        var error = await Assert.ThrowsAsync<SeedException>(
            () => LoadAsync(run, Country("s1", "value: US, negated: true")));

        Assert.Contains("The id 's1' belongs to a statement that says something else of 'company:a'", error.Message, StringComparison.Ordinal);
    }

    private static string Country(string id, string fields) => $"  - {{ id: {id}, subject: company:a, predicate: country, {fields} }}\n";

    private static string Parent(string id, string end, string fields) =>
        $"  - {{ id: {id}, subject: company:a, predicate: parent, object: company:{end}, {fields} }}\n".Replace(", , ", ", ").Replace(",  }", " }");

    private static string Job(string id, string company, string fields) =>
        $"  - {{ id: {id}, subject: human:h, predicate: jobs, object: company:{company}{(fields.Length > 0 ? ", " : "")}{fields} }}\n";

    private static string Country(SeedRun run) => run.Store.Node("company:a").Properties.GetValueOrDefault("country")?.ToString() ?? "";

    private static string Parents(SeedRun run) => string.Concat(
        new[] { "b", "c" }.Where(end => run.Store.Between("company:a", "PART_OF", "company:" + end).Count > 0));

    private static async Task LoadAsync(SeedRun run, string statements)
    {
        run.Write("a.yaml", "document: { id: doc:a, title: A }\n" + Entities + statements);
        await run.LoadAsync("a.yaml");
        run.Time.Advance(TimeSpan.FromDays(1));
        Assert.Empty((await new Verifier(run.Model, run.Store).RunAsync(texts: null, TestContext.Current.CancellationToken)).Faults);
    }
}
