using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Seeds.Reading;

namespace KnowledgeGraph.Tests.Evidence.Seeds;

/// <summary>No load is silently partial: what lies in a folder is read, refused or named.</summary>
public class SeedFolderTests
{
    [Fact]
    public async Task Files_of_both_endings_are_read_in_any_case()
    {
        using var run = new SeedRun();
        Directory.CreateDirectory(Path.Combine(run.Folder, "sub"));
        run.Write("a.yaml", Document("a"));
        run.Write("b.yml", Document("b"));
        run.Write("c.YAML", Document("c"));
        run.Write("sub/d.Yml", Document("d"));

        var report = await run.LoadAsync();

        Assert.Equal(4, report.Documents);
        Assert.Empty(report.PassedOver);
    }

    [Fact]
    public async Task What_is_no_seed_file_is_named_with_the_reason()
    {
        using var run = new SeedRun();
        Directory.CreateDirectory(Path.Combine(run.Folder, ".drafts"));
        run.Write("a.yaml", Document("a"));
        run.Write(".b.yaml", Document("b"));
        run.Write(".drafts/c.yaml", Document("c"));
        run.Write("d.yaml.bak", Document("d"));
        run.Write("e.json", "{}");

        var report = await run.LoadAsync();

        Assert.Equal(1, report.Documents);
        Assert.Equal(
            [
                ".b.yaml (its name begins with a point)", ".drafts (its name begins with a point)", "d.yaml.bak (no .yaml)", "e.json (no .yaml)",
            ],
            report.PassedOver.Select(file => file.Replace(run.Folder.Replace('\\', '/') + "/", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_link_that_leads_nowhere_is_a_mistake()
    {
        using var run = new SeedRun();
        run.Write("a.yaml", Document("a"));
        File.CreateSymbolicLink(Path.Combine(run.Folder, "gone"), Path.Combine(run.Folder, "nowhere"));

        Assert.Equal("gone:1:1: The link leads nowhere, or to what may not be seen. Mend it, or remove it.", await run.MistakesAsync());
    }

    [Fact]
    public async Task Links_that_lead_in_a_circle_and_folders_that_nest_too_deeply_are_mistakes()
    {
        using var run = new SeedRun();
        run.Write("a.yaml", Document("a"));
        Directory.CreateSymbolicLink(Path.Combine(run.Folder, "self"), run.Folder);

        Assert.Contains("Folders nest deeper than 16 here.", await run.MistakesAsync(), StringComparison.Ordinal);
    }

    // Who runs the tests may be allowed to read everything, so it is the listing that refuses.
    [Fact]
    public void A_folder_that_may_not_be_read_is_a_mistake()
    {
        using var folder = new TemporaryFolder();
        var closed = Directory.CreateDirectory(Path.Combine(folder.Path, "closed")).FullName;
        var mistakes = new SeedMistakes();

        var files = new SeedFolder(
            new SeedLimits(), mistakes, path => path == closed ? throw new UnauthorizedAccessException("Access is denied.") : Directory.GetFileSystemEntries(path))
            .Find(folder.Path);

        Assert.Empty(files);
        var error = Assert.Throws<SeedException>(mistakes.ThrowIfAny);
        Assert.Contains("closed:1:1: The folder cannot be read: Access is denied.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_are_none_count_towards_the_limit()
    {
        using var run = new SeedRun();
        for (var i = 0; i < 5; i++) run.Write($"{i}.txt", "");

        var error = await Assert.ThrowsAsync<SeedException>(() => run.LoadAsync(new SeedLimits { Files = 3 }));

        Assert.Contains("more than 3 files", error.Message, StringComparison.Ordinal);
    }

    private static string Document(string id) => $"document: {{ id: doc:{id}, title: {id} }}\n";
}
