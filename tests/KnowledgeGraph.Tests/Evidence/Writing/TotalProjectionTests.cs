using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Evidence.Verification;
using KnowledgeGraph.Evidence.Writing;
using KnowledgeGraph.Testing.Versions;

namespace KnowledgeGraph.Tests.Evidence.Writing;

/// <summary>Whatever is retracted, each node of the graph has what the model requires; and all of it comes back.</summary>
public class TotalProjectionTests
{
    private const string Seed = "document: { id: doc:a, title: A }\nentities:\n"
        + "  - { id: company:a, type: Company, name: Acme, country: US }\n"
        + "  - { id: figure:f, type: Figure, value: 7, unit: ton }\n"
        + "statements:\n  - { id: s1, subject: figure:f, predicate: of, object: company:a }\n";

    private static readonly string Name = EvidenceIds.OfField("doc:a", "company:a", "name", null, "\"Acme\"");
    private static readonly string Country = EvidenceIds.OfField("doc:a", "company:a", "country", null, "\"US\"");
    private static readonly string Value = EvidenceIds.OfField("doc:a", "figure:f", "value", null, "7");
    private static readonly string Unit = EvidenceIds.OfField("doc:a", "figure:f", "unit", null, "\"ton\"");

    [Fact]
    public async Task An_entity_without_a_name_has_its_id_as_name_and_verification_lists_it()
    {
        using var run = await LoadedAsync();
        var whole = await ShownAsync(run);

        await SetAsync(run, StatementStatus.Retracted, Name);

        Assert.Equal("\"company:a\"", run.Store.Node("company:a").Properties["name"].ToString());
        Assert.Single(run.Store.Between("figure:f", "MEASURED_AT", "company:a"));
        Assert.Equal("company:a: No accepted statement gives the Company a name, and its id stands for it. State its name.", await FaultAsync(run));

        await SetAsync(run, StatementStatus.Accepted, Name);
        Assert.Equal(whole, await ShownAsync(run));
    }

    [Fact]
    public async Task What_lacks_another_required_field_leaves_with_its_relationships_until_it_has_it()
    {
        using var run = await LoadedAsync();
        var whole = await ShownAsync(run);

        await SetAsync(run, StatementStatus.Retracted, Value);

        Assert.True(run.Store.Current.Find("figure:f") < 0);
        Assert.Empty(run.Store.Between("s1", Plumbing.Subject, "figure:f"));
        Assert.Single(run.Store.Between("s1", Plumbing.Object, "company:a"));
        Assert.Equal("figure:f: The Figure is left out of the graph for want of 'value', which the model requires. State it.", await FaultAsync(run));

        await SetAsync(run, StatementStatus.Accepted, Value);
        Assert.Equal(whole, await ShownAsync(run));
    }

    [Fact]
    public async Task What_comes_to_lack_a_field_while_another_of_its_statements_changes_stays_out_of_the_graph()
    {
        using var run = await LoadedAsync();
        var whole = await ShownAsync(run);
        await SetAsync(run, StatementStatus.Retracted, Value);

        await SetAsync(run, StatementStatus.Retracted, Unit, "s1");
        Assert.True(run.Store.Current.Find("figure:f") < 0);
        await SetAsync(run, StatementStatus.Accepted, Unit, Value);
        Assert.Empty(run.Store.Between("figure:f", "MEASURED_AT", "company:a"));
        await SetAsync(run, StatementStatus.Accepted, "s1");

        Assert.Equal(whole, await ShownAsync(run));
    }

    [Fact]
    public async Task Retracting_all_that_is_said_and_accepting_it_again_gives_back_the_graph()
    {
        using var run = await LoadedAsync();
        var whole = await ShownAsync(run);

        await SetAsync(run, StatementStatus.Retracted, Name, Country, Value, Unit, "s1");
        Assert.Equal(-1, Math.Max(run.Store.Current.Find("company:a"), run.Store.Current.Find("figure:f")));
        Assert.Equal("", await FaultAsync(run));

        await SetAsync(run, StatementStatus.Accepted, Name, Country, Value, Unit, "s1");
        Assert.Equal(whole, await ShownAsync(run));
    }

    [Theory]
    [InlineData("name: Acme, ", "The Company 'company:a' needs 'name'")]
    [InlineData("value: 7, ", "The Figure 'figure:f' needs 'value'")]
    public async Task A_load_refuses_both(string left, string expected)
    {
        using var run = await LoadedAsync();
        run.Write("a.yaml", Seed.Replace(left, "", StringComparison.Ordinal));

        var refused = await Assert.ThrowsAsync<SeedException>(() => run.LoadAsync("a.yaml"));

        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, run.Store.Current.ChangeNumber);
    }

    private static async Task<SeedRun> LoadedAsync()
    {
        var run = new SeedRun();
        run.Write("a.yaml", Seed);
        await run.LoadAsync();
        return run;
    }

    private static async Task SetAsync(SeedRun run, StatementStatus status, params string[] ids)
    {
        run.Time.Advance(TimeSpan.FromDays(1));
        await new EvidenceWriter(run.Model, run.Store, run.Store).WriteAsync(
            async _ =>
            {
                var statements = (await StoredGraph.ReadAsync(run.Model, run.Store, TestContext.Current.CancellationToken)).Statements;
                return new EvidenceChange
                {
                    At = run.Time.GetUtcNow(),
                    Statements = [.. ids.Select(id => statements[id] with { Status = status, KnownTo = null })],
                };
            },
            TestContext.Current.CancellationToken);
    }

    private static async Task<string> FaultAsync(SeedRun run) => string.Join(
        '\n', (await new Verifier(run.Model, run.Store).RunAsync(texts: null, TestContext.Current.CancellationToken)).Faults);

    private static async Task<string> ShownAsync(SeedRun run) =>
        (await StoredGraph.ReadAsync(run.Model, run.Store, TestContext.Current.CancellationToken)).Shown();
}
