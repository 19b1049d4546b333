using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Tests.Evidence.Statements;

/// <summary>In which periods a statement stands, as its record keeps them after one load and another.</summary>
public class StandingTests
{
    private const string Head = "document: { id: doc:a, title: A }\nentities:\n"
        + "  - { id: company:a, type: Company, name: Acme }\n  - { id: human:h, type: Human, name: H }\nstatements:\n";

    private const string First = "\"from\":1,\"at\":\"2024-05-01T12:00:00Z\"";
    private const string Said = "\"said\":{\"confidence\":0.9,\"documentId\":\"doc:a\",\"implied\":false,\"recordedBy\":\"seed\"}";

    [Theory]
    [InlineData("confidence: 0.8")]
    [InlineData("span: [3, 9]")]
    [InlineData("paraphrase: P")]
    [InlineData("edge: { title: T }")]
    [InlineData("validFrom: 2022")]
    [InlineData("implied: true, confidence: 0.7")]
    [InlineData("recordedBy: R")]
    public async Task What_is_corrected_under_an_id_begins_a_period_and_the_one_before_keeps_what_was_said(string corrected)
    {
        using var run = new SeedRun();
        await LoadAsync(run, Job(""));

        await LoadAsync(run, Job(corrected));
        var there = Periods(run);
        await LoadAsync(run, Job(""));

        const string Second = "{" + First + ",\"to\":2,\"until\":\"2024-05-02T12:00:00Z\",";
        Assert.Equal("[" + Second + Said + "},{\"from\":2,\"at\":\"2024-05-02T12:00:00Z\"}]", there);
        Assert.StartsWith("[" + Second[..^1] + "},{\"from\":2,\"at\":\"2024-05-02T12:00:00Z\",\"to\":3,\"until\":\"2024-05-03T12:00:00Z\",\"said\":", Periods(run),
            StringComparison.Ordinal);
        Assert.EndsWith(",{\"from\":3,\"at\":\"2024-05-03T12:00:00Z\"}]", Periods(run), StringComparison.Ordinal);
        Assert.Equal(("\"2024-05-01T12:00:00Z\"", null), Known(run));
    }

    [Theory]
    [InlineData("", "RETRACTED", ",\"reason\":null", ",\"reason\":\"Its document no longer says so.\"")]
    [InlineData("  - { id: s1, subject: human:h, predicate: jobs, object: company:a, status: PROPOSED }\n", "PROPOSED", "", "")]
    [InlineData("  - { id: s1, subject: human:h, predicate: jobs, object: company:a, status: REJECTED, reason: R }\n", "REJECTED", ",\"reason\":null", ",\"reason\":\"R\"")]
    [InlineData("  - { id: s1, subject: human:h, predicate: jobs, object: company:a, status: RETRACTED }\n", "RETRACTED", "", "")]
    public async Task What_is_no_longer_accepted_ends_its_period_and_begins_another_when_it_stands_again(
        string instead, string status, string stood, string why)
    {
        using var run = new SeedRun();
        await LoadAsync(run, Job(""));

        await LoadAsync(run, instead);
        var (ended, known) = (Periods(run), Known(run));
        var again = await LoadAsync(run, instead);
        await LoadAsync(run, Job(""));

        const string Until = ",\"to\":2,\"until\":\"2024-05-02T12:00:00Z\"";
        const string Ended = "\"from\":2,\"at\":\"2024-05-02T12:00:00Z\"";
        Assert.Equal("[{" + First + Until + ",\"status\":\"ACCEPTED\",\"knownTo\":null" + stood + "},{" + Ended + "}]", ended);
        Assert.Equal(("\"2024-05-01T12:00:00Z\"", "\"2024-05-02T12:00:00Z\""), known);
        Assert.Null(again);
        Assert.Equal(
            "[{" + First + Until + "},{" + Ended + ",\"to\":3,\"until\":\"2024-05-04T12:00:00Z\",\"status\":\"" + status
            + "\",\"knownTo\":\"2024-05-02T12:00:00Z\"" + why + "},{\"from\":3,\"at\":\"2024-05-04T12:00:00Z\"}]",
            Periods(run));
        Assert.Equal(("\"2024-05-01T12:00:00Z\"", null), Known(run));
    }

    [Theory]
    [InlineData("status: PROPOSED", "{\"from\":1,\"at\":\"2024-05-01T12:00:00Z\"}")]
    [InlineData("status: RETRACTED", "{\"from\":1,\"at\":\"2024-05-01T12:00:00Z\"}")]
    [InlineData("knownFrom: 2024-01-01", "{\"from\":1,\"at\":\"2024-01-01T00:00:00Z\"}")]
    [InlineData("knownFrom: 2024-01-01, status: REJECTED", "{\"from\":1,\"at\":\"2024-01-01T00:00:00Z\"}")]
    [InlineData("knownFrom: 2024-01-01, knownTo: 2024-02-01, reason: R",
        "{\"from\":1,\"at\":\"2024-01-01T00:00:00Z\",\"to\":1,\"until\":\"2024-02-01T00:00:00Z\",\"knownTo\":null,\"reason\":null},"
        + "{\"from\":1,\"at\":\"2024-02-01T00:00:00Z\"}")]
    [InlineData("knownFrom: 2024-01-01, status: RETRACTED",
        "{\"from\":1,\"at\":\"2024-01-01T00:00:00Z\",\"to\":1,\"until\":\"2024-05-01T12:00:00Z\",\"status\":\"ACCEPTED\",\"knownTo\":null},"
        + "{\"from\":1,\"at\":\"2024-05-01T12:00:00Z\"}")]
    public async Task What_comes_in_stands_since_its_file_says_and_what_was_over_by_then_after_no_change(string fields, string periods)
    {
        using var run = new SeedRun();

        await LoadAsync(run, Job(fields));
        Assert.Null(await LoadAsync(run, Job(fields)));

        Assert.Equal($"[{periods}]", Periods(run));
    }

