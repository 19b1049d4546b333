using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.Evidence.Verification;
using KnowledgeGraph.Model.Loading;

namespace KnowledgeGraph.Tests.Evidence.Seeds;

public class RepositorySeedTests
{
    [Fact]
    public async Task The_repositorys_own_seed_loads_cleanly_and_only_once()
    {
        using var run = OwnSeed();

        var first = await run.LoadAsync();
        run.Time.Advance(TimeSpan.FromDays(1));
        var second = await run.LoadAsync();

        Assert.Equal(Directory.GetFiles(run.Folder).Length, first.Documents);
        Assert.Equal(1, first.Change!.Number);
        Assert.True(second.IsNothingNew);
        Assert.Equal(1, run.Store.Current.ChangeNumber);
    }

    [Fact]
    public async Task The_repositorys_own_seed_is_what_its_statements_say()
    {
        using var run = OwnSeed();
        await run.LoadAsync();

        var report = await new Verifier(run.Model, run.Store).RunAsync(texts: null, TestContext.Current.CancellationToken);

        Assert.Empty(report.Faults);
        Assert.Empty(report.Notices);
        Assert.True(report.Statements > 150);
        Assert.Equal(0, report.PassedOver);
    }

    [Fact]
    public async Task Every_statement_of_the_repositorys_own_seed_stands_where_its_span_says()
    {
        var texts = TextFolder.Open(Requirement.SeedTexts(), cancellation: TestContext.Current.CancellationToken);
        using var run = OwnSeed();
        await run.LoadAsync();

        var report = await new Verifier(run.Model, run.Store).RunAsync(new SourceTexts(texts, Store: null), TestContext.Current.CancellationToken);

        Assert.Equal(2, report.Texts);
        Assert.True(report.CheckedSpans > 140);
        Assert.True(report.IsClean, string.Join('\n', report.Faults));
    }

    private static SeedRun OwnSeed()
    {
        var root = Requirement.RepositoryRoot();
        var run = new SeedRun(ModelLoader.LoadFolder(Path.Combine(root, "schema")));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "seed"))) File.Copy(file, Path.Combine(run.Folder, Path.GetFileName(file)));
        return run;
    }
}
