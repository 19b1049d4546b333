using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Evidence.Verification;

namespace KnowledgeGraph.Tests.Evidence.Seeds;

/// <summary>A document that is loaded again says what its files say now, and the store keeps what it said before.</summary>
public class LoadingAgainTests
{
    private const string Head = "document: { id: doc:a, title: A }\nentities:\n";
    private const string Us = "  - { id: company:a, type: Company, name: Acme, country: US }\n";
    private const string Mx = "  - { id: company:a, type: Company, name: Acme, country: MX }\n";
    private const string Human = "  - { id: human:h, type: Human, name: H }\n";
    private const string Job = "statements:\n  - { id: s1, subject: human:h, predicate: jobs, object: company:a, edge: { title: Head } }\n";

    private static readonly string UsId = EvidenceIds.OfField("doc:a", "company:a", "country", null, "\"US\"");
    private static readonly string MxId = EvidenceIds.OfField("doc:a", "company:a", "country", null, "\"MX\"");

    [Theory]
    [InlineData("US", "MX")]
    [InlineData("MX", "US")]
    public async Task A_value_that_its_file_has_changed_is_changed_and_changed_back(string first, string second)
    {
        using var run = new SeedRun();
        string File(string country) => Head + (country == "US" ? Us : Mx);
        await LoadAsync(run, File(first));

        var there = await LoadAsync(run, File(second));
        var country = run.Store.Node("company:a").Properties["country"].ToString();
        var back = await LoadAsync(run, File(first));

        Assert.Equal($"\"{second}\"", country);
        Assert.Equal($"\"{first}\"", run.Store.Node("company:a").Properties["country"].ToString());
        Assert.Equal(new LoadCounts { Added = 1, Superseded = 1, Unchanged = 1 }, there.Counts);
        Assert.Equal(new LoadCounts { StandingAgain = 1, Superseded = 1, Unchanged = 1 }, back.Counts);
        var again = run.Store.Node(first == "US" ? UsId : MxId).Properties;
        Assert.Equal("\"2024-05-01T12:00:00Z\"", again["knownFrom"].ToString());
        Assert.False(again.ContainsKey("knownTo"));
        var other = run.Store.Node(first == "US" ? MxId : UsId).Properties;
        Assert.Equal("\"2024-05-03T12:00:00Z\"", other["knownTo"].ToString());
        Assert.Equal("\"RETRACTED\"", other["status"].ToString());
        await VerifyAsync(run);
    }

    [Fact]
    public async Task What_a_file_no_longer_says_ends_with_a_reason_and_what_nothing_speaks_of_leaves_the_graph()
    {
        using var run = new SeedRun();
        await LoadAsync(run, Head + Us + Human + Job);

        var report = await LoadAsync(run, Head + Us);

        Assert.Equal(new LoadCounts { Withdrawn = 2, Unchanged = 2 }, report.Counts);
        Assert.Equal("\"Its document no longer says so.\"", run.Store.Node("s1").Properties["reason"].ToString());
        Assert.True(run.Store.Current.Find("human:h") < 0);
        Assert.Empty(run.Store.Between("doc:a", Plumbing.Mentions, "human:h"));
        await VerifyAsync(run);

        var back = await LoadAsync(run, Head + Us + Human + Job);

        Assert.Equal(new LoadCounts { StandingAgain = 2, Unchanged = 2 }, back.Counts);
        Assert.Single(run.Store.Between("human:h", "WORKS_AT", "company:a"));
        Assert.Single(run.Store.Between("s1", Plumbing.Subject, "human:h"));
        await VerifyAsync(run);
    }

    [Fact]
    public async Task A_node_that_comes_again_by_another_document_has_its_former_statements_again()
    {
        using var run = new SeedRun();
        await LoadAsync(run, Head + Us + Human + Job);
        await LoadAsync(run, Head + Us);
        run.Write("b.yaml", "document: { id: doc:b, title: B }\nentities:\n" + Human);

        await run.LoadAsync("b.yaml");

        Assert.Single(run.Store.Between("s1", Plumbing.About, "human:h"));
        Assert.Empty(run.Store.Between("human:h", "WORKS_AT", "company:a"));
        await VerifyAsync(run);
    }