    [Fact]
    public async Task What_is_accepted_after_a_review_stands_from_then_on()
    {
        using var run = new SeedRun();
        await LoadAsync(run, Job("status: PROPOSED"));

        await LoadAsync(run, Job(""));

        Assert.Equal(
            "[{" + First + ",\"to\":2,\"until\":\"2024-05-02T12:00:00Z\",\"status\":\"PROPOSED\"},{\"from\":2,\"at\":\"2024-05-02T12:00:00Z\"}]",
            Periods(run));
        Assert.Equal(("\"2024-05-02T12:00:00Z\"", null), Known(run));
    }

    [Fact]
    public async Task A_file_that_dates_the_end_anew_moves_it_by_moments_and_leaves_what_each_change_showed()
    {
        using var run = new SeedRun();
        await LoadAsync(run, Job(""));
        await LoadAsync(run, Job("status: RETRACTED"));

        await LoadAsync(run, Job("status: RETRACTED, knownTo: 2024-05-01T18:00:00Z, reason: R"));

        Assert.Equal(
            "[{" + First + ",\"to\":2,\"until\":\"2024-05-01T18:00:00Z\",\"status\":\"ACCEPTED\",\"knownTo\":null,\"reason\":null},"
            + "{\"from\":2,\"at\":\"2024-05-01T18:00:00Z\",\"to\":3,\"until\":\"2024-05-03T12:00:00Z\","
            + "\"knownTo\":\"2024-05-02T12:00:00Z\",\"reason\":null},"
            + "{\"from\":3,\"at\":\"2024-05-03T12:00:00Z\"}]",
            Periods(run));
        Assert.Equal(("\"2024-05-01T12:00:00Z\"", "\"2024-05-01T18:00:00Z\""), Known(run));
    }

    [Fact]
    public async Task What_a_correction_ends_that_stood_before_ends_with_its_change()
    {
        using var run = new SeedRun();
        const string Other = "  - { id: s2, subject: human:h, predicate: jobs, object: company:a, edge: { title: T }";
        await LoadAsync(run, Job("") + Other + " }\n");

        await LoadAsync(run, Job("") + Other + ", supersedes: s1 }\n");

        Assert.Equal(
            "[{" + First + ",\"to\":2,\"until\":\"2024-05-02T12:00:00Z\","
            + "\"status\":\"ACCEPTED\",\"knownTo\":null,\"reason\":null,\"endedById\":null},"
            + "{\"from\":2,\"at\":\"2024-05-02T12:00:00Z\"}]",
            Periods(run));
    }

    [Fact]
    public async Task A_period_has_the_number_of_the_change_that_was_written_also_after_another_writer_was_faster()
    {
        using var run = new SeedRun();
        run.Store.BeforeApply = () =>
        {
            run.Store.BeforeApply = null;
            run.Store.Apply(new GraphWrite { Kinds = ["other"] });
        };

        var number = await LoadAsync(run, Job(""));

        Assert.Equal(2, number);
        Assert.Equal("[{\"from\":2,\"at\":\"2024-05-01T12:00:00Z\"}]", Periods(run));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_makes_no_period_end_before_it_begins()
    {
        using var run = new SeedRun();
        await LoadAsync(run, Job("confidence: 0.8"));
        using var early = new SeedRun(run, new ManualTime(new DateTimeOffset(2024, 4, 1, 0, 0, 0, TimeSpan.Zero)));

        await LoadAsync(early, Job("confidence: 0.7"));

        Assert.Contains("\"until\":\"2024-05-01T12:00:00Z\"", Periods(run), StringComparison.Ordinal);
        Assert.EndsWith(",{\"from\":2,\"at\":\"2024-05-01T12:00:00Z\"}]", Periods(run), StringComparison.Ordinal);
    }

    private static string Job(string fields) =>
        $"  - {{ id: s1, subject: human:h, predicate: jobs, object: company:a{(fields.Length > 0 ? ", " : "")}{fields} }}\n";

    private static async Task<long?> LoadAsync(SeedRun run, string statements)
    {
        run.Write("a.yaml", statements.Length > 0 ? Head + statements : Head[..^"statements:\n".Length]);
        var report = await run.LoadAsync("a.yaml");
        run.Time.Advance(TimeSpan.FromDays(1));
        return report.Change?.Number;
    }

    private static string? Periods(SeedRun run) => run.Store.Node("s1").Properties.GetValueOrDefault("periods")?.ToString();

    private static (string? From, string? To) Known(SeedRun run) =>
        (run.Store.Node("s1").Properties.GetValueOrDefault("knownFrom")?.ToString(), run.Store.Node("s1").Properties.GetValueOrDefault("knownTo")?.ToString());
}
