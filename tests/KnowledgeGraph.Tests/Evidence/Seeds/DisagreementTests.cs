using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Evidence.Writing;
using KnowledgeGraph.Testing.Versions;

namespace KnowledgeGraph.Tests.Evidence.Seeds;

/// <summary>What others decide or record between two loads of a document stays, and where its file says otherwise the report names it.</summary>
public class DisagreementTests
{
    private const string Head = "document: { id: doc:a, title: A }\nentities:\n"
        + "  - { id: company:a, type: Company, name: Acme }\n  - { id: human:h, type: Human, name: H }\nstatements:\n";

    private const string Job = "  - { id: s1, subject: human:h, predicate: jobs, object: company:a }\n";
    private const string Proposed = "  - { id: s1, subject: human:h, predicate: jobs, object: company:a, status: PROPOSED }\n";

    [Fact]
    public async Task What_others_retracted_stays_retracted_and_is_named_at_its_place()
    {
        using var run = await LoadedAsync(Job);
        await DecideAsync(run, statement => statement with { Status = StatementStatus.Retracted, Reason = "It was a namesake.", DecidedBy = "ann" });

        var report = await LoadAsync(run, Job);

        var disagreement = Assert.Single(report.Disagreements);
        Assert.Equal(("s1", 6), (disagreement.StatementId, disagreement.At.Line));
        Assert.Contains("The file has 's1' as ACCEPTED, and 'ann' as RETRACTED (It was a namesake), which stays.", disagreement.Message, StringComparison.Ordinal);
        Assert.True(report.IsNothingNew);
        Assert.Empty(run.Store.Between("human:h", "WORKS_AT", "company:a"));
    }

    [Fact]
    public async Task How_others_ranked_a_statement_stays_and_is_named_at_its_place()
    {
        using var run = await LoadedAsync(Job);
        await DecideAsync(run, statement => statement with { Rank = StatementRank.Deprecated, RankReason = "It was a namesake.", RankedBy = "ann" });

        var report = await LoadAsync(run, Job);

        var disagreement = Assert.Single(report.Disagreements);
        Assert.Equal(("s1", 6), (disagreement.StatementId, disagreement.At.Line));
        Assert.Contains("The file ranks 's1' NORMAL, and 'ann' DEPRECATED (It was a namesake), which stays.", disagreement.Message, StringComparison.Ordinal);
        Assert.True(report.IsNothingNew);
        Assert.Empty(run.Store.Between("human:h", "WORKS_AT", "company:a"));
    }

    [Fact]
    public async Task A_file_that_agrees_with_what_others_decided_is_not_named()
    {
        using var run = await LoadedAsync(Proposed);
        await DecideAsync(run, statement => statement with { Status = StatementStatus.Accepted, DecidedBy = "ann" });

        var proposed = await LoadAsync(run, Proposed);
        var accepted = await LoadAsync(run, Job);

        Assert.Contains("as PROPOSED, and 'ann' as ACCEPTED, which stays", Assert.Single(proposed.Disagreements).Message, StringComparison.Ordinal);
        Assert.Empty(accepted.Disagreements);
        Assert.Single(run.Store.Between("human:h", "WORKS_AT", "company:a"));
    }

    [Fact]
    public async Task What_others_accepted_and_the_file_no_longer_has_is_named_and_withdrawn()
    {
        using var run = await LoadedAsync(Proposed);
        await DecideAsync(run, statement => statement with { Status = StatementStatus.Accepted, DecidedBy = "ann" });

        var report = await LoadAsync(run, "");

        Assert.Contains("no longer has 's1', which 'ann' has accepted", Assert.Single(report.Disagreements).Message, StringComparison.Ordinal);
        Assert.Equal("\"RETRACTED\"", run.Store.Node("s1").Properties["status"].ToString());
        Assert.Empty((await LoadAsync(run, Job)).Disagreements);
        Assert.Single(run.Store.Between("human:h", "WORKS_AT", "company:a"));
    }

    [Fact]
    public async Task What_others_recorded_of_a_document_no_load_drops()
    {
        using var run = await LoadedAsync("");
        await WriteAsync(run, new Statement
        {
            Id = "t1",
            SubjectId = "human:h",
            Predicate = "jobs",
            Kind = "WORKS_AT",
            ObjectId = "company:a",
            DocumentId = "doc:a",
            Confidence = 0.9,
            KnownFrom = run.Time.GetUtcNow(),
            RecordedBy = "ann",
            Filing = Filing.Apart,
        });

        var report = await LoadAsync(run, "");

        Assert.True(report.IsNothingNew);
        Assert.Single(run.Store.Between("human:h", "WORKS_AT", "company:a"));
    }

    [Fact]
    public async Task A_strict_load_that_disagrees_writes_nothing()
    {
        using var run = await LoadedAsync(Job);
        await DecideAsync(run, statement => statement with { Status = StatementStatus.Rejected, DecidedBy = "ann" });
        run.Write("a.yaml", Text("  - { id: s2, subject: human:h, predicate: jobs, object: company:a }\n" + Job));
        var loader = new SeedLoader(run.Model, run.Store, run.Store, run.Time) { IsStrict = true };

        var refused = await Assert.ThrowsAsync<LoadConflictException>(
            () => loader.LoadAsync([run.Folder], progress: null, TestContext.Current.CancellationToken));

        Assert.StartsWith("CONFLICT: nothing was loaded.\n", refused.Message, StringComparison.Ordinal);
        Assert.Equal("s1", Assert.Single(refused.Disagreements).StatementId);
        Assert.Equal(2, run.Store.Current.ChangeNumber);
    }

    private static string Text(string statements) => statements.Length > 0 ? Head + statements : Head[..^"statements:\n".Length];

    private static async Task<SeedRun> LoadedAsync(string statements)
    {
        var run = new SeedRun();
        await LoadAsync(run, statements);
        return run;
    }

    private static async Task<LoadReport> LoadAsync(SeedRun run, string statements)
    {
        run.Write("a.yaml", Text(statements));
        var report = await run.LoadAsync("a.yaml");
        run.Time.Advance(TimeSpan.FromDays(1));
        return report;
    }

    private static async Task DecideAsync(SeedRun run, Func<Statement, Statement> decide)
    {
        var statements = (await StoredGraph.ReadAsync(run.Model, run.Store, TestContext.Current.CancellationToken)).Statements;
        await WriteAsync(run, decide(statements["s1"]));
    }

    private static async Task WriteAsync(SeedRun run, Statement statement)
    {
        await new EvidenceWriter(run.Model, run.Store, run.Store).WriteAsync(
            _ => ValueTask.FromResult(new EvidenceChange { At = run.Time.GetUtcNow(), Statements = [statement] }), TestContext.Current.CancellationToken);
        run.Time.Advance(TimeSpan.FromDays(1));
    }
}