    [Fact]
    public async Task A_correction_that_is_dropped_leaves_what_it_corrected_as_it_was()
    {
        using var run = new SeedRun();
        run.Write("b.yaml", "document: { id: doc:b, title: B }\nstatements:\n"
            + "  - { id: t1, subject: human:h, predicate: jobs, object: company:a, edge: { title: Deputy }, supersedes: s1 }\n");
        await LoadAsync(run, Head + Us + Human + Job, "a.yaml", "b.yaml");
        var corrected = Title(run);
        run.Time.Advance(TimeSpan.FromDays(1));
        run.Write("b.yaml", "document: { id: doc:b, title: B }\n");

        var report = await run.LoadAsync("b.yaml");

        Assert.Equal("\"Deputy\"", corrected);
        Assert.Equal("\"Head\"", Title(run));
        Assert.Equal(1, report.Counts.Withdrawn);
        Assert.Equal(["\"ACCEPTED\"", "\"RETRACTED\""], new[] { "s1", "t1" }.Select(id => run.Store.Node(id).Properties["status"].ToString()));
        Assert.False(run.Store.Node("s1").Properties.ContainsKey("reason"));
        await VerifyAsync(run);
    }

    [Fact]
    public async Task What_says_something_else_needs_another_id()
    {
        using var run = new SeedRun();
        await LoadAsync(run, Head + Us + Human + Job);
        run.Write("a.yaml", Head + Us + Human + "  - { id: human:i, type: Human, name: I }\n" + Job.Replace("human:h", "human:i", StringComparison.Ordinal));

        var error = await Assert.ThrowsAsync<SeedException>(() => run.LoadAsync("a.yaml"));

        Assert.Contains("The id 's1' belongs to a statement that says something else of 'human:h'", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, run.Store.Current.ChangeNumber);
    }

    [Fact]
    public async Task A_field_that_others_still_need_is_not_dropped_in_silence()
    {
        using var run = new SeedRun();
        run.Write("b.yaml", "document: { id: doc:b, title: B }\nstatements:\n  - { id: t1, subject: human:h, predicate: jobs, object: company:a }\n");
        await LoadAsync(run, Head + Us + Human, "a.yaml", "b.yaml");
        run.Write("a.yaml", Head + Us);

        var error = await Assert.ThrowsAsync<SeedException>(() => run.LoadAsync("a.yaml"));

        Assert.Contains("The Human 'human:h' needs 'name'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("knownFrom: 2024-05-02T00:00:00Z", "'knownFrom' 2024-05-02 00:00:00Z is still to come")]
    [InlineData("knownTo: 2024-05-02T00:00:00Z, reason: R", "'knownTo' 2024-05-02 00:00:00Z is still to come")]
    public async Task Nothing_is_known_from_a_moment_still_to_come(string key, string expected)
    {
        using var run = new SeedRun();
        run.Write("a.yaml", Head + Us + Human + Job.Replace("edge:", $"{key}, edge:", StringComparison.Ordinal));

        Assert.Contains(expected, await run.MistakesAsync("a.yaml"), StringComparison.Ordinal);
    }

    private static string Title(SeedRun run) => Assert.Single(run.Store.Between("human:h", "WORKS_AT", "company:a")).Properties["title"].ToString()!;

    private static async Task<LoadReport> LoadAsync(SeedRun run, string text, params string[] names)
    {
        run.Write("a.yaml", text);
        var report = await run.LoadAsync(names.Length == 0 ? ["a.yaml"] : names);
        run.Time.Advance(TimeSpan.FromDays(1));
        return report;
    }

    private static async Task VerifyAsync(SeedRun run) =>
        Assert.Empty((await new Verifier(run.Model, run.Store).RunAsync(texts: null, TestContext.Current.CancellationToken)).Faults);
}
